import { expect, test } from "vitest";
import { day } from "../../lib/day.ts";
import type { SerializedProfile } from "../organisations/serialize-profile.ts";
import { jsonLdOf } from "./json-ld.ts";

const clinic: SerializedProfile = {
  organisationId: "0198c0de-0000-7000-8000-000000000001",
  slug: "clinica-do-mar",
  name: "Clínica do Mar",
  legalName: "Clínica do Mar, Lda",
  kind: "provider",
  countryCode: "PT",
  isMember: true,
  website: "https://clinic.example",
  descriptions: [{ locale: "en", text: "By the sea" }],
  languages: ["en"],
  sites: [
    { siteId: "s", name: null, city: "Faro", countryCode: "PT", nutsCode: null, isPrimary: true, address: { street: "Rua 1", postcode: null, latitude: 37, longitude: -7.9 } },
  ],
  accreditations: [{ accreditationId: "a", scheme: "JCI", issuer: "JC", number: null, validFromOn: day("2024-01-01"), validToOn: null, status: "valid" }],
};
const page = "https://portal.example/directory/clinica-do-mar";

test("a clinic is described in schema.org's words", () => {
  expect(jsonLdOf(clinic, page, null)).toEqual({
    "@context": "https://schema.org",
    "@type": "MedicalClinic",
    "@id": page,
    url: "https://clinic.example",
    mainEntityOfPage: page,
    name: "Clínica do Mar",
    legalName: "Clínica do Mar, Lda",
    description: "By the sea",
    address: [{ "@type": "PostalAddress", streetAddress: "Rua 1", addressLocality: "Faro", addressCountry: "PT" }],
    location: [{ "@type": "Place", name: "Faro", geo: { "@type": "GeoCoordinates", latitude: 37, longitude: -7.9 } }],
    knowsLanguage: ["en"],
    hasCredential: [{ "@type": "EducationalOccupationalCredential", name: "JCI", recognizedBy: { "@type": "Organization", name: "JC" }, validFrom: "2024-01-01" }],
  });
});

test.each([
  ["provider", "Hospital de Faro", "Hospital"],
  ["provider", "Termas da Serra", "MedicalOrganization"],
  ["research", "Universidade do Algarve", "CollegeOrUniversity"],
  ["research", "Instituto de Medicina", "ResearchOrganization"],
  ["public_body", "Hospital Board", "GovernmentOrganization"],
  ["supplier", "Hospital Beds Ltd", "Organization"],
] as const)("the %s “%s” is a %s", (kind, legalName, type) => {
  expect(jsonLdOf({ ...clinic, kind, legalName }, page, null)["@type"]).toBe(type);
});
