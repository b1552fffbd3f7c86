export const initiativeStates = ["draft", "in_review", "call_open", "forming", "running", "completed", "stopped"] as const;
export type InitiativeState = (typeof initiativeStates)[number];

export const initiativeEvents = ["submit", "withdraw", "approve", "send_back", "close_call", "reopen_call", "start", "complete", "stop", "take_up"] as const;
export type InitiativeEvent = (typeof initiativeEvents)[number];

/** Who may take a step: the people who lead the proposing organisation's projects, or the office alone. */
export type InitiativeActor = "leader" | "office";
type Step = { to: InitiativeState; by: InitiativeActor; needsReason?: true; needsPartner?: true };

const stop: Step = { to: "stopped", by: "leader", needsReason: true };
const start: Step = { to: "running", by: "leader", needsPartner: true };

/** Every step that there is. What is not named is not possible; nothing is lost where one goes back. */
const steps: Record<InitiativeState, Partial<Record<InitiativeEvent, Step>>> = {
  draft: { submit: { to: "in_review", by: "leader" }, stop },
  in_review: { approve: { to: "call_open", by: "office" }, send_back: { to: "draft", by: "office", needsReason: true }, withdraw: { to: "draft", by: "leader" } },
  call_open: { close_call: { to: "forming", by: "leader" }, start, stop },
  forming: { reopen_call: { to: "call_open", by: "leader" }, start, stop },
  running: { complete: { to: "completed", by: "leader" }, stop },
  completed: {},
  stopped: { take_up: { to: "draft", by: "leader" } },
};

/** The step that an event means in a state; null where it is not possible. Where the office does not review, handing in opens the call. */
export function stepOf(state: InitiativeState, event: InitiativeEvent, { reviews, ranBefore }: { reviews: boolean; ranBefore: boolean }): Step | null {
  const step = steps[state][event];
  if (!step) return null;
  // What ran has hours and results: it is over. A new proposal begins anew.
  if (event === "take_up" && ranBefore) return null;
  return event === "submit" && !reviews ? { ...step, to: "call_open" } : step;
}

/** Members see a proposal from the call on; before, its own people and, once handed in, the office. */
export function isOpenToMembers(state: InitiativeState, ranBefore: boolean): boolean {
  return state === "call_open" || state === "forming" || state === "running" || state === "completed" || (state === "stopped" && ranBefore);
}

/** Whether others may offer to take part, or be asked. */
export function takesPartners(state: InitiativeState): boolean {
  return state === "call_open" || state === "forming";
}

/** Whether the text may be changed: until it runs. */
export function isEditable(state: InitiativeState): boolean {
  return state === "draft" || state === "in_review" || takesPartners(state);
}
