import type { NewsletterDelivery, NewsletterRendering } from "../../../platform/database/generated/client.ts";
import type { Email } from "../../../platform/email/email.ts";
import { env } from "../../../platform/env.server.ts";
import { withOwnLink } from "../consent/own-link.ts";
import { ownToken } from "../consent/own-token.server.ts";

type Merged = { rendering: NewsletterRendering; delivery: Pick<NewsletterDelivery, "id" | "subscriberId" | "email">; listId: string; from: Email["from"] };

/**
 * The mail of one recipient: the written issue with the recipient's own link in it, and the two headers by which mail
 * programs unsubscribe at one press (RFC 8058, section 3). The same delivery always gives the same mail.
 */
export function mailOf({ rendering, delivery, listId, from }: Merged): Email {
  const token = ownToken({ subscriberId: delivery.subscriberId, listId });
  return {
    idempotencyKey: `newsletter:${delivery.id}`,
    from,
    to: delivery.email,
    subject: rendering.subject,
    html: withOwnLink(rendering.html, token),
    text: withOwnLink(rendering.text, token),
    headers: { "List-Unsubscribe": `<${env().baseUrl}/newsletters/one-click/${token}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
  };
}
