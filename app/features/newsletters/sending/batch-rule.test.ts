import { expect, test } from "vitest";
import { batchAnswer, isComplainedAbout, mayHandOverAgain } from "./batch-rule.ts";

const triedAt = new Date("2026-03-01T10:00:00Z");

test("a batch of unknown end is handed over again only while the vendor still knows its key", () => {
  const after = (hours: number, keyHours = 24) => mayHandOverAgain({ triedAt, keyHours, now: new Date(triedAt.getTime() + hours * 3_600_000) });
  expect([after(0), after(22.9), after(23), after(48)]).toEqual([true, true, false, false]);
  expect(after(0, 0)).toBe(false);
});

test("an answer is sent, kept, refused, unknown, or to be asked for later; the vendor's wish to wait is obeyed", () => {
  const failed = { kind: "failed", reason: "x", isPermanent: false } as const;
  expect(batchAnswer({ kind: "sent", vendorIds: ["v"] }, 24)).toEqual({ kind: "sent", vendorIds: ["v"] });
  expect(batchAnswer({ ...failed, isPermanent: true }, 24)).toEqual({ kind: "refused", reason: "x" });
  expect(batchAnswer({ ...failed, retryAfterSeconds: 7 }, 24)).toEqual({ kind: "later", reason: "x", seconds: 7, keepsKey: true });
  expect(batchAnswer({ ...failed, isUncertain: true }, 24)).toEqual({ kind: "later", reason: "x", seconds: 60, keepsKey: true });
  expect(batchAnswer({ ...failed, isUncertain: true }, 0)).toEqual({ kind: "unknown", reason: "x" });
  expect(batchAnswer(failed, 0)).toEqual({ kind: "later", reason: "x", seconds: 60, keepsKey: false });
});

test("complaints stop an issue from the third on, above three in a thousand", () => {
  expect([isComplainedAbout({ complained: 2, gone: 10 }), isComplainedAbout({ complained: 3, gone: 999 }), isComplainedAbout({ complained: 3, gone: 1_000 })]).toEqual([
    false,
    true,
    false,
  ]);
});
