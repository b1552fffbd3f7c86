import type { MailStatus } from "../../platform/database/generated/client.ts";

export type SendAgain = "possible" | "link-over" | "not-needed";

type Mail = { status: MailStatus; carriesSecret: boolean; secretSealed: string | null; secretExpiresAt: Date | null };

/**
 * Whether a mail can be handed over once more: one that failed, or one that was kept while no vendor was connected and
 * now could leave. A link that opens something must still work and be known.
 */
export function sendAgainOf(mail: Mail, { hasVendor, now }: { hasVendor: boolean; now: Date }): SendAgain {
  if (mail.status !== "failed" && !(mail.status === "captured" && hasVendor)) return "not-needed";
  if (!mail.carriesSecret) return "possible";
  return mail.secretSealed !== null && mail.secretExpiresAt !== null && mail.secretExpiresAt > now ? "possible" : "link-over";
}
