import type { ProfileField } from "../../app/features/organisations/field-visibility.ts";
import type { FullProfile } from "../../app/features/organisations/full-profile.ts";
import { day } from "../../app/lib/day.ts";

const term = (vocabulary: "service" | "product" | "capability" | "clientele") => ({
  termId: `${vocabulary}-id`,
  vocabulary,
  code: `${vocabulary}-code`,
  labels: { en: `${vocabulary}-label-en`, pt: `${vocabulary}-label-pt` },
  heading: { code: `${vocabulary}-heading`, labels: { en: `${vocabulary}-heading-en` } },
});

/** A profile with something of its own in every field; `plantedValues` lists what to look for. */
export function fullProfile(overrides: Partial<FullProfile> = {}): FullProfile {
  return {
    organisationId: "0190a000-0000-7000-8000-00000000000a",
    slug: "planted-slug",
    kind: "provider",
    legalName: "planted-legal-name",
    shortName: "planted-short-name",
    countryCode: "PT",
    isMember: true,
    vatNumber: "planted-vat",
    registerNumber: "planted-register",
    website: "https://planted-website.example",
    logo: { fileId: "planted-logo", width: 100, height: 50 },
    externalIds: [{ scheme: "cordis", value: "planted-external" }],
    descriptions: [{ locale: "en", text: "planted-description" }],
    sites: [
      {
        siteId: "site-id",
        name: "planted-site-name",
        street: "planted-street",
        postcode: "planted-postcode",
        city: "planted-city",
        countryCode: "PT",
        nutsCode: "PT150",
        latitude: 37.019876,
        longitude: -7.930123,
        isPrimary: true,
      },
    ],
    terms: [term("service"), term("product"), term("capability"), term("clientele")],
    languages: ["planted-language"],
    sourceMarkets: ["planted-market"],
    accreditations: [
      {
        accreditationId: "accreditation-id",
        scheme: "planted-scheme",
        issuer: "planted-issuer",
        number: "planted-number",
        validFromOn: day("2025-01-01"),
        validToOn: day("2026-12-31"),
      },
    ],
    declarations: [
      { kind: "headcount", band: "planted-headcount", asOfOn: day("2025-01-01") },
      { kind: "revenue_band", band: "planted-revenue", asOfOn: day("2025-01-01") },
    ],
    contacts: [
      { contactId: "phone-id", kind: "phone", label: "planted-phone-label", value: "planted-phone" },
      { contactId: "email-id", kind: "email", label: "planted-email-label", value: "planted-email" },
      { contactId: "person-id", kind: "person", label: "planted-contact-label", value: "planted-contact-person" },
    ],
    people: [
      {
        personId: "person-1",
        name: "planted-person-name",
        jobTitle: "planted-job-title",
        email: "planted-person-email",
        emailVisibleTo: "members",
        phone: "planted-person-phone",
        phoneVisibleTo: "members",
      },
    ],
    notes: [{ noteId: "note-id", body: "planted-note", authorName: "planted-note-author", createdAt: "2026-01-01T00:00:00.000Z" }],
    visibilities: {},
    ...overrides,
  };
}

/** What of `fullProfile()` belongs to which field, as it would be written in any answer. */
export const plantedValues: Record<Exclude<ProfileField, "kind" | "countryCode" | "isMember">, readonly string[]> = {
  legalName: ["planted-legal-name"],
  shortName: ["planted-short-name"],
  logo: ["planted-logo"],
  descriptions: ["planted-description"],
  website: ["planted-website"],
  vatNumber: ["planted-vat"],
  registerNumber: ["planted-register"],
  externalIds: ["planted-external"],
  headcount: ["planted-headcount"],
  revenueBand: ["planted-revenue"],
  sites: ["planted-site-name", "planted-city", "PT150"],
  siteAddresses: ["planted-street", "planted-postcode", "37.019876", "-7.930123"],
  services: ["service-label-en", "service-label-pt", "service-heading"],
  products: ["product-label-en", "product-label-pt", "product-heading"],
  capabilities: ["capability-label-en", "capability-label-pt", "capability-heading"],
  clientele: ["clientele-label-en", "clientele-label-pt", "clientele-heading"],
  languages: ["planted-language"],
  sourceMarkets: ["planted-market"],
  accreditations: ["planted-scheme", "planted-issuer", "planted-number"],
  phones: ["planted-phone", "planted-phone-label"],
  emails: ["planted-email", "planted-email-label"],
  contactPersons: ["planted-contact-person", "planted-contact-label"],
  people: ["planted-person-name", "planted-job-title", "planted-person-email", "planted-person-phone"],
  internalNotes: ["planted-note", "planted-note-author"],
};
