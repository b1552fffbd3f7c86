import { expect, test } from "vitest";
import { verdictInput } from "../../../../tests/factories/verdict.ts";
import { defaultPlan } from "./plan.ts";
import { comparisonOf, qualifiersOf, strengthOf } from "./strength.ts";
import { type VerdictInput, verdictOf } from "./verdict.ts";

const v0 = [900, 800, 850, 700, 950, 820, 760, 880];
const takesPart = v0.map((_, place) => place % 2 === 0);
const v1 = v0.map((value, place) => Math.round(value * (takesPart[place] ? 1.32 : 1.12)));

const input = (overrides: Partial<VerdictInput> = {}) => verdictInput({ v0, v1, baselineRatio: 1.02, survey: { local: 5, valid: 100 }, ...overrides });

function strength(overrides: Partial<VerdictInput>, isPretrendClean: boolean | null, participants = takesPart) {
  const given = input(overrides);
  return strengthOf(verdictOf(given, defaultPlan), given, comparisonOf(given, participants), isPretrendClean)?.word ?? null;
}

test("growth is strong where participants outgrew the others who went the same way before, and less where anything of it lacks", () => {
  expect(strength({}, true)).toBe("strong");
  expect(strength({}, null)).toBe("moderate");
  expect(strength({}, false)).toBe("moderate");
  expect(
    strength(
      {},
      true,
      v0.map((_, place) => place < 3),
    ),
  ).toBe("moderate");
  expect(strength({ survey: null }, true)).toBe("weak");
  expect(strength({ historyExcess: [] }, true)).toBe("weak");
  expect(strength({ baselineGrade: "C", baselineRatio: 1 }, true)).toBe("weak");
  expect(strength({ v1: v0 }, true)).toBeNull();
});

test("growth that hangs on one member is weak", () => {
  const one = v0.map((value, place) => (place === 0 ? 2000 : Math.round(value * 1.05)));
  expect(strength({ v1: one }, true)).not.toBe("strong");
});

test("groups of three are not compared, nor is a member without patients", () => {
  expect(
    comparisonOf(
      input(),
      v0.map((_, place) => place < 3),
    ),
  ).toBeNull();
  expect(comparisonOf(input({ v0: [0, ...v0.slice(1)] }), takesPart)).toBeNull();
});

test("participants who gain what the others lose: the comparison shows it, and the pie test beside it tells it apart from growth", () => {
  const swapped = comparisonOf(input({ v0: v0.map(() => 1000), v1: takesPart.map((is) => (is ? 1150 : 850)), baselineRatio: 1 }), takesPart);
  expect(swapped).toMatchObject({ pieExcess: 0, stealRatio: 1 });
  expect(swapped?.did).toBeGreaterThan(0.25);
});

test("what has to be said beside growth", () => {
  const of = (overrides: Partial<VerdictInput>) => qualifiersOf(verdictOf(input(overrides), defaultPlan), input(overrides), defaultPlan.rhoMin);
  expect(of({})).toEqual([]);
  expect(of({ v0: [30, 30, 30, 30, 30], v1: [60, 60, 60, 60, 60] })).toEqual(["small-base"]);
  expect(of({ v0: [0, 0, 0, 500, 500, 500], v1: [90, 90, 90, 500, 500, 500] })).toEqual(["new-market"]);
  expect(of({ v1: v0.map((value, place) => Math.round(value * (place < 4 ? 1.9 : 0.6))) })).toEqual(["uneven"]);
  expect(of({ coverage: null })).toEqual([]);
});
