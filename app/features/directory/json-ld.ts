import type { SerializedProfile, SerializedSite } from "../organisations/serialize-profile.ts";
import { termLabel } from "../organisations/vocabulary/term-label.ts";

export type JsonLd = { [name: string]: JsonLd | JsonLd[] | string | string[] | number | undefined };

const types: Record<SerializedProfile["kind"], string> = {
  provider: "MedicalOrganization",
  supplier: "Organization",
  research: "ResearchOrganization",
  public_body: "GovernmentOrganization",
  association: "Organization",
  other: "Organization",
};

/** What the name says more exactly than the kind; in the languages of the countries that Muster is used in. */
const exactTypes: { kind: SerializedProfile["kind"]; name: RegExp; type: string }[] = [
  { kind: "provider", name: /\bhospita|\bkrankenhaus|\bbolnica|\bklinikum/i, type: "Hospital" },
  { kind: "provider", name: /cl[ií]ni|klinik|praxis|poliklinika|ordinacija/i, type: "MedicalClinic" },
  { kind: "research", name: /universi|politécnic|polytechn|hochschule|sveučiliš|\bcollege\b/i, type: "CollegeOrUniversity" },
];

/**
 * The organisation in the words of schema.org, from what everyone may see of it and nothing else. `pageUrl` and `logoUrl`
 * are whole URLs. Absent values stay absent.
 */
export function jsonLdOf(open: SerializedProfile, pageUrl: string, logoUrl: string | null): JsonLd {
  const sites = open.sites ?? [];
  const type = exactTypes.find((exact) => exact.kind === open.kind && exact.name.test(open.legalName))?.type ?? types[open.kind];
  const knows = [...(open.services ?? []), ...(open.products ?? []), ...(open.capabilities ?? [])].map((term) => termLabel(term));
  const description = open.descriptions?.find((text) => text.locale === "en") ?? open.descriptions?.[0];
  return withoutEmpty({
    "@context": "https://schema.org",
    "@type": type,
    "@id": pageUrl,
    url: open.website ?? pageUrl,
    mainEntityOfPage: pageUrl,
    name: open.name,
    legalName: open.legalName,
    description: description?.text,
    logo: logoUrl ?? undefined,
    vatID: open.vatNumber,
    telephone: open.phones?.map((contact) => contact.value),
    email: open.emails?.map((contact) => contact.value),
    address: sites.map((site) => addressOf(site)),
    location: sites.filter((site) => site.address?.latitude != null && site.address.longitude != null).map(placeOf),
    knowsLanguage: open.languages,
    areaServed: open.sourceMarkets,
    knowsAbout: knows,
    hasCredential: open.accreditations?.map((accreditation) =>
      withoutEmpty({
        "@type": "EducationalOccupationalCredential",
        name: accreditation.scheme,
        recognizedBy: { "@type": "Organization", name: accreditation.issuer },
        validFrom: accreditation.validFromOn,
        expires: accreditation.validToOn ?? undefined,
      }),
    ),
  });
}

function addressOf(site: SerializedSite): JsonLd {
  return withoutEmpty({
    "@type": "PostalAddress",
    streetAddress: site.address?.street ?? undefined,
    postalCode: site.address?.postcode ?? undefined,
    addressLocality: site.city,
    addressCountry: site.countryCode,
  });
}

function placeOf(site: SerializedSite): JsonLd {
  return withoutEmpty({
    "@type": "Place",
    name: site.name ?? site.city,
    geo: { "@type": "GeoCoordinates", latitude: site.address?.latitude ?? undefined, longitude: site.address?.longitude ?? undefined },
  });
}

function withoutEmpty(value: JsonLd): JsonLd {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined && part !== "" && !(Array.isArray(part) && part.length === 0)));
}
