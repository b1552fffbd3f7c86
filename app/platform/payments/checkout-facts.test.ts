import { expect, test } from "vitest";
import { checkoutFacts, type ReadSession, standingOf } from "./checkout-facts.ts";

const charge = { amount_refunded: 0, disputed: false, payment_method_details: { type: "card" } };
const paid: ReadSession = { status: "complete", payment_status: "paid", amount_total: 55_000, payment_intent: { id: "pi_1", status: "succeeded", latest_charge: charge } };
const debit = (status: "processing" | "requires_payment_method"): ReadSession => ({
  ...paid,
  payment_status: "unpaid",
  payment_intent: { id: "pi_1", status, latest_charge: null },
});

test("a checkout is paid when the money is there, not when its form was sent", () => {
  const stateOf = (session: ReadSession) => checkoutFacts(session, []).state;
  expect([stateOf(paid), stateOf(debit("processing")), stateOf(debit("requires_payment_method"))]).toEqual(["paid", "processing", "failed"]);
  expect(stateOf({ ...paid, status: "open", payment_status: "unpaid", payment_intent: null })).toBe("open");
  expect(stateOf({ ...paid, status: "expired", payment_status: "unpaid", payment_intent: null })).toBe("expired");
});

test("what was sent back does not stand, and what is disputed stands once the dispute is won", () => {
  const standing = (session: ReadSession, statuses: ("needs_response" | "under_review" | "won" | "lost" | "warning_needs_response")[] = []) =>
    standingOf(
      checkoutFacts(
        session,
        statuses.map((status) => ({ amount: 55_000, status })),
      ),
    );
  const refunded = { ...paid, payment_intent: { id: "pi_1", status: "succeeded" as const, latest_charge: { ...charge, amount_refunded: 5_000 } } };
  expect([standing(paid), standing(refunded), standing(debit("processing"))]).toEqual([55_000n, 50_000n, 0n]);
  expect([standing(paid, ["needs_response"]), standing(paid, ["lost"]), standing(paid, ["won"]), standing(paid, ["warning_needs_response"])]).toEqual([0n, 0n, 55_000n, 55_000n]);
  expect(standing(refunded, ["lost"])).toBe(0n);
});
