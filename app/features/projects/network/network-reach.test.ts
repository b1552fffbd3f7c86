import { expect, test } from "vitest";
import { affiliationTo, officeViewer, viewerIn, viewerWith } from "../../../../tests/factories/viewer.ts";
import { networkReach, queryWithin } from "./network-reach.ts";
import { everyMember } from "./network-view.ts";

const own = { sees: "own", organisationId: "clinic", slug: "organisation" } as const;

test("the office and the board see all, a member's people their own part, others nothing", () => {
  for (const role of ["manager", "treasurer", "editor", "data_steward", "observer"] as const) expect(networkReach(officeViewer(role))).toEqual({ sees: "all" });
  expect(networkReach(viewerIn("clinic", ["member"]))).toEqual(own);
  expect(networkReach(null)).toBeNull();
  expect(networkReach(viewerWith())).toBeNull();
  expect(networkReach(viewerWith({ affiliations: [affiliationTo("clinic", [])] }))).toBeNull();
  expect(networkReach(viewerWith({ affiliations: [affiliationTo("clinic", ["admin"], { isMember: false })] }))).toBeNull();
});

test("of two organisations the one counts that the person acts for", () => {
  const affiliations = [affiliationTo("clinic", ["member"]), affiliationTo("lab", ["member"], { organisationSlug: "lab" })];
  expect(networkReach(viewerWith({ affiliations, actingForId: "lab" }))).toMatchObject({ organisationId: "lab", slug: "lab" });
  expect(networkReach(viewerWith({ affiliations, actingForId: null }))).toMatchObject({ organisationId: "clinic" });
});

test("whatever a member asks for, it gets its own part of the members' network or of its own", () => {
  const rival = { view: { ...everyMember, group: { whose: "around" as const, slug: "rival" } }, focus: "rival", part: "3" };
  expect(queryWithin(own, rival)).toEqual({ view: everyMember, focus: "organisation", part: "" });
  expect(queryWithin(own, { ...rival, view: { ...everyMember, group: { whose: "country", countryCode: "PT" } } }).view).toEqual(everyMember);
  const around = { ...everyMember, group: { whose: "around" as const, slug: "organisation" }, fromYear: 2020 };
  expect(queryWithin(own, { view: around, focus: null, part: "" })).toEqual({ view: around, focus: "organisation", part: "" });
  expect(queryWithin({ sees: "all" }, rival)).toEqual(rival);
});
