import { membershipActionWords as words } from "../../../lib/messages/membership.ts";
import type { MembershipAction } from "./membership-status.ts";

/** The next action in words; `show` writes a day. */
export function actionView(action: MembershipAction, show: (day: string) => string): { title: string; body: string } {
  switch (action.kind) {
    case "pay-first-dues":
    case "renew":
    case "renew-late":
      return words[action.kind]({ by: show(action.by) });
    case "nothing-to-do":
      return words[action.kind]({ until: action.until && show(action.until) });
    case "leaving":
      return words.leaving({ on: show(action.on) });
    default:
      return words[action.kind]();
  }
}

const tones = { awaiting_payment: "info", active: "good", grace: "warn", lapsed: "bad", suspended: "bad", resigned: "neutral", excluded: "bad", honorary: "accent" } as const;

export function toneOf(state: keyof typeof tones) {
  return tones[state];
}
