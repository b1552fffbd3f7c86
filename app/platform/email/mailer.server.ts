import { env, type MailEnv } from "../env.server.ts";
import type { Mailer } from "./email.ts";
import { outboxMailer } from "./outbox.server.ts";
import { resendMailer } from "./resend.server.ts";
import { smtpMailer } from "./smtp.server.ts";

const made = new WeakMap<MailEnv, Mailer>();

/** The way to send mail that the settings name. */
export function mailer(): Mailer {
  const settings = env().mail;
  const known = made.get(settings) ?? make(settings);
  made.set(settings, known);
  return known;
}

function make(settings: MailEnv): Mailer {
  switch (settings.kind) {
    case "resend":
      return resendMailer(settings);
    case "smtp":
      return smtpMailer(settings);
    case "outbox":
      return outboxMailer();
  }
}
