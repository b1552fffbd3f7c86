import { groupBy } from "../../../../lib/group-by.ts";
import { nameKey } from "../../../../lib/organisation-name.ts";
import type { Join } from "./cordis-plan.ts";
import type { KnownOrganisation } from "./stored-cordis.ts";

/** An organisation of the release that is not known by its number, or is kept apart from one that it may be. */
export type Unmatched = { externalId: string; name: string; countryCode: string; vatNumber: string | null; line: number; /** What an earlier import made of it. */ from: string | null };

/** "new", or the id of the stored organisation that it is. */
export type Answers = ReadonlyMap<string, "new" | { same: string }>;

export type OrganisationQuestion = {
  externalId: string;
  name: string;
  line: number;
  candidates: readonly { storedId: string; legalName: string; city: string | null; isMember: boolean; reason: "vat-number" | "name" }[];
  answer: "new" | { same: string } | null;
};

export type Matches = { joins: Join[]; questions: OrganisationQuestion[]; /** CORDIS ids that the office said to be new. */ settled: ReadonlySet<string> };

/**
 * Which of the release's organisations are here already, under no CORDIS number. One that alone has the VAT number of one
 * alone is the same. Where several claim one, and where only names agree, the office is asked: names never decide.
 */
export function matchOrganisations(unmatched: readonly Unmatched[], known: readonly KnownOrganisation[], answers: Answers): Matches {
  const byVat = groupBy(known.filter((one) => one.vatNumber !== null), (one) => one.vatNumber as string);
  const byName = groupBy(
    known.flatMap((one) => [one.legalName, one.shortName ?? ""].map((name) => ({ one, key: keyOf(one.countryCode, name) })).filter(({ key }) => key !== "")),
    ({ key }) => key,
  );
  const claims = groupBy(unmatched.filter((one) => one.vatNumber !== null), (one) => one.vatNumber as string);
  const matches: Matches & { settled: Set<string> } = { joins: [], questions: [], settled: new Set() };
  const taken = new Set<string>();
  for (const organisation of unmatched) {
    const { externalId, vatNumber, from } = organisation;
    const sameVat = vatNumber === null ? [] : (byVat.get(vatNumber) ?? []);
    const answer = answers.get(externalId) ?? null;
    const certain = answer === null && sameVat.length === 1 && claims.get(vatNumber as string)?.length === 1 ? sameVat[0] : undefined;
    if (certain && !taken.has(certain.storedId)) {
      taken.add(certain.storedId);
      matches.joins.push({ externalId, storedId: certain.storedId, reason: "vat-number", from });
      continue;
    }
    const sameName = (byName.get(keyOf(organisation.countryCode, organisation.name)) ?? []).map(({ one }) => one);
    const question = questionOf(organisation, sameVat, sameName, answer);
    if (question.candidates.length === 0) continue;
    const same = answer !== null && answer !== "new" ? question.candidates.find((candidate) => candidate.storedId === answer.same) : undefined;
    const isFree = same !== undefined && !taken.has(same.storedId);
    if (isFree) {
      taken.add(same.storedId);
      matches.joins.push({ externalId, storedId: same.storedId, reason: "answer", from });
    }
    if (answer === "new") matches.settled.add(externalId);
    matches.questions.push(answer === "new" || isFree ? question : { ...question, answer: null });
  }
  return matches;
}

function questionOf({ externalId, name, line }: Unmatched, sameVat: readonly KnownOrganisation[], sameName: readonly KnownOrganisation[], answer: OrganisationQuestion["answer"]): OrganisationQuestion {
  const reasons = new Map<KnownOrganisation, "vat-number" | "name">();
  for (const one of sameVat) reasons.set(one, "vat-number");
  for (const one of sameName) if (!reasons.has(one)) reasons.set(one, "name");
  const candidates = [...reasons].map(([{ storedId, legalName, city, isMember }, reason]) => ({ storedId, legalName, city, isMember, reason }));
  return { externalId, name, line, candidates, answer };
}

function keyOf(countryCode: string, name: string): string {
  const key = nameKey(name);
  return key === "" ? "" : `${countryCode} ${key}`;
}
