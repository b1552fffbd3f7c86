import { expect, test } from "vitest";
import { possibleSteps, type SandboxSession, type SandboxStep, sandboxSteps, takeStep } from "./sandbox-payment.ts";

const open: SandboxSession = {
  ...{ id: "cs_1", object: "checkout.session", status: "open", payment_status: "unpaid", currency: "eur", amount_total: 100, lines: [{ text: "2026-1", amount: 100 }] },
  ...{ methods: ["card", "sepa_debit"], url: "u", success_url: "s", cancel_url: "c", expires_at: 1, payment_intent: null, disputes: [] },
};
let count = 0;
const newId = (prefix: string) => `${prefix}_${++count}`;
const after = (...steps: SandboxStep[]) => steps.reduce((session, step) => takeStep(session, step, newId)?.session ?? session, open);

test("only what can happen now is possible", () => {
  expect(possibleSteps(open)).toEqual(["pay-card", "decline-card", "pay-debit"]);
  expect(possibleSteps({ ...open, methods: ["card"] })).toEqual(["pay-card", "decline-card"]);
  expect(possibleSteps(after("pay-card"))).toEqual(["dispute"]);
  expect(possibleSteps(after("pay-debit"))).toEqual(["debit-arrives", "debit-fails"]);
  expect(possibleSteps(after("pay-debit", "debit-fails"))).toEqual([]);
  expect(possibleSteps(after("pay-card", "dispute"))).toEqual(["win-dispute", "lose-dispute"]);
  expect(possibleSteps(after("pay-card", "dispute", "lose-dispute"))).toEqual([]);
});

test("every step that is possible changes something or leaves all as it is, and tells of every change", () => {
  for (const session of [open, after("pay-card"), after("pay-debit"), after("pay-card", "dispute")]) {
    for (const step of sandboxSteps) {
      const outcome = takeStep(session, step, newId);
      expect(outcome !== null).toBe(possibleSteps(session).includes(step));
      if (outcome) expect(outcome.events.length > 0).toBe(outcome.session !== session);
    }
  }
});
