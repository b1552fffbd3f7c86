/** How long an invitation waits for an answer. */
export const invitationDays = 14;

export type InvitationState = "open" | "used" | "revoked" | "expired";

/** What an invitation is good for at `now`; the day it expires is half-open: from that instant on it is not. */
export function invitationState(invitation: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date }, now: Date): InvitationState {
  if (invitation.acceptedAt) return "used";
  if (invitation.revokedAt) return "revoked";
  return invitation.expiresAt <= now ? "expired" : "open";
}

/** Whether someone's account is in use: until the address is proven and a password chosen, nobody has ever got in by it. */
export function hasAccount(holder: { emailVerifiedAt: Date | null; passwordHash: string | null }): boolean {
  return holder.passwordHash !== null && holder.emailVerifiedAt !== null;
}

type Holder = { email: string; emailVerifiedAt: Date | null; passwordHash: string | null; deactivatedAt: Date | null };

/**
 * How the visitor may answer an invitation. A password that was set by whoever never proved the address counts for
 * nothing: the link proves it, so its holder chooses a new one.
 */
export function answerTo(
  invitation: { email: string },
  viewer: { email: string } | null,
  holder: Holder | null,
): "accept" | "other-address" | "sign-in" | "set-password" | "shut-out" {
  if (holder?.deactivatedAt) return "shut-out";
  if (viewer) return viewer.email === invitation.email ? "accept" : "other-address";
  return holder && hasAccount(holder) ? "sign-in" : "set-password";
}
