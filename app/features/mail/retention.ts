export type MailCategory = "service" | "statutory" | "newsletter";

/**
 * How many days a mail is kept after it was written. Mails with a link that opens an account go first: they say little
 * but who asked for what. Statutory mails (calls to an assembly, notices of fees) are evidence for as long as claims may
 * be made on them.
 */
export const keptDays = { withSecret: 30, service: 365, newsletter: 365, statutory: 3653 } as const satisfies Record<MailCategory | "withSecret", number>;

const dayMs = 86_400_000;

/** Mails of each kind written before the instant are to be deleted. */
export function deletedBefore(now: Date): Record<keyof typeof keptDays, Date> {
  const before = (days: number) => new Date(now.getTime() - days * dayMs);
  return { withSecret: before(keptDays.withSecret), service: before(keptDays.service), newsletter: before(keptDays.newsletter), statutory: before(keptDays.statutory) };
}
