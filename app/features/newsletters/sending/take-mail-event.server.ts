import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { isSignedByVendor, type SignedWebhook } from "../../../platform/email/verify-webhook.server.ts";
import { env } from "../../../platform/env.server.ts";
import { suppress } from "../../mail/suppressions.server.ts";
import { closes, effectOf, type MailEvent, mailEventSchema } from "./mail-event-rule.ts";

/**
 * Takes in a webhook of the mail vendor: signed over the raw body (Svix), each id once, in whatever order they come. A
 * lasting bounce and a complaint close the address; a passing bounce does not.
 */
export async function takeMailEvent(webhook: SignedWebhook, now: Date): Promise<Result<null, "not-expected" | "not-signed" | "unreadable">> {
  const secret = env().mailWebhookSecret;
  if (secret === null) return refuse("not-expected");
  if (!isSignedByVendor(webhook, secret)) return refuse("not-signed");
  const parsed = mailEventSchema.safeParse(JSON.parse(webhook.body));
  if (!parsed.success) return refuse("unreadable");
  return transaction(async (tx) => {
    const { count } = await tx.mailEvent.createMany({ data: [{ id: webhook.id, kind: parsed.data.type.slice(0, 100), receivedAt: now }], skipDuplicates: true });
    if (count > 0) await apply(tx, parsed.data, now);
    return ok(null);
  });
}

async function apply(tx: Tx, event: MailEvent, now: Date): Promise<void> {
  const { email_id: vendorId, to } = event.data;
  const delivery = vendorId ? await tx.newsletterDelivery.findUnique({ where: { vendorId } }) : null;
  const effect = effectOf(event);
  if (delivery && effect) await tx.newsletterDelivery.updateMany({ where: { id: delivery.id, state: { in: effect.from } }, data: { state: effect.to, at: now } });
  const reason = closes(event);
  if (!reason) return;
  for (const email of delivery ? [delivery.email] : [to ?? []].flat()) await suppress(tx, { email, reason, at: now });
}
