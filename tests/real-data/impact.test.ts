import fs from "node:fs";
import { expect, test } from "vitest";
import { evaluate } from "../../app/features/impact/evaluate/evaluate.server.ts";
import { sharedPath } from "../setup/shared.ts";

type KnownAnswer = { id: string; method: string; inputs: unknown; expected: unknown; tolerance: number };

const known = JSON.parse(fs.readFileSync(sharedPath("vectors", "impact.json"), "utf8")) as KnownAnswer[];
/** The one whose answer needs the survey's own rows, which the vectors don't hold. */
const withoutInputs = "did-card-krueger-table4-i";

/** The published answers are rounded to ten decimals. */
const rounding = 5.1e-11;

/** Where two values differ by more than the tolerance, by their path. */
function differences(expected: unknown, found: unknown, tolerance: number, path = ""): string[] {
  if (typeof expected === "number" && typeof found === "number") return Math.abs(expected - found) <= tolerance + rounding ? [] : [`${path}: ${found}, not ${expected}`];
  if (expected !== null && typeof expected === "object" && found !== null && typeof found === "object") {
    return Object.entries(expected).flatMap(([key, value]) => differences(value, (found as Record<string, unknown>)[key], tolerance, `${path}/${key}`));
  }
  return expected === found ? [] : [`${path}: ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`];
}

for (const { id, method, inputs, expected, tolerance } of known.filter(({ id }) => id !== withoutInputs)) {
  test(`${method} gives the known answer ${id}`, async () => {
    const found = await evaluate(method, inputs);
    expect(found).toMatchObject({ kind: "answer" });
    expect(differences(expected, (found as { value: unknown }).value, tolerance)).toEqual([]);
  });
}

test("a regression asks for the microdata where it has none", async () => {
  const card = known.find(({ id }) => id === withoutInputs);
  expect(await evaluate("did_regression", card?.inputs)).toMatchObject({ kind: "no-answer" });
});
