import type { RateLimit } from "../../../platform/rate-limit.server.ts";

const quarterHour = 15 * 60;
const hour = 60 * 60;

/** How often something may be tried. "By address" counts the network address of the visitor, which many people may share. */
export const limits = {
  signInByAccount: { name: "sign-in:account", attempts: 10, windowSeconds: quarterHour },
  signInByAddress: { name: "sign-in:address", attempts: 100, windowSeconds: quarterHour },
  secondFactorByAccount: { name: "second-factor:account", attempts: 10, windowSeconds: quarterHour },
  passwordByAccount: { name: "password:account", attempts: 10, windowSeconds: quarterHour },
  mailByAccount: { name: "account-mail:account", attempts: 5, windowSeconds: hour },
  mailByAddress: { name: "account-mail:address", attempts: 50, windowSeconds: hour },
  invitationsByAccount: { name: "invitations:account", attempts: 100, windowSeconds: hour },
} as const satisfies Record<string, RateLimit>;

/** How long an answer takes at least whose work depends on whether an address has an account: above what either way needs. */
export const mailedAnswerMs = 300;
