import { Resend } from "resend";
import { hideSecrets } from "../../lib/hide-secrets.ts";
import type { Mailer } from "./email.ts";

/** `baseUrl` is for a stand-in of the vendor; without it the real one answers. */
export function resendMailer(settings: { apiKey: string; baseUrl?: string }): Mailer {
  const client = new Resend(settings.apiKey, { baseUrl: settings.baseUrl });
  return {
    name: "resend",
    async send({ idempotencyKey, from, ...mail }) {
      const { data, error } = await client.emails.send({ ...mail, from: `${quoted(from.name)} <${from.address}>` }, { idempotencyKey });
      if (data?.id) return { kind: "sent", vendorId: data.id };
      const reason = error ? `${error.name}: ${hideSecrets(error.message ?? "").slice(0, 200)}` : "the vendor's answer named no mail";
      return { kind: "failed", reason, isPermanent: isPermanent(error?.statusCode ?? null) };
    },
  };
}

/** What the vendor says about the mail itself stays true; limits, clashes in time, outages and a wrong key pass. */
function isPermanent(status: number | null): boolean {
  return status !== null && [400, 404, 405, 413, 422, 451].includes(status);
}

function quoted(name: string): string {
  return `"${name.replace(/[\r\n]+/g, " ").replace(/["\\]/g, "\\$&")}"`;
}
