import { expect, test } from "vitest";
import { day } from "../../../lib/day.ts";
import { declarationOn } from "./declaration.ts";

const rows = [
  { kind: "headcount" as const, band: "1-9", asOfOn: day("2025-01-01") },
  { kind: "headcount" as const, band: "10-49", asOfOn: day("2026-01-01") },
  { kind: "revenue_band" as const, band: "0-2", asOfOn: day("2025-06-01") },
];

test("the declaration of a day is the latest made as of that day or earlier", () => {
  expect(declarationOn(rows, "headcount", day("2024-12-31"))).toBeNull();
  expect(declarationOn(rows, "headcount", day("2025-12-31"))?.band).toBe("1-9");
  expect(declarationOn(rows, "headcount", day("2026-01-01"))?.band).toBe("10-49");
  expect(declarationOn(rows, "revenue_band", day("2026-01-01"))?.band).toBe("0-2");
});

test("of two declarations as of one day the one given last in the list holds: it was made later", () => {
  const corrected = [...rows, { kind: "headcount" as const, band: "50-249", asOfOn: day("2026-01-01") }];
  expect(declarationOn(corrected, "headcount", day("2026-02-01"))?.band).toBe("50-249");
});
