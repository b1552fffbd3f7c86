import { expect, test } from "vitest";
import { sendAgainOf } from "./send-again.ts";

const now = new Date("2026-03-01T10:00:00Z");
const plain = { status: "failed", carriesSecret: false, secretSealed: null, secretExpiresAt: null } as const;
const withLink = { ...plain, carriesSecret: true, secretSealed: "x", secretExpiresAt: new Date("2026-03-01T10:00:01Z") };

test("a mail that failed can be sent again, one that left or waits cannot", () => {
  expect(sendAgainOf(plain, { hasVendor: true, now })).toBe("possible");
  expect(sendAgainOf({ ...plain, status: "sent" }, { hasVendor: true, now })).toBe("not-needed");
  expect(sendAgainOf({ ...plain, status: "queued" }, { hasVendor: true, now })).toBe("not-needed");
});

test("a mail that was kept can leave once a vendor is connected", () => {
  expect(sendAgainOf({ ...plain, status: "captured" }, { hasVendor: false, now })).toBe("not-needed");
  expect(sendAgainOf({ ...plain, status: "captured" }, { hasVendor: true, now })).toBe("possible");
});

test("a link must still open something", () => {
  expect(sendAgainOf(withLink, { hasVendor: true, now })).toBe("possible");
  expect(sendAgainOf({ ...withLink, secretExpiresAt: now }, { hasVendor: true, now })).toBe("link-over");
  expect(sendAgainOf({ ...withLink, secretSealed: null }, { hasVendor: true, now })).toBe("link-over");
});
