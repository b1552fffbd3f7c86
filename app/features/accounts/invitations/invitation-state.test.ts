import { expect, test } from "vitest";
import { answerTo, invitationState } from "./invitation-state.ts";

const now = new Date("2026-03-01T10:00:00Z");
const invitation = { email: "ana@example.org", acceptedAt: null, revokedAt: null, expiresAt: new Date("2026-03-15T10:00:00Z") };
const holder = { email: "ana@example.org", emailVerifiedAt: now, passwordHash: "hash", deactivatedAt: null };

test("an invitation is open until it is used, revoked or its time is up", () => {
  expect(invitationState(invitation, now)).toBe("open");
  expect(invitationState(invitation, new Date("2026-03-15T09:59:59.999Z"))).toBe("open");
  expect(invitationState(invitation, invitation.expiresAt)).toBe("expired");
  expect(invitationState({ ...invitation, revokedAt: now }, now)).toBe("revoked");
  expect(invitationState({ ...invitation, acceptedAt: now }, invitation.expiresAt)).toBe("used");
});

test("who has an account signs in; who has none, or never proved the address, sets a password", () => {
  expect(answerTo(invitation, null, null)).toBe("set-password");
  expect(answerTo(invitation, null, holder)).toBe("sign-in");
  expect(answerTo(invitation, null, { ...holder, emailVerifiedAt: null })).toBe("set-password");
  expect(answerTo(invitation, null, { ...holder, passwordHash: null })).toBe("set-password");
  expect(answerTo(invitation, null, { ...holder, deactivatedAt: now })).toBe("shut-out");
});

test("an invitation is answered only by the address that it went to", () => {
  expect(answerTo(invitation, { email: "ana@example.org" }, holder)).toBe("accept");
  expect(answerTo(invitation, { email: "rui@example.org" }, holder)).toBe("other-address");
});
