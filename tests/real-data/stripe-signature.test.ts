import fs from "node:fs";
import { expect, test } from "vitest";
import { moveClock } from "../../app/platform/clock.server.ts";
import { stripeVendor } from "../../app/platform/payments/stripe-vendor.server.ts";
import { sharedPath } from "../setup/shared.ts";

type Vectors = { stripe: { tolerance_s: number; cases: { secret: string; t: number; body: string; expect_v1: string }[] } };
const { tolerance_s: tolerance, cases } = (JSON.parse(fs.readFileSync(sharedPath("vectors", "membership.json"), "utf8")) as Vectors).stripe;

for (const { secret, t, body, expect_v1: signature } of cases) {
  const vendor = stripeVendor({ secretKey: "sk_test_unused", webhookSecret: secret });
  const readAfter = (seconds: number, header: string, text = body) => {
    moveClock(new Date((t + seconds) * 1000));
    return vendor.readEvent(text, header);
  };

  test("a webhook with the known signature is read while it is fresh, whatever other signatures stand beside it", () => {
    const id = (JSON.parse(body) as { id: string }).id;
    const isTaken = (seconds: number, header: string) => readAfter(seconds, header)?.id === id;
    expect([isTaken(0, `t=${t},v1=${signature}`), isTaken(tolerance, `t=${t},v1=${signature}`)]).toEqual([true, true]);
    expect(isTaken(1, `t=${t},v1=${"0".repeat(64)},v1=${signature},v0=abc`)).toBe(true);
  });

  test("an old, a changed and an unsigned webhook are not read", () => {
    expect(readAfter(tolerance + 1, `t=${t},v1=${signature}`)).toBeNull();
    expect(readAfter(0, `t=${t},v1=${signature}`, `${body} `)).toBeNull();
    expect(readAfter(0, `t=${t + 1},v1=${signature}`)).toBeNull();
    expect(readAfter(0, "")).toBeNull();
  });
}
