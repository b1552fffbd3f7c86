import fc from "fast-check";
import { expect, test } from "vitest";
import { fullProfile, plantedValues } from "../../../tests/factories/full-profile.ts";
import { addDays, day } from "../../lib/day.ts";
import { type Audience, audiences, type FieldVisibilities, maySee, type ProfileField, visibilities } from "./field-visibility.ts";
import { serializeProfile } from "./serialize-profile.ts";

const today = day("2026-03-10");
const plantedFields = Object.keys(plantedValues) as (keyof typeof plantedValues)[];

/** An address is part of a site: it is seen where both are. */
function isSeen(audience: Audience, field: ProfileField, chosen: FieldVisibilities): boolean {
  return maySee(audience, field, chosen) && (field !== "siteAddresses" || maySee(audience, "sites", chosen));
}

// A shorter planted value may be contained in a longer one of another field: values are looked for with their quotes or as numbers.
function contains(json: string, value: string): boolean {
  return json.includes(`"${value}"`) || json.includes(`:${value}`) || json.includes(`://${value}.`);
}

function checkEveryPlantedValue(chosen: FieldVisibilities, audience: Audience): void {
  const json = JSON.stringify(serializeProfile(fullProfile({ visibilities: chosen }), audience, today));
  for (const field of plantedFields) {
    for (const value of plantedValues[field])
      expect(contains(json, value), `${value} of ${field} for ${audience} under ${JSON.stringify(chosen)}`).toBe(isSeen(audience, field, chosen));
  }
}

test("every planted value is in the answer of the audiences that may see its field and of no other, for each field at each visibility", () => {
  for (const field of plantedFields) {
    for (const visibility of visibilities) {
      for (const audience of audiences) checkEveryPlantedValue({ [field]: visibility }, audience);
    }
  }
});

test("the same holds for any combination of choices", () => {
  const choice = fc.option(fc.constantFrom(...visibilities), { nil: undefined });
  const choices = fc.record(Object.fromEntries(plantedFields.map((field) => [field, choice])) as Record<ProfileField, typeof choice>);
  fc.assert(
    fc.property(choices, fc.constantFrom(...audiences), (chosen, audience) => checkEveryPlantedValue(chosen, audience)),
    { seed: 20_260_310, numRuns: 300 },
  );
});

test("a hidden field is absent, not empty", () => {
  const seen = serializeProfile(fullProfile(), "public", today);
  expect("vatNumber" in seen).toBe(false);
  expect("internalNotes" in seen).toBe(false);
  expect(seen.sites?.[0]?.address?.street).toBe("planted-street");
  const city = serializeProfile(fullProfile({ visibilities: { siteAddresses: "members" } }), "public", today);
  expect(city.sites?.[0]?.city).toBe("planted-city");
  expect("address" in (city.sites?.[0] ?? {})).toBe(false);
});

test("a field that says nothing is absent for everyone", () => {
  const empty = fullProfile({ website: null, descriptions: [], sites: [], terms: [], contacts: [], declarations: [], people: [], notes: [], logo: null });
  const seen = serializeProfile(empty, "office", today);
  for (const field of ["website", "descriptions", "sites", "services", "phones", "headcount", "people", "internalNotes", "logo"]) expect(field in seen, field).toBe(false);
});

test("an accreditation is public on its last day and gone the next; before its first day it is not shown", () => {
  const row = { accreditationId: "a", scheme: "Scheme", issuer: "Issuer", number: null, validFromOn: day("2026-01-01"), validToOn: day("2026-03-10") };
  const profile = fullProfile({ accreditations: [row] });
  for (const audience of ["public", "registered", "members"] as const) {
    expect(serializeProfile(profile, audience, day("2026-03-10")).accreditations).toHaveLength(1);
    expect(serializeProfile(profile, audience, day("2026-03-11")).accreditations).toBeUndefined();
    expect(serializeProfile(profile, audience, addDays(row.validFromOn, -1)).accreditations).toBeUndefined();
    expect(serializeProfile(profile, audience, row.validFromOn).accreditations?.[0]?.status).toBe("valid");
  }
});

test("the office and the organisation keep seeing what expired or has not begun, marked so", () => {
  const row = { accreditationId: "a", scheme: "Scheme", issuer: "Issuer", number: null, validFromOn: day("2026-01-01"), validToOn: day("2026-03-10") };
  for (const audience of ["office", "own"] as const) {
    expect(serializeProfile(fullProfile({ accreditations: [row] }), audience, day("2026-03-11")).accreditations?.[0]?.status).toBe("expired");
    expect(serializeProfile(fullProfile({ accreditations: [row] }), audience, day("2025-12-31")).accreditations?.[0]?.status).toBe("coming");
  }
});

test("an accreditation without a last day stays valid", () => {
  const row = { accreditationId: "a", scheme: "Scheme", issuer: "Issuer", number: null, validFromOn: day("2026-01-01"), validToOn: null };
  expect(serializeProfile(fullProfile({ accreditations: [row] }), "public", day("2099-01-01")).accreditations?.[0]?.validToOn).toBeNull();
});

test("the headcount shown is the one declared last as of that day", () => {
  const declarations = [
    { kind: "headcount" as const, band: "1-9", asOfOn: day("2025-01-01") },
    { kind: "headcount" as const, band: "50-249", asOfOn: day("2026-06-01") },
    { kind: "headcount" as const, band: "10-49", asOfOn: day("2026-01-01") },
  ];
  const on = (today: string) => serializeProfile(fullProfile({ declarations }), "members", day(today)).headcount?.band;
  expect([on("2024-12-31"), on("2025-01-01"), on("2025-12-31"), on("2026-01-01"), on("2026-05-31"), on("2026-06-01")]).toEqual([
    undefined,
    "1-9",
    "1-9",
    "10-49",
    "10-49",
    "50-249",
  ]);
});

test("a person's e-mail address and telephone are shown as that person chose, and to the office", () => {
  const person = {
    personId: "p",
    name: "Ana",
    jobTitle: null,
    email: "ana@clinic.example",
    emailVisibleTo: "office" as const,
    phone: "+351 1",
    phoneVisibleTo: "members" as const,
  };
  const shownTo = (audience: Audience) => serializeProfile(fullProfile({ people: [person] }), audience, today).people?.[0];
  expect(shownTo("office")).toMatchObject({ email: "ana@clinic.example", phone: "+351 1" });
  for (const audience of ["own", "members"] as const) {
    expect(shownTo(audience)).toEqual({ personId: "p", name: "Ana", jobTitle: null, phone: "+351 1" });
  }
  expect(shownTo("registered")).toBeUndefined();
  expect(shownTo("public")).toBeUndefined();
});

test("the short name is the name where there is one", () => {
  expect(serializeProfile(fullProfile(), "public", today).name).toBe("planted-short-name");
  expect(serializeProfile(fullProfile({ shortName: null }), "public", today).name).toBe("planted-legal-name");
});
