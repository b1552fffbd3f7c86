import { expect, test } from "vitest";
import { day } from "../../lib/day.ts";
import type { SerializedProfile } from "../organisations/serialize-profile.ts";
import { searchDocumentOf } from "./search-document.ts";

const dental = { code: "dental", labels: { en: "Dental care", pt: "Medicina dentária" } };
const profile: SerializedProfile = {
  organisationId: "0198c0de-0000-7000-8000-000000000001",
  slug: "clinica-do-mar",
  name: "Clínica do Mar",
  legalName: "Clínica do Mar, Lda",
  kind: "provider",
  countryCode: "PT",
  isMember: true,
  descriptions: [
    { locale: "pt", text: "Uma clínica junto ao mar." },
    { locale: "en", text: `A clinic by the sea. ${"word ".repeat(50)}` },
  ],
  sites: [
    {
      siteId: "s1",
      name: null,
      city: "Faro",
      countryCode: "PT",
      nutsCode: "PT150",
      isPrimary: true,
      address: { street: "Rua 1", postcode: "8000", latitude: 37.02, longitude: -7.93 },
    },
    { siteId: "s2", name: "Annex", city: "Lagos", countryCode: "PT", nutsCode: null, isPrimary: false },
  ],
  services: [{ termId: "t1", code: "implants", labels: { en: "Implants", pt: "Implantes" }, heading: dental }],
  languages: ["en", "pt"],
  accreditations: [
    { accreditationId: "a1", scheme: "JCI", issuer: "Joint Commission", number: "1", validFromOn: day("2024-01-01"), validToOn: day("2026-12-31"), status: "valid" },
    { accreditationId: "a2", scheme: "JCI", issuer: "Joint Commission", number: "2", validFromOn: day("2024-01-01"), validToOn: null, status: "valid" },
    { accreditationId: "a3", scheme: "ISO 9001", issuer: "APCER", number: "3", validFromOn: day("2024-01-01"), validToOn: day("2025-12-31"), status: "expired" },
  ],
  phones: [{ contactId: "c1", label: null, value: "+351 289 000 000" }],
};

test("all languages of the profile are searched, folded, with a space before each word", () => {
  const { folded } = searchDocumentOf(profile, null);
  for (const text of [" clinica do mar ", " junto ao mar ", " medicina dentaria ", " implantes ", " lagos ", " joint commission "]) expect(folded).toContain(text);
});

test("what is not a search term stays out of the document: telephone, street, expired accreditations", () => {
  expect(JSON.stringify(searchDocumentOf(profile, null))).not.toMatch(/289|Rua|ISO|apcer/i);
});

test("a term counts under its heading too, and a site with a fine code under its region", () => {
  expect(searchDocumentOf(profile, null).facets.values).toEqual({
    kind: ["provider"],
    service: ["implants", "dental"],
    language: ["en", "pt"],
    accreditation: ["JCI"],
    region: ["PT15"],
    city: ["Faro", "Lagos"],
  });
});

test("of several accreditations under one scheme the one that holds longest counts", () => {
  const { card, facets } = searchDocumentOf(profile, null);
  expect(card.accreditations).toEqual([{ scheme: "JCI", until: null }]);
  expect(facets.schemeUntil).toEqual({});
});

test("only sites with a point that may be seen are on the map", () => {
  expect(searchDocumentOf(profile, null).facets.points).toEqual([[-7.93, 37.02, "Faro"]]);
});

test("the summary is the English text, cut between words", () => {
  const { summary } = searchDocumentOf(profile, null).card;
  expect(summary?.locale).toBe("en");
  expect(summary?.text).toMatch(/^A clinic by the sea\. .* word…$/);
  expect(summary?.text.length).toBeLessThanOrEqual(181);
});
