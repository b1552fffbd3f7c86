import { expect, test } from "vitest";
import { errorsAllowed, errorsInBeginning, errorsInWord, wordMeant } from "./typing-error.ts";

test.each([
  ["hospital", "hospital", 0],
  ["hosp", "hospital", 0],
  ["hopsital", "hospital", 1],
  ["hopsi", "hospital", 1],
  ["hospitl", "hospital", 1],
  ["hosspital", "hospital", 1],
  ["clincia", "clinica", 1],
  ["", "clinica", 0],
  ["abc", "", 3],
  ["ba", "ab", 1],
])("%s is %s with %i error(s)", (typed, word, errors) => {
  expect(errorsInBeginning(typed, word)).toBe(errors);
});

test("one letter in four may be wrong", () => {
  expect(["spa", "faro", "clinica", "hospital", "physiotherapy"].map(errorsAllowed)).toEqual([0, 1, 1, 2, 3]);
});

const texts = [" hospital do mar clinica ", " hospital da serra ", " hospitais "];

test("the nearest word was meant; of equally near ones the most frequent", () => {
  expect(wordMeant("hopsital", texts)).toBe("hospital");
  expect(wordMeant("cilnica", texts)).toBe("clinica");
  expect(wordMeant("hospitxl", [" hospital ", " hospitel hospitel ", " hospital "])).toBe("hospital");
});

test("few letters are a whole word, more may be a beginning", () => {
  expect(errorsInWord("desk", "descricao")).toBe(6);
  expect(wordMeant("desk", [" descricao "])).toBeNull();
  expect(wordMeant("descirc", [" descricao "])).toBe("descricao");
});

test("a word far from all others is left as it is", () => {
  expect(wordMeant("xylophone", texts)).toBeNull();
  expect(wordMeant("mxr", texts)).toBeNull();
});
