/** A mail ready to leave: rendered, with both bodies. */
export type Email = {
  /** One per mail: a vendor that sees it again sends nothing again. */
  idempotencyKey: string;
  from: { name: string; address: string };
  to: string;
  subject: string;
  html: string;
  text: string;
};

/**
 * What became of it. "captured" is said by the outbox alone: the mail was kept, nobody received it. `reason` is the
 * vendor's name for the failure and carries no address. `isPermanent`: trying again would end the same way.
 */
export type SendOutcome = { kind: "sent"; vendorId: string } | { kind: "captured" } | { kind: "failed"; reason: string; isPermanent: boolean };

/** A way to send mail. It answers instead of throwing, and it never calls a mail sent that no vendor took. */
export type Mailer = { name: "outbox" | "resend" | "smtp"; send(mail: Email): Promise<SendOutcome> };
