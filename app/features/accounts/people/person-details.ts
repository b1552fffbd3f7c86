export type PersonInput = { name: string; email: string; phone?: string | null; locale?: string | null; timeZone?: string | null };
export type PersonDetails = { name: string; email: string; phone: string | null; locale: string | null; timeZone: string | null };
export type PersonChange = { field: string; before: string; after: string } | { field: string; changed: true };

/** A person's details as they are stored: the address in lower case, empty as null. */
export function canonicalDetails(input: PersonInput): PersonDetails {
  return {
    name: input.name.trim().replace(/\s+/g, " "),
    email: input.email.trim().toLowerCase(),
    phone: input.phone?.trim() || null,
    locale: input.locale || null,
    timeZone: input.timeZone || null,
  };
}

/**
 * What an edit changes, as the audit event tells it: the name stands beside every act of the person anyway; how to
 * reach them is nobody's business but theirs and the office's.
 */
export function personChanges(before: PersonDetails, after: PersonDetails): PersonChange[] {
  const name = before.name === after.name ? [] : [{ field: "name", before: before.name, after: after.name }];
  const rest = (["email", "phone", "locale", "timeZone"] as const).filter((field) => before[field] !== after[field]);
  return [...name, ...rest.map((field) => ({ field, changed: true as const }))];
}
