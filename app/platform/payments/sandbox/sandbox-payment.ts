/** A checkout in the sandbox and what became of it, in the shape of Stripe's objects. Amounts in minor units. */
export type SandboxSession = {
  id: string;
  object: "checkout.session";
  status: "open" | "complete" | "expired";
  payment_status: "unpaid" | "paid";
  currency: string;
  amount_total: number;
  lines: { text: string; amount: number }[];
  methods: string[];
  url: string;
  success_url: string;
  cancel_url: string;
  expires_at: number;
  payment_intent: SandboxIntent | null;
  disputes: SandboxDispute[];
};
export type SandboxIntent = { id: string; object: "payment_intent"; status: "processing" | "succeeded" | "requires_payment_method"; latest_charge: SandboxCharge | null };
type SandboxCharge = { id: string; object: "charge"; amount: number; amount_refunded: number; disputed: boolean; payment_method_details: { type: "card" | "sepa_debit" } };
type SandboxDispute = { id: string; object: "dispute"; amount: number; status: "needs_response" | "won" | "lost"; payment_intent: string };

/** What can happen to a checkout: what the payer does, and what banks do afterwards. */
export const sandboxSteps = ["pay-card", "decline-card", "pay-debit", "debit-arrives", "debit-fails", "dispute", "win-dispute", "lose-dispute"] as const;
export type SandboxStep = (typeof sandboxSteps)[number];

export type Outcome = { session: SandboxSession; events: { type: string; object: unknown }[] };
type Rule = { isPossible(session: SandboxSession): boolean; happen(session: SandboxSession, newId: (prefix: string) => string): Outcome };

const isOpen = ({ status }: SandboxSession) => status === "open";
const isPaid = ({ payment_status }: SandboxSession) => payment_status === "paid";
const isProcessing = ({ payment_intent: intent }: SandboxSession) => intent?.status === "processing";
const openDispute = ({ disputes }: SandboxSession) => disputes.find(({ status }) => status === "needs_response");

const rules: Record<SandboxStep, Rule> = {
  "pay-card": { isPossible: isOpen, happen: (session, newId) => completed(session, newId, "card") },
  "decline-card": { isPossible: isOpen, happen: (session) => ({ session, events: [] }) },
  "pay-debit": { isPossible: (session) => isOpen(session) && session.methods.includes("sepa_debit"), happen: (session, newId) => completed(session, newId, "sepa_debit") },
  "debit-arrives": {
    isPossible: isProcessing,
    happen: (session) => {
      const paid = { ...session, payment_status: "paid" as const, payment_intent: withStatus(session, "succeeded") };
      return { session: paid, events: [{ type: "checkout.session.async_payment_succeeded", object: paid }] };
    },
  },
  "debit-fails": {
    isPossible: isProcessing,
    happen: (session) => {
      const failed = { ...session, payment_intent: withStatus(session, "requires_payment_method") };
      return { session: failed, events: [{ type: "checkout.session.async_payment_failed", object: failed }] };
    },
  },
  dispute: {
    isPossible: (session) => isPaid(session) && session.disputes.length === 0,
    happen: (session, newId) => {
      const intent = session.payment_intent as SandboxIntent;
      const charge = { ...(intent.latest_charge as SandboxCharge), disputed: true };
      const dispute = { id: newId("du"), object: "dispute" as const, amount: charge.amount - charge.amount_refunded, status: "needs_response" as const, payment_intent: intent.id };
      return { session: { ...session, payment_intent: { ...intent, latest_charge: charge }, disputes: [dispute] }, events: [{ type: "charge.dispute.created", object: dispute }] };
    },
  },
  "win-dispute": { isPossible: (session) => openDispute(session) !== undefined, happen: (session) => closed(session, "won") },
  "lose-dispute": { isPossible: (session) => openDispute(session) !== undefined, happen: (session) => closed(session, "lost") },
};

/** Which steps are possible now. */
export function possibleSteps(session: SandboxSession): SandboxStep[] {
  return sandboxSteps.filter((step) => rules[step].isPossible(session));
}

/** The checkout after a step and the events that it causes; null where the step is not possible. */
export function takeStep(session: SandboxSession, step: SandboxStep, newId: (prefix: string) => string): Outcome | null {
  return rules[step].isPossible(session) ? rules[step].happen(session, newId) : null;
}

/** The checkout after all that is left was sent back; null where nothing is. */
export function refunded(session: SandboxSession): Outcome | null {
  const intent = session.payment_intent;
  const charge = intent?.latest_charge;
  if (!isPaid(session) || !intent || !charge || charge.amount_refunded >= charge.amount || charge.disputed) return null;
  const after = { ...charge, amount_refunded: charge.amount };
  return { session: { ...session, payment_intent: { ...intent, latest_charge: after } }, events: [{ type: "charge.refunded", object: { ...after, payment_intent: intent.id } }] };
}

function completed(session: SandboxSession, newId: (prefix: string) => string, type: "card" | "sepa_debit"): Outcome {
  const isCard = type === "card";
  const charge = { id: newId("ch"), object: "charge" as const, amount: session.amount_total, amount_refunded: 0, disputed: false, payment_method_details: { type } };
  const intent = { id: newId("pi"), object: "payment_intent" as const, status: isCard ? ("succeeded" as const) : ("processing" as const), latest_charge: charge };
  const after: SandboxSession = { ...session, status: "complete", payment_status: isCard ? "paid" : "unpaid", payment_intent: intent };
  return { session: after, events: [{ type: "checkout.session.completed", object: after }] };
}

function withStatus({ payment_intent: intent }: SandboxSession, status: SandboxIntent["status"]): SandboxIntent {
  return { ...(intent as SandboxIntent), status };
}

function closed(session: SandboxSession, status: "won" | "lost"): Outcome {
  const disputes = session.disputes.map((dispute) => ({ ...dispute, status }));
  return { session: { ...session, disputes }, events: [{ type: "charge.dispute.closed", object: disputes[0] }] };
}
