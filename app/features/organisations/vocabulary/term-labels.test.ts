import { expect, test } from "vitest";
import { readsLike, tidyLabels } from "./term-labels.ts";

test("labels are stored in both languages without stray spaces", () => {
  expect(tidyLabels({ en: " Dental  care ", pt: "Medicina dentária" })).toEqual({ ok: true, value: { en: "Dental care", pt: "Medicina dentária" } });
  expect(tidyLabels({ en: "Dental care", pt: " " })).toEqual({ ok: false, problem: "label-missing" });
  expect(tidyLabels({ en: "x".repeat(81), pt: "x" })).toEqual({ ok: false, problem: "label-missing" });
});

test("two entries read alike where a label is the same in one language but for case and accents", () => {
  expect(readsLike({ en: "Spa", pt: "Termas" }, { en: "Thermal baths", pt: "TÉRMAS" })).toBe(true);
  expect(readsLike({ en: "Spa", pt: "Spa" }, { en: "Thermal baths", pt: "Termas" })).toBe(false);
  expect(readsLike({ en: "", pt: "" }, { en: "", pt: "" })).toBe(false);
});
