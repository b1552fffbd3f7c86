import { expect, test } from "vitest";
import type { Viewer } from "../viewer.ts";
import { onBehalfOf } from "./on-behalf-of.ts";

const affiliation = (organisationId: string) => ({
  organisationId,
  organisationSlug: organisationId,
  organisationName: organisationId,
  isMember: true,
  rights: ["editor" as const],
});
const viewer: Viewer = {
  personId: "p",
  name: "Ana",
  email: "ana@example.org",
  emailVerified: true,
  sessionId: "s",
  locale: null,
  timeZone: null,
  officeRoles: [],
  affiliations: [affiliation("a"), affiliation("b")],
  actingForId: null,
  hasSecondFactor: false,
  secondFactorPassed: false,
};

test("what concerns an organisation of the person's own is done for it, whatever was chosen", () => {
  expect(onBehalfOf(viewer, "a")).toBe("a");
  expect(onBehalfOf({ ...viewer, actingForId: "b" }, "a")).toBe("a");
});

test("anything else is done for the organisation that was chosen, or for nobody", () => {
  expect(onBehalfOf(viewer, "stranger")).toBeNull();
  expect(onBehalfOf(viewer, null)).toBeNull();
  expect(onBehalfOf({ ...viewer, actingForId: "b" }, "stranger")).toBe("b");
});

test("whoever works in the office does for their own organisation only what they chose to", () => {
  const editor = { ...viewer, officeRoles: ["editor" as const] };
  expect(onBehalfOf(editor, "a")).toBeNull();
  expect(onBehalfOf({ ...editor, actingForId: "a" }, "a")).toBe("a");
});
