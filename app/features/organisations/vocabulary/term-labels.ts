import { fold } from "../../../lib/fold.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import type { Labels } from "../full-profile.ts";

/** The languages in which the office labels every term. */
export const labelLocales = ["en", "pt"] as const;

export type TermLabels = { en: string; pt: string };

/** Labels as they are stored: both languages, single spaces. */
export function tidyLabels(labels: TermLabels): Result<TermLabels, "label-missing"> {
  const tidy = (text: string) => text.trim().replace(/\s+/g, " ");
  const after = { en: tidy(labels.en), pt: tidy(labels.pt) };
  return after.en === "" || after.pt === "" || after.en.length > 80 || after.pt.length > 80 ? refuse("label-missing") : ok(after);
}

/** Whether two entries would read the same to someone, in either language. */
export function readsLike(one: Labels, other: Labels): boolean {
  return labelLocales.some((locale) => fold(one[locale] ?? "") !== "" && fold(one[locale] ?? "") === fold(other[locale] ?? ""));
}
