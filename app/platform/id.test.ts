import { expect, test } from "vitest";
import { isUuid } from "../lib/uuid.ts";
import { newId, newIds } from "./id.server.ts";

const now = new Date("2026-03-10T09:00:00Z");

test("many ids of one instant are UUIDs of version 7, all different and in order, and carry the instant", () => {
  const ids = newIds(now, 20_000);
  expect(ids.every((id) => isUuid(id) && id[14] === "7" && "89ab".includes(id[19] as string))).toBe(true);
  expect(new Set(ids).size).toBe(20_000);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set([...ids, newId(now)].map((id) => id.slice(0, 13))).size).toBe(1);
});
