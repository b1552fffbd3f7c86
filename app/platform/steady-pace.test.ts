import { expect, test } from "vitest";
import { steadily } from "./steady-pace.server.ts";

test("quick work and a quick failure are answered at the same pace", async () => {
  for (const work of [async () => 1, async () => Promise.reject(new Error("no"))]) {
    const startedAt = performance.now();
    await steadily(60, work).catch(() => null);
    expect(performance.now() - startedAt).toBeGreaterThan(55);
  }
});
