import { createHash } from "node:crypto";
import { createTransport } from "nodemailer";
import { hideSecrets } from "../../lib/hide-secrets.ts";
import type { Mailer } from "./email.ts";

type SmtpFailure = Error & { code?: string; responseCode?: number };

/** `url` is `smtp://` or `smtps://`, with the account in it where the server asks for one. */
export function smtpMailer(settings: { url: string }): Mailer {
  const transport = createTransport({ url: settings.url, connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 });
  const send: Mailer["send"] = async ({ idempotencyKey, from, ...mail }) => {
    // The protocol knows no idempotency key. The same Message-ID lets the receiving side fold a repeated mail into one.
    const messageId = `<${createHash("sha256").update(idempotencyKey).digest("hex").slice(0, 40)}@${from.address.split("@").at(-1)}>`;
    try {
      const info = await transport.sendMail({ ...mail, from, messageId });
      return { kind: "sent", vendorId: info.messageId };
    } catch (error) {
      const failure = error as SmtpFailure;
      return {
        kind: "failed",
        reason: `${failure.code ?? "error"}: ${hideSecrets(failure.message).slice(0, 200)}`,
        isPermanent: (failure.responseCode ?? 0) >= 500,
        isUncertain: isUncertain(failure),
      };
    }
  };
  return {
    name: "smtp",
    send,
    batches: {
      most: 1,
      keyHours: 0,
      async send([mail]) {
        const outcome = mail ? await send(mail) : ({ kind: "sent", vendorId: "" } as const);
        return outcome.kind === "sent" ? { kind: "sent", vendorIds: [outcome.vendorId] } : outcome;
      },
    },
  };
}

/** The connection broke before the server said anything of the mail: it may have taken it. */
function isUncertain({ code, responseCode }: SmtpFailure): boolean {
  return responseCode === undefined && !["ECONNREFUSED", "ENOTFOUND", "EDNS", "EAUTH", "EENVELOPE"].includes(code ?? "");
}
