import type { MembershipEvent, MembershipState } from "./membership-status.ts";

/** What a decision leads to: a state, "as-covered" where the periods say it again, or "refused" where it makes no sense. */
export type Transition = MembershipState | "as-covered" | "refused";

const ordinary: Record<MembershipEvent, Transition> = {
  suspended: "suspended",
  resumed: "refused",
  resigned: "resigned",
  resignation_withdrawn: "as-covered",
  excluded: "excluded",
  honoured: "honorary",
  honour_ended: "refused",
  reinstated: "refused",
};

/** Every decision in every state. Who has gone comes back by being reinstated, or applies again. */
export const transitions: Record<MembershipState, Record<MembershipEvent, Transition>> = {
  awaiting_payment: { ...ordinary, suspended: "refused", resignation_withdrawn: "refused" },
  active: ordinary,
  grace: ordinary,
  lapsed: { ...ordinary, suspended: "refused", resigned: "refused", resignation_withdrawn: "refused" },
  suspended: { ...ordinary, suspended: "refused", resumed: "as-covered", resignation_withdrawn: "refused", honoured: "refused" },
  resigned: { ...ordinary, suspended: "refused", resigned: "refused", excluded: "refused", resignation_withdrawn: "as-covered", honoured: "honorary", reinstated: "as-covered" },
  excluded: { ...ordinary, suspended: "refused", resigned: "refused", resignation_withdrawn: "refused", excluded: "refused", honoured: "refused", reinstated: "as-covered" },
  honorary: { ...ordinary, suspended: "suspended", honoured: "refused", honour_ended: "as-covered", resignation_withdrawn: "refused" },
};

/** The decisions that may be taken in a state, in the order of the table. */
export function decisionsIn(state: MembershipState): MembershipEvent[] {
  return (Object.keys(transitions[state]) as MembershipEvent[]).filter((event) => transitions[state][event] !== "refused");
}
