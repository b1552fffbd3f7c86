import type { Day } from "../../../lib/day.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import { env } from "../../../platform/env.server.ts";
import { queueMail } from "../../mail/queue-mail.server.ts";

/**
 * Tells those who look after an organisation's bills of a new invoice: who has the right Billing, and where nobody has,
 * its admins. Each once.
 */
export async function mailInvoice(
  tx: Tx,
  {
    organisationId,
    invoiceId,
    number,
    totalMinor,
    dueOn,
    currency,
    now,
  }: { organisationId: string; invoiceId: string; number: string; totalMinor: bigint; dueOn: Day; currency: string; now: Date },
): Promise<void> {
  for (const person of await billingPeople(tx, organisationId)) {
    await queueMail(tx, {
      template: "dues-invoice",
      to: person.email,
      locale: person.locale,
      props: { name: person.name, number, totalMinor: String(totalMinor), currency, dueOn, link: `${env().baseUrl}/organisations/${organisationId}/invoices/${invoiceId}` },
      category: "statutory",
      idempotencyKey: `invoice:${invoiceId}:${person.id}`,
      now,
    });
  }
}

/** Who looks after an organisation's bills: those with the right Billing, else its admins. */
export async function billingPeople(tx: Tx, organisationId: string) {
  const open = await tx.affiliation.findMany({
    where: { organisationId, endedAt: null, person: { deactivatedAt: null }, rights: { some: { right: { in: ["billing", "admin"] }, revokedAt: null } } },
    include: { person: { select: { id: true, email: true, name: true, locale: true } }, rights: { where: { revokedAt: null } } },
    orderBy: { id: "asc" },
  });
  const billing = open.filter(({ rights }) => rights.some(({ right }) => right === "billing"));
  return (billing.length > 0 ? billing : open).map(({ person }) => person);
}
