import type { Recognisable } from "../../../organisations/members-import/match-index.ts";
import { type MatchCandidate, matchOrganisations as matchLists } from "../../../organisations/members-import/match-members.ts";
import type { Join, OrganisationQuestion } from "./cordis-plan.ts";
import { unknownCountry } from "./facts.ts";
import type { KnownOrganisation } from "./stored-cordis.ts";

/** An organisation of the release that is not known by its number, or is kept apart from one that it may be. */
export type Unmatched = {
  externalId: string;
  name: string;
  shortName: string | null;
  countryCode: string | null;
  vatNumber: string | null;
  website: string | null;
  city: string | null;
  line: number;
  /** What an earlier import made of it. */
  from: string | null;
};

/** "new", or the id of the stored organisation that it is. */
export type Answers = ReadonlyMap<string, "new" | { same: string }>;

export type Matches = { joins: Join[]; questions: OrganisationQuestion[] /** CORDIS ids that the office said to be new. */; settled: ReadonlySet<string> };

/**
 * Which of the release's organisations are here already, under no CORDIS number. The VAT number makes it certain, and so
 * does the name together with the website. Where several claim one, and where only names agree, the office is asked: a name
 * alone never decides.
 */
export function matchOrganisations(unmatched: readonly Unmatched[], known: readonly KnownOrganisation[], answers: Answers): Matches {
  const matches: Matching = { joins: [], questions: [], settled: new Set(), taken: new Set([...answers.values()].flatMap((answer) => (answer === "new" ? [] : [answer.same]))) };
  if (known.length === 0) return matches;
  const byId = new Map(known.map((organisation) => [organisation.storedId, organisation]));
  const found = matchLists(
    unmatched.map(recognisable),
    known.map((organisation) => ({ ...organisation, organisationId: organisation.storedId, cities: organisation.city ? [organisation.city] : [] })),
  );
  for (const { place, candidates } of found) {
    const organisation = unmatched[place] as Unmatched;
    const answer = answers.get(organisation.externalId) ?? null;
    const [best] = candidates;
    if (!best) continue;
    if (answer === null && isCertain(best) && !matches.taken.has(best.organisationId)) join(matches, organisation, best.organisationId, reasonOf(best));
    else ask(matches, questionOf(organisation, candidates, byId, answer), organisation);
  }
  return matches;
}

/** `taken`: stored organisations that one of the release is, or was said to be. */
type Matching = Matches & { settled: Set<string>; taken: Set<string> };

function join(matches: Matching, { externalId, from }: Unmatched, storedId: string, reason: Join["reason"]): void {
  matches.taken.add(storedId);
  matches.joins.push({ externalId, storedId, reason, from });
}

/** An answer that names none of the candidates, or one that another organisation was said to be, is none. */
function ask(matches: Matching, question: OrganisationQuestion, organisation: Unmatched): void {
  const { answer, candidates, externalId } = question;
  const same = answer !== null && answer !== "new" ? answer.same : null;
  const isValid = same !== null && candidates.some(({ storedId }) => storedId === same) && !matches.joins.some(({ storedId }) => storedId === same);
  if (isValid) join(matches, organisation, same, "answer");
  if (answer === "new") matches.settled.add(externalId);
  matches.questions.push(isValid || answer === "new" ? question : { ...question, answer: null });
}

function reasonOf({ reasons }: MatchCandidate): Join["reason"] {
  return reasons.includes("vat-number") ? "vat-number" : "name-and-website";
}

function isCertain({ band, reasons }: MatchCandidate): boolean {
  return band === "certain" && (reasons.includes("vat-number") || (reasons.includes("website") && reasons.includes("same-name")));
}

function questionOf(
  { externalId, name, line }: Unmatched,
  candidates: readonly MatchCandidate[],
  byId: ReadonlyMap<string, KnownOrganisation>,
  answer: OrganisationQuestion["answer"],
): OrganisationQuestion {
  const shown = candidates.map(({ organisationId, reasons }) => {
    const { legalName, city, isMember } = byId.get(organisationId) as KnownOrganisation;
    return { storedId: organisationId, legalName, city, isMember, reasons };
  });
  return { externalId, name, line, candidates: shown, answer };
}

function recognisable({ name, shortName, countryCode, vatNumber, website, city }: Unmatched): Recognisable {
  // Where the country is not known, as it is stored: only others of unknown country have that one.
  const country = (countryCode ?? unknownCountry) as Recognisable["countryCode"];
  return { legalName: name, shortName, countryCode: country, vatNumber, registerNumber: null, website, externalIds: [], cities: city === null ? [] : [city] };
}
