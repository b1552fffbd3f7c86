import { checkWebsite } from "../../lib/website.ts";
import { choicesFor, type FieldVisibilities, isProfileField, type Visibility } from "./field-visibility.ts";
import type { FullProfile, FullTerm } from "./full-profile.ts";
import { withListDraft } from "./list-drafts.ts";

/** What stands in a form of the editor while one types: its fields as name and value, in order. */
export type DraftEntries = readonly (readonly [name: string, value: string])[];

/**
 * The profile as it would be if the forms were saved as they stand. Lenient: what a form would refuse stays as it was, or
 * is shown as typed where that does no harm. `terms` are those that can be chosen.
 */
export function withDraft(profile: FullProfile, forms: readonly DraftEntries[], terms: readonly FullTerm[]): FullProfile {
  return forms.reduce((before, entries) => withForm(before, entries, terms), profile);
}

function withForm(profile: FullProfile, entries: DraftEntries, terms: readonly FullTerm[]): FullProfile {
  const all = (name: string) => entries.filter(([key]) => key === name).map(([, value]) => value);
  switch (all("intent")[0]) {
    case "about":
      return { ...profile, ...about(profile, new Map(entries)) };
    case "languages":
      return { ...profile, languages: all("languages") };
    case "markets":
      return { ...profile, sourceMarkets: all("sourceMarkets") };
    case "terms":
      return { ...profile, terms: chosenTerms(profile, all("vocabulary")[0] ?? "", all("termIds"), terms) };
    case "visibility":
      return { ...profile, visibilities: { ...profile.visibilities, ...chosenVisibilities(entries) } };
    default:
      return withListDraft(profile, entries);
  }
}

function about(profile: FullProfile, entries: ReadonlyMap<string, string>): Partial<FullProfile> {
  const text = (name: string) => entries.get(name)?.trim() || null;
  const website = checkWebsite(text("website") ?? "");
  return {
    shortName: text("shortName"),
    vatNumber: text("vatNumber"),
    registerNumber: text("registerNumber"),
    website: website.ok ? website.value : text("website") && profile.website,
    descriptions: descriptions(entries),
  };
}

/** Conform writes lists as `descriptions[0].text`. */
function descriptions(entries: ReadonlyMap<string, string>): FullProfile["descriptions"] {
  const rows: { locale: string; text: string }[] = [];
  for (let index = 0; entries.has(`descriptions[${index}].text`); index += 1) {
    const locale = entries.get(`descriptions[${index}].locale`) ?? "";
    const text = entries.get(`descriptions[${index}].text`)?.replaceAll("\r\n", "\n").trim() ?? "";
    if (locale !== "" && text !== "") rows.push({ locale, text });
  }
  return rows.sort((one, other) => (one.locale < other.locale ? -1 : 1));
}

function chosenTerms(profile: FullProfile, vocabulary: string, termIds: readonly string[], terms: readonly FullTerm[]): readonly FullTerm[] {
  const chosen = terms.filter((term) => term.vocabulary === vocabulary && termIds.includes(term.termId));
  return [...profile.terms.filter((term) => term.vocabulary !== vocabulary), ...chosen];
}

function chosenVisibilities(entries: DraftEntries): FieldVisibilities {
  const pairs = entries.flatMap(([name, value]) => {
    const field = name.replace(/^visibilities\./, "");
    return name !== field && isProfileField(field) && choicesFor(field).includes(value as Visibility) ? [[field, value as Visibility] as const] : [];
  });
  return Object.fromEntries(pairs);
}
