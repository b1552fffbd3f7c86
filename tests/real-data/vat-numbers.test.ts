import fs from "node:fs";
import { expect, test } from "vitest";
import { checkVatNumber } from "../../app/lib/vat-number.ts";
import { sharedPath } from "../setup/shared.ts";

type Numbers = { valid: string[]; invalid: string[] };
const vectors = JSON.parse(fs.readFileSync(sharedPath("vectors", "membership.json"), "utf8")) as { pt_nif: Numbers; eu_vat: Numbers };

/** The country that the number's prefix names. */
function countryOf(number: string): string {
  const prefix = number.slice(0, 2);
  return { EL: "GR", XI: "GB" }[prefix] ?? prefix;
}

test("the published Portuguese numbers pass and the wrong ones do not", () => {
  expect(vectors.pt_nif.valid.length * vectors.pt_nif.invalid.length).toBeGreaterThan(0);
  for (const number of vectors.pt_nif.valid) expect(checkVatNumber(number, "PT"), number).toEqual({ ok: true, value: { vatNumber: `PT${number}`, isChecked: true } });
  for (const number of vectors.pt_nif.invalid) expect(checkVatNumber(number, "PT").ok, number).toBe(false);
});

test("the published numbers of the EU's countries pass and the wrong ones do not", () => {
  expect(vectors.eu_vat.valid.length * vectors.eu_vat.invalid.length).toBeGreaterThan(0);
  for (const number of vectors.eu_vat.valid) expect(checkVatNumber(number, countryOf(number)), number).toEqual({ ok: true, value: { vatNumber: number, isChecked: true } });
  for (const number of vectors.eu_vat.invalid) expect(checkVatNumber(number, countryOf(number)).ok, number).toBe(false);
});
