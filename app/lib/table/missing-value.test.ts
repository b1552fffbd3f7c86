import { expect, test } from "vitest";
import { isMissing } from "./missing-value.ts";

test.each(["", "  ", "-", "--", "—", "?", "n/a", "N/A", "n.a.", "na", "n/d", "s/d", "NULL", "none", "NaN", "unknown", "k.A.", "não tem", "TBD", "...", "(blank)"])(
  "%j says nothing",
  (cell) => {
    expect(isMissing(cell)).toBe(true);
  },
);

test.each(["0", "no", "Nada Lda", "N", "A", "None of Us Ltd", "-1", "NATO", "Na Praia", "Unknown Pleasures"])("%j says something", (cell) => {
  expect(isMissing(cell)).toBe(false);
});
