import { expect, test } from "vitest";
import { day } from "../../lib/day.ts";
import type { FullProfile } from "../organisations/full-profile.ts";
import { profileShownTo } from "./shown-profile.ts";

const today = day("2026-03-01");
const full: FullProfile = {
  organisationId: "0198c0de-0000-7000-8000-000000000001",
  slug: "institute",
  kind: "research",
  legalName: "Institute",
  shortName: null,
  countryCode: "PT",
  isMember: false,
  vatNumber: null,
  registerNumber: null,
  website: "https://institute.example",
  logo: null,
  externalIds: [],
  descriptions: [{ locale: "en", text: "What the owner wrote" }],
  sites: [{ siteId: "s", name: "House", street: "Rua 1", postcode: null, city: "Faro", countryCode: "PT", nutsCode: "PT150", latitude: 37, longitude: -8, isPrimary: true }],
  terms: [],
  languages: [],
  sourceMarkets: [],
  accreditations: [],
  declarations: [],
  contacts: [],
  people: [],
  notes: [],
  visibilities: {},
};
const registerFields = {
  organisationId: full.organisationId,
  slug: "institute",
  name: "Institute",
  kind: "research",
  legalName: "Institute",
  countryCode: "PT",
  isMember: false,
  sites: [{ siteId: "s", name: null, city: "Faro", countryCode: "PT", nutsCode: "PT150", isPrimary: true }],
};

test.each(["public", "registered", "members"] as const)(
  "where a register alone names an outsider, the audience “%s” sees the register's fields and nothing of the owner's",
  (audience) => {
    expect(profileShownTo(audience, full, "register", today)).toEqual(registerFields);
  },
);

test("members see a member's profile as it is, also where only a register makes it public", () => {
  expect(profileShownTo("members", { ...full, isMember: true }, "register", today)?.website).toBe("https://institute.example");
  expect(profileShownTo("registered", { ...full, isMember: true }, "register", today)?.website).toBeUndefined();
});

test("the office and the organisation itself always see it", () => {
  for (const audience of ["office", "own"] as const) expect(profileShownTo(audience, full, null, today)?.website).toBe("https://institute.example");
});

test("who is not published is there for fellow members only", () => {
  for (const audience of ["public", "registered", "members"] as const) expect(profileShownTo(audience, full, null, today)).toBeNull();
  expect(profileShownTo("members", { ...full, isMember: true }, null, today)).not.toBeNull();
  expect(profileShownTo("registered", { ...full, isMember: true }, null, today)).toBeNull();
});

test("with the owner's consent everyone sees what is for them", () => {
  expect(profileShownTo("public", full, "owner", today)?.website).toBe("https://institute.example");
});
