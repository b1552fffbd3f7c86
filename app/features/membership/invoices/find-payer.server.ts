import { type MailLocale, mailLocaleOf } from "../../../lib/messages/mail/words.ts";
import { db } from "../../../platform/database/db.server.ts";
import { billingPeople } from "./mail-invoice.server.ts";

/** Who takes an organisation's documents, in which language, and at which address the cluster sends them. Where nobody looks after the bills, the cluster itself does. */
export async function findPayer(organisationId: string): Promise<{ locale: MailLocale; email: string; clusterEmail: string }> {
  const [payer] = await billingPeople(db(), organisationId);
  const cluster = await db().cluster.findUniqueOrThrow({ where: { id: 1 }, select: { locale: true, senderEmail: true } });
  return { locale: mailLocaleOf(payer?.locale, cluster.locale), email: payer?.email ?? cluster.senderEmail, clusterEmail: cluster.senderEmail };
}
