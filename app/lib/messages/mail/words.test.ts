import { expect, test } from "vitest";
import { mailLocaleOf, mailWords } from "./words.ts";

test("a mail is written in the first wished language that exists, else in English", () => {
  expect(mailLocaleOf("pt-BR", "en")).toBe("pt");
  expect(mailLocaleOf(null, "sv", "pt")).toBe("pt");
  expect(mailLocaleOf("de-AT", undefined)).toBe("en");
});

test("both languages say the same things with the same gaps", () => {
  const shape = (value: unknown): unknown =>
    typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shape(part)])) : typeof value;
  expect(shape(mailWords("pt"))).toEqual(shape(mailWords("en")));
});
