import fs from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isSignedByVendor } from "../../app/platform/email/verify-webhook.server.ts";
import { sharedPath } from "../setup/shared.ts";

type Case = { secret: string; id: string; ts: string; body: string; expect: string };
const { svix } = JSON.parse(fs.readFileSync(sharedPath("vectors", "membership.json"), "utf8")) as { svix: Case[] };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test.each(svix)("the webhook $id is taken as signed, at its time; changed, too old, or with another's signature it is not", ({ secret, id, ts, body, expect: signature }) => {
  vi.setSystemTime(Number(ts) * 1_000);
  const webhook = { id, timestamp: ts, signature, body };
  expect(isSignedByVendor(webhook, secret)).toBe(true);
  expect(isSignedByVendor({ ...webhook, signature: `v1,AAAA ${signature}` }, secret)).toBe(true);
  expect(isSignedByVendor({ ...webhook, body: `${body} ` }, secret)).toBe(false);
  expect(isSignedByVendor({ ...webhook, id: `${id}x` }, secret)).toBe(false);
  expect(isSignedByVendor({ ...webhook, signature: "" }, secret)).toBe(false);
  vi.setSystemTime((Number(ts) + 400) * 1_000);
  expect(isSignedByVendor(webhook, secret)).toBe(false);
});
