import { expect, test } from "vitest";
import { auditFilterOf } from "./audit-filter.ts";

test("a period includes both of its days, as the time zone counts them", () => {
  expect(auditFilterOf({ from: "2026-07-01", until: "2026-07-01" }, "Europe/Lisbon")).toEqual({
    actorId: undefined,
    action: undefined,
    from: new Date("2026-06-30T23:00:00Z"),
    until: new Date("2026-07-01T23:00:00Z"),
  });
});

test("what makes no sense narrows nothing", () => {
  expect(auditFilterOf({ actor: "x", action: "", from: "2026-02-30", until: "soon" }, "UTC")).toEqual({});
});
