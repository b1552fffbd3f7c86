import type { Recognisable } from "../../../organisations/members-import/match-index.ts";
import { type MatchCandidate, matchOrganisations as matchLists } from "../../../organisations/members-import/match-members.ts";
import { unknownCountry } from "./facts.ts";
import type { Join, OrganisationQuestion } from "./organisation-match.ts";
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
  if (known.length === 0) return { joins: [], questions: [], settled: new Set() };
  const byId = new Map(known.map((organisation) => [organisation.storedId, organisation]));
  const found = matchLists(
    unmatched.map(recognisable),
    known.map((organisation) => ({ ...organisation, organisationId: organisation.storedId, cities: organisation.city ? [organisation.city] : [] })),
  );
  const taken = new Set([...answers.values()].flatMap((answer) => (answer === "new" ? [] : [answer.same])));
  const matches: Matches & { settled: Set<string> } = { joins: [], questions: [], settled: new Set() };
  const answered = new Set<string>();
  const ask = (organisation: Unmatched, candidates: readonly MatchCandidate[], answer: OrganisationQuestion["answer"]) => {
    const same = sameOf(answer, candidates, answered);
    if (same !== null) {
      answered.add(same);
      matches.joins.push(joinOf(organisation, same, "answer"));
    }
    if (answer === "new") matches.settled.add(organisation.externalId);
    matches.questions.push(questionOf(organisation, candidates, byId, answer === "new" || same !== null ? answer : null));
  };
  for (const { place, candidates } of found) {
    const organisation = unmatched[place] as Unmatched;
    const answer = answers.get(organisation.externalId) ?? null;
    const [best] = candidates;
    if (best && answer === null && isCertain(best) && !taken.has(best.organisationId)) {
      taken.add(best.organisationId);
      matches.joins.push(joinOf(organisation, best.organisationId, best.reasons.includes("vat-number") ? "vat-number" : "name-and-website"));
    } else if (best) ask(organisation, candidates, answer);
  }
  return matches;
}

/** The organisation that the office said it is, where that is still one of the candidates and nobody else was said to be it. */
function sameOf(answer: OrganisationQuestion["answer"], candidates: readonly MatchCandidate[], answered: ReadonlySet<string>): string | null {
  if (answer === null || answer === "new" || answered.has(answer.same)) return null;
  return candidates.some(({ organisationId }) => organisationId === answer.same) ? answer.same : null;
}

function isCertain({ band, reasons }: MatchCandidate): boolean {
  return band === "certain" && (reasons.includes("vat-number") || (reasons.includes("website") && reasons.includes("same-name")));
}

function joinOf({ externalId, from }: Unmatched, storedId: string, reason: Join["reason"]): Join {
  return { externalId, storedId, reason, from };
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
