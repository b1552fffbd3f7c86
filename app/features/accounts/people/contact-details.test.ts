import { expect, test } from "vitest";
import { affiliationTo, officeViewer, viewerWith } from "../../../../tests/factories/viewer.ts";
import type { OfficeRole } from "../viewer.ts";
import { contactDetailsFor, type PersonVisibility, peopleScope, type ReachablePerson } from "./contact-details.ts";

const person = (emailVisibleTo: PersonVisibility, phoneVisibleTo: PersonVisibility): ReachablePerson => ({
  personId: "00000000-0000-7000-8000-000000000009",
  email: "nina@example.org",
  phone: "+351 1",
  emailVisibleTo,
  phoneVisibleTo,
  organisationIds: ["a"],
});

const member = viewerWith({ affiliations: [affiliationTo("b", ["member"])] });
const registered = viewerWith({ affiliations: [affiliationTo("b", ["admin"], { isMember: false })] });
const colleague = viewerWith({ affiliations: [affiliationTo("a", ["member"], { isMember: false })] });
const nothing = { email: null, phone: null };

test.each([
  ["office", "office", nothing],
  ["members", "office", { email: "nina@example.org", phone: null }],
  ["office", "members", { email: null, phone: "+351 1" }],
  ["members", "members", { email: "nina@example.org", phone: "+351 1" }],
] as const)("members and colleagues see what a person chose: e-mail %s, phone %s", (email, phone, seen) => {
  expect(contactDetailsFor(member, person(email, phone))).toEqual(seen);
  expect(contactDetailsFor(colleague, person(email, phone))).toEqual(seen);
});

test("whoever is no member sees nothing, whatever was chosen", () => {
  for (const viewer of [null, viewerWith(), registered, officeViewer("observer")]) expect(contactDetailsFor(viewer, person("members", "members"))).toEqual(nothing);
});

test("the office and the person see everything", () => {
  const roles: OfficeRole[] = ["manager", "treasurer", "editor", "data_steward"];
  for (const role of roles) expect(contactDetailsFor(officeViewer(role), person("office", "office")).email).toBe("nina@example.org");
  expect(contactDetailsFor(viewerWith({ personId: person("office", "office").personId }), person("office", "office")).phone).toBe("+351 1");
});

test("whom one may find follows from what one is", () => {
  expect(peopleScope(officeViewer("treasurer"))).toBe("everyone");
  expect(peopleScope(officeViewer("manager", { secondFactorPassed: false }))).toBe("colleagues");
  expect(peopleScope(officeViewer("observer"))).toBe("colleagues");
  expect(peopleScope(member)).toBe("members");
  expect(peopleScope(registered)).toBe("colleagues");
});
