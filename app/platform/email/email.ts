/** A mail ready to leave: rendered, with both bodies. */
export type Email = {
  /** One per mail: a vendor that sees it again sends nothing again. */
  idempotencyKey: string;
  from: { name: string; address: string };
  to: string;
  subject: string;
  html: string;
  text: string;
  /** Beside those that every mail has, such as List-Unsubscribe. */
  headers?: Record<string, string>;
};

/**
 * What became of it. "captured" is said by the outbox alone: the mail was kept, nobody received it. `reason` is the
 * vendor's name for the failure and carries no address. `isPermanent`: trying again would end the same way.
 */
export type SendOutcome = { kind: "sent"; vendorId: string } | { kind: "captured" } | Failure;
type Failure = {
  kind: "failed";
  reason: string;
  isPermanent: boolean /** How long the vendor asks to wait. */;
  retryAfterSeconds?: number /** It may have left all the same. */;
  isUncertain?: boolean;
};

/** The same for many mails at once: the vendor took all of them, or none. */
export type BatchOutcome = { kind: "sent"; vendorIds: string[] } | { kind: "captured" } | Failure;

/** Many mails in one call. A key that comes again sends nothing again for `keyHours`; 0 where the way knows no keys. */
export type Batches = { most: number; keyHours: number; send(mails: readonly Email[], idempotencyKey: string): Promise<BatchOutcome> };

/** A way to send mail. It answers instead of throwing, and it never calls a mail sent that no vendor took. */
export type Mailer = { name: "outbox" | "resend" | "smtp"; send(mail: Email): Promise<SendOutcome>; batches: Batches };
