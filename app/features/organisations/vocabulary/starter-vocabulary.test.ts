import { expect, test } from "vitest";
import { fold, slugOf } from "../../../lib/fold.ts";
import { starterVocabulary } from "./starter-vocabulary.ts";

test("codes are unique within a vocabulary and written as addresses are", () => {
  for (const [vocabulary, headings] of Object.entries(starterVocabulary)) {
    const codes = headings.flatMap((heading) => [heading.code, ...(heading.terms ?? []).map((term) => term.code)]);
    expect(new Set(codes).size, vocabulary).toBe(codes.length);
    for (const code of codes) expect(slugOf(code)).toBe(code);
  }
});

test("every heading has terms, and no two of a heading read the same in either language", () => {
  for (const heading of Object.values(starterVocabulary).flat()) {
    const terms = heading.terms ?? [];
    expect(terms.length, heading.code).toBeGreaterThan(1);
    for (const locale of ["en", "pt"] as const) expect(new Set(terms.map((term) => fold(term[locale]))).size, heading.code).toBe(terms.length);
    for (const term of [heading, ...terms]) expect(Math.min(term.en.length, term.pt.length)).toBeGreaterThan(1);
  }
});
