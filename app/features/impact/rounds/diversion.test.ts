import { expect, test } from "vitest";
import { answersOf, splitOf, tallyOf } from "./diversion.ts";

const tally = { another_member: 3, other_local: 4, other_destination: 10, at_home: 20, not_treated: 2, dont_know: 6 };

test("who would have stayed at home or gone without is new, who would have gone abroad is won, who would have gone next door is moved", () => {
  expect(splitOf([tally, tally])).toEqual({ new: 44, won: 20, moved: 14, unsure: 12 });
  expect(answersOf(tally)).toBe(45);
});

test("nothing filled in means that nobody was asked; a gap beside an answer is a zero", () => {
  expect(tallyOf({})).toBeNull();
  expect(tallyOf(undefined)).toBeNull();
  expect(tallyOf({ at_home: 5 })).toEqual({ another_member: 0, other_local: 0, other_destination: 0, at_home: 5, not_treated: 0, dont_know: 0 });
});
