import { expect, test } from "vitest";
import { deletedBefore } from "./retention.ts";

test("mails with a secret link go after thirty days, statutory ones after ten years", () => {
  const before = deletedBefore(new Date("2026-03-31T00:00:00Z"));
  expect(before.withSecret.toISOString()).toBe("2026-03-01T00:00:00.000Z");
  expect(before.service.toISOString()).toBe("2025-03-31T00:00:00.000Z");
  expect(before.statutory.toISOString()).toBe("2016-03-30T00:00:00.000Z");
});
