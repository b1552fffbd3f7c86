import { expect, test } from "vitest";
import { decideDelivery, deliveryAttempts } from "./delivery.ts";

const failed = (isPermanent: boolean) => ({ kind: "failed", reason: "x", isPermanent }) as const;

test("a mail is called sent only when a vendor took it", () => {
  expect(decideDelivery({ kind: "sent", vendorId: "v" }, 1)).toEqual({ status: "sent" });
  expect(decideDelivery({ kind: "captured" }, 1)).toEqual({ status: "captured" });
});

test("a passing failure is tried again until the attempts are used up, a lasting one is not", () => {
  expect(decideDelivery(failed(false), deliveryAttempts - 1)).toEqual({ status: "try-again" });
  expect(decideDelivery(failed(false), deliveryAttempts)).toEqual({ status: "failed" });
  expect(decideDelivery(failed(true), 1)).toEqual({ status: "failed" });
});
