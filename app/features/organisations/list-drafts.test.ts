import { expect, test } from "vitest";
import { fullProfile } from "../../../tests/factories/full-profile.ts";
import { day } from "../../lib/day.ts";
import type { FullProfile } from "./full-profile.ts";
import { withListDraft } from "./list-drafts.ts";

const id = "0190a000-0000-7000-8000-00000000000b";
const draft = (form: Record<string, string>, profile: FullProfile = fullProfile()) => withListDraft(profile, Object.entries(form));
const address = { city: "Faro", countryCode: "PT" };

test("a new site stands behind the others, or before them where it is to be the main one", () => {
  expect(draft({ intent: "save", ...address }).sites.map(({ city, isPrimary }) => [city, isPrimary])).toEqual([
    ["planted-city", true],
    ["Faro", false],
  ]);
  expect(draft({ intent: "save", ...address, isPrimary: "on" }).sites.map(({ isPrimary }) => isPrimary)).toEqual([false, true]);
  expect(draft({ intent: "save", ...address }, fullProfile({ sites: [] })).sites).toMatchObject([{ city: "Faro", isPrimary: true, latitude: null }]);
});

test("a site and a contact that are there are replaced", () => {
  const [site] = fullProfile().sites;
  const sites = draft({ intent: "save", siteId: id, ...address, latitude: "37.5" }, fullProfile({ sites: site && [{ ...site, siteId: id }] })).sites;
  expect(sites).toMatchObject([{ siteId: id, city: "Faro", street: null, latitude: 37.5, isPrimary: true }]);
  const held = fullProfile({ contacts: [{ contactId: id, kind: "phone", label: "Desk", value: "1" }] });
  expect(draft({ intent: "save", contactId: id, kind: "phone", value: "+351 289 000 111" }, held).contacts).toEqual([
    { contactId: id, kind: "phone", label: null, value: "+351 289 000 111" },
  ]);
});

test("an accreditation is added, or renewed from the day after its last", () => {
  const added = draft({ intent: "add", scheme: "ISO 9001", issuer: "APCER", validFromOn: "2026-01-01" }).accreditations.at(-1);
  expect(added).toMatchObject({ scheme: "ISO 9001", number: null, validFromOn: "2026-01-01", validToOn: null });
  const [first] = fullProfile().accreditations;
  const held = fullProfile({ accreditations: first && [{ ...first, accreditationId: id }] });
  const renewed = draft({ intent: "renew", accreditationId: id, validToOn: "2028-12-31" }, held).accreditations;
  expect(renewed).toMatchObject([{ validToOn: "2026-12-31" }, { scheme: "planted-scheme", number: "planted-number", validFromOn: "2027-01-01", validToOn: "2028-12-31" }]);
});

test("a declaration joins the others", () => {
  expect(draft({ kind: "headcount", band: "10-49", asOfOn: "2026-02-01" }).declarations.at(-1)).toEqual({ kind: "headcount", band: "10-49", asOfOn: day("2026-02-01") });
  expect(draft({ kind: "revenue_band", band: "2-10", asOfOn: "2026-02-01" }).declarations.at(-1)?.band).toBe("2-10");
});

test("what could not be saved as it stands changes nothing", () => {
  for (const form of [
    { intent: "save", countryCode: "PT" },
    { intent: "save", ...address, latitude: "north" },
    { intent: "save", kind: "phone", value: "" },
    { intent: "add", scheme: "ISO 9001", issuer: "APCER", validFromOn: "2026-02-30" },
    { intent: "renew", accreditationId: id },
    { kind: "headcount", band: "many", asOfOn: "2026-02-01" },
    { intent: "remove", contactId: id },
    {},
  ]) {
    expect(draft(form as Record<string, string>), JSON.stringify(form)).toEqual(fullProfile());
  }
});
