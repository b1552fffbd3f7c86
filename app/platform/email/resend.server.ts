import { Resend } from "resend";
import { hideSecrets } from "../../lib/hide-secrets.ts";
import type { Email, Mailer } from "./email.ts";

type VendorError = { name: string; message?: string; statusCode?: number | null } | null;
type Answer = { error: VendorError; headers?: Record<string, string> | null };

/** `baseUrl` is for a stand-in of the vendor; without it the real one answers. */
export function resendMailer(settings: { apiKey: string; baseUrl?: string }): Mailer {
  const client = new Resend(settings.apiKey, { baseUrl: settings.baseUrl });
  return {
    name: "resend",
    async send(mail) {
      const answer = await client.emails.send(letterOf(mail), { idempotencyKey: mail.idempotencyKey });
      return answer.data?.id ? { kind: "sent", vendorId: answer.data.id } : failureOf(answer);
    },
    batches: {
      // The vendor's own limits: so many mails a call, and so long it knows a key.
      most: 100,
      keyHours: 24,
      async send(mails, idempotencyKey) {
        const answer = await client.batch.send(mails.map(letterOf), { idempotencyKey });
        const vendorIds = answer.data?.data.map(({ id }) => id) ?? [];
        return vendorIds.length === mails.length ? { kind: "sent", vendorIds } : failureOf(answer);
      },
    },
  };
}

function letterOf({ idempotencyKey: _, from, ...mail }: Email) {
  return { ...mail, from: `${quoted(from.name)} <${from.address}>` };
}

function failureOf({ error, headers }: Answer) {
  const reason = error ? `${error.name}: ${hideSecrets(error.message ?? "").slice(0, 200)}` : "the vendor's answer named no mail";
  const seconds = Number(headers?.["retry-after"]);
  return { kind: "failed" as const, reason, isPermanent: isPermanent(error?.statusCode ?? null), ...(seconds > 0 && { retryAfterSeconds: seconds }) };
}

/** What the vendor says about the mail itself stays true; limits, clashes in time, outages and a wrong key pass. */
function isPermanent(status: number | null): boolean {
  return status !== null && [400, 404, 405, 413, 422, 451].includes(status);
}

function quoted(name: string): string {
  return `"${name.replace(/[\r\n]+/g, " ").replace(/["\\]/g, "\\$&")}"`;
}
