import type { Day } from "../../../lib/day.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import { env } from "../../../platform/env.server.ts";
import { type Addressee, peopleWithRights } from "../../accounts/affiliations/people-with-rights.server.ts";
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
export async function billingPeople(tx: Tx, organisationId: string): Promise<Addressee[]> {
  const billing = await peopleWithRights(tx, organisationId, ["billing"]);
  return billing.length > 0 ? billing : peopleWithRights(tx, organisationId, ["admin"]);
}
