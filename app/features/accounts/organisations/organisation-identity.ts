import { parseVatNumber } from "../../../lib/vat-number.ts";

export type OrganisationKind = "provider" | "supplier" | "research" | "public_body" | "association" | "other";
export const allOrganisationKinds: readonly OrganisationKind[] = ["provider", "supplier", "research", "public_body", "association", "other"];

/** What an organisation is, apart from what it says of itself. */
export type OrganisationIdentity = {
  kind: OrganisationKind;
  legalName: string;
  shortName: string | null;
  countryCode: string;
  vatNumber: string | null;
  registerNumber: string | null;
  website: string | null;
};

/** The identity as it is stored: names without stray spaces, empty as null, the VAT number in its canonical form. */
export function canonicalIdentity(given: OrganisationIdentity): { identity: OrganisationIdentity; problem: null | "vat-number-invalid" } {
  const vatText = given.vatNumber?.trim() || null;
  const vatNumber = vatText && parseVatNumber(given.countryCode, vatText);
  const identity = {
    kind: given.kind,
    legalName: tidy(given.legalName) ?? "",
    shortName: tidy(given.shortName),
    countryCode: given.countryCode,
    vatNumber,
    registerNumber: tidy(given.registerNumber),
    website: tidy(given.website),
  };
  return { identity, problem: vatText && !vatNumber ? "vat-number-invalid" : null };
}

function tidy(text: string | null): string | null {
  return text?.trim().replace(/\s+/g, " ") || null;
}

// Everyone who reads the audit page sees an organisation's name and kind anyway; its numbers and website may be kept from them.
const openFields = ["kind", "legalName", "shortName", "countryCode"] as const;
const closedFields = ["vatNumber", "registerNumber", "website"] as const;

export type IdentityChange = { field: string; before: string | null; after: string | null } | { field: string; changed: true };

/** What an edit changes, as the audit event tells it. `before` is null for a new organisation. */
export function identityChanges(before: OrganisationIdentity | null, after: OrganisationIdentity): IdentityChange[] {
  return [
    ...openFields.filter((field) => (before?.[field] ?? null) !== after[field]).map((field) => ({ field, before: before?.[field] ?? null, after: after[field] })),
    ...closedFields.filter((field) => (before?.[field] ?? null) !== after[field]).map((field) => ({ field, changed: true as const })),
  ];
}
