import { createHash } from "node:crypto";
import { createTransport } from "nodemailer";
import { hideSecrets } from "../../lib/hide-secrets.ts";
import type { Mailer } from "./email.ts";

type SmtpFailure = Error & { code?: string; responseCode?: number };

/** `url` is `smtp://` or `smtps://`, with the account in it where the server asks for one. */
export function smtpMailer(settings: { url: string }): Mailer {
  const transport = createTransport({ url: settings.url, connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 });
  return {
    name: "smtp",
    async send({ idempotencyKey, from, ...mail }) {
      // The protocol knows no idempotency key. The same Message-ID lets the receiving side fold a repeated mail into one.
      const messageId = `<${createHash("sha256").update(idempotencyKey).digest("hex").slice(0, 40)}@${from.address.split("@").at(-1)}>`;
      try {
        const info = await transport.sendMail({ ...mail, from, messageId });
        return { kind: "sent", vendorId: info.messageId };
      } catch (error) {
        const failure = error as SmtpFailure;
        return { kind: "failed", reason: `${failure.code ?? "error"}: ${hideSecrets(failure.message).slice(0, 200)}`, isPermanent: (failure.responseCode ?? 0) >= 500 };
      }
    },
  };
}
