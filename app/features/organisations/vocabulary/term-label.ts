import type { Labels } from "../full-profile.ts";

/** The label in the language, else in English, else in whatever there is, else the code. */
export function termLabel(term: { code: string; labels: Labels }, locale = "en"): string {
  return term.labels[locale] || term.labels.en || Object.values(term.labels).find((label) => label !== "") || term.code;
}
