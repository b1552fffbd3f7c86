import { indexOrganisations, type MatchIndex, type Prepared, prepare, type Recognisable } from "./match-index.ts";
import type { MemberRow } from "./member-row.ts";

/** What is known of an organisation that may be the same as one of a list. */
export type KnownOrganisation = Recognisable & { organisationId: string };

export type MatchReason =
  | "vat-number" // the same VAT number
  | "register-number" // the same number in the same country's register
  | "external-id" // the same number of another system
  | "website" // the same domain, which is no shared host
  | "same-name" // the same legal name, legal form, accents and order of words aside
  | "similar-name"
  | "same-city"; // together with a name only

/** certain: an update is proposed. doubtful: the office must choose. none: it is new. */
export type MatchBand = "certain" | "doubtful" | "none";

export type MatchCandidate = { organisationId: string; reasons: readonly MatchReason[]; band: Exclude<MatchBand, "none"> /** 0 to 1 */; score: number };

export type MemberMatch = {
  /** The member's place in the list that was given. */
  place: number;
  band: MatchBand;
  /** Best first. */
  candidates: readonly MatchCandidate[];
};

/** Members of one list that may be the same organisation, by their places, the smaller first. */
export type MemberDuplicate = { places: readonly [number, number]; reasons: readonly MatchReason[]; band: Exclude<MatchBand, "none">; score: number };

/** Names this alike are worth a look. */
const similarFrom = 0.82;
/** A number or domain that two share makes them one where their names are not quite different. */
const notDifferentFrom = 0.5;
const mostCandidates = 5;

/**
 * For each member of a list the stored organisations that may be the same, with reasons. A VAT number or a number of another
 * system makes it certain; a register number or a domain does together with a name that is not quite different, and a name
 * together with the town or the legal form. Where two stored organisations, or two members, could claim each other with equal
 * right, all are doubtful. Answers one match for each member, in order. The work grows with the lists, not with their product.
 */
export function matchMembers(members: readonly MemberRow[], known: readonly KnownOrganisation[]): MemberMatch[] {
  return matchOrganisations(members.map(recognisable), known);
}

/** The same for organisations of any list. */
export function matchOrganisations(organisations: readonly Recognisable[], known: readonly KnownOrganisation[]): MemberMatch[] {
  const index = indexOrganisations(known);
  const matches = organisations.map((organisation, place) => {
    const prepared = prepare(organisation);
    const found = [...index.candidatesOf(prepared)].flatMap((candidate) => {
      const judged = judge(prepared, index.all[candidate] as Prepared, index);
      return judged ? [{ organisationId: (known[candidate] as KnownOrganisation).organisationId, ...judged }] : [];
    });
    return matchOf(place, found);
  });
  return withoutRivals(matches);
}

/** Pairs of members of one list that may be the same organisation: the office decides which are. */
export function findDuplicates(members: readonly MemberRow[]): MemberDuplicate[] {
  const index = indexOrganisations(members.map(recognisable));
  return index.all.flatMap((prepared, place) =>
    [...index.candidatesOf(prepared)]
      .filter((other) => other > place)
      .sort((one, other) => one - other)
      .flatMap((other): MemberDuplicate[] => {
        const judged = judge(prepared, index.all[other] as Prepared, index);
        return judged ? [{ places: [place, other], ...judged }] : [];
      }),
  );
}

function recognisable(member: MemberRow): Recognisable {
  return { ...member, cities: member.sites.map((site) => site.city) };
}

type Judged = { reasons: MatchReason[]; band: "certain" | "doubtful"; score: number };

function judge(one: Prepared, other: Prepared, index: MatchIndex): Judged | null {
  const likeness = index.likeness(one, other);
  const numbers = sharedNumbers(one, other);
  const name = judgeName(one, other, likeness);
  const reasons = [...numbers, ...name.reasons];
  if (reasons.length === 0) return null;
  const isIdentified = numbers.includes("vat-number") || (numbers.includes("external-id") && !hasOtherVat(one, other));
  const isConfirmed = numbers.length > 0 && likeness >= notDifferentFrom && one.countryCode === other.countryCode && !hasOtherNumbers(one, other);
  const isCertain = isIdentified || isConfirmed || (name.isCertain && !hasOtherNumbers(one, other));
  const base = isIdentified ? 1 : Math.max(likeness, numbers.length > 0 ? 0.7 : 0);
  return { reasons, band: isCertain ? "certain" : "doubtful", score: Math.round(Math.min(1, base) * 1000) / 1000 };
}

function sharedNumbers(one: Prepared, other: Prepared): MatchReason[] {
  const isSameCountry = one.countryCode === other.countryCode;
  const reasons: MatchReason[] = [];
  if (isSameCountry && one.vatNumber !== null && one.vatNumber === other.vatNumber) reasons.push("vat-number");
  if (isSameCountry && one.registerNumber !== null && plain(one.registerNumber) === plain(other.registerNumber)) reasons.push("register-number");
  if (one.externalIds.some(({ scheme, value }) => other.externalIds.some((id) => id.scheme === scheme && id.value === value))) reasons.push("external-id");
  if (one.domain !== null && one.domain === other.domain) reasons.push("website");
  return reasons;
}

function plain(number: string | null): string | null {
  return number?.toUpperCase().replace(/[^0-9A-Z]/g, "") ?? null;
}

function judgeName(one: Prepared, other: Prepared, likeness: number): { reasons: MatchReason[]; isCertain: boolean } {
  if (one.countryCode !== other.countryCode || likeness < similarFrom) return { reasons: [], isCertain: false };
  const isSameCity = one.foldedCities.some((city) => other.foldedCities.includes(city));
  const reasons: MatchReason[] = isSameCity ? ["same-city"] : [];
  // Short names are shared by many: only the legal ones can be the same.
  const [name, there] = [one.names[0], other.names[0]];
  if (name?.words.join(" ") !== there?.words.join(" ") || !name || !there) return { reasons: ["similar-name", ...reasons], isCertain: false };
  const hasOtherForm = name.form !== "" && there.form !== "" && name.form !== there.form;
  const isElsewhere = !isSameCity && one.foldedCities.length > 0 && other.foldedCities.length > 0;
  const isNamedInFull = name.folded === there.folded && name.form !== "";
  return { reasons: ["same-name", ...reasons], isCertain: !hasOtherForm && !isElsewhere && (isSameCity || isNamedInFull) };
}

function hasOtherVat(one: Prepared, other: Prepared): boolean {
  return one.countryCode === other.countryCode && one.vatNumber !== null && other.vatNumber !== null && one.vatNumber !== other.vatNumber;
}

/** Whether a number says that they are two: each has one of the kind, and another. */
function hasOtherNumbers(one: Prepared, other: Prepared): boolean {
  const ids = one.externalIds.some(
    ({ scheme, value }) =>
      other.externalIds.some((id) => id.scheme === scheme && id.value !== value) && !other.externalIds.some((id) => id.scheme === scheme && id.value === value),
  );
  return hasOtherVat(one, other) || ids;
}

/** How strong the reasons are: a number that only one has, a number or domain that several may share, a name. */
function strength(reasons: readonly MatchReason[]): number {
  if (reasons.includes("vat-number") || reasons.includes("external-id")) return 3;
  return reasons.includes("website") || reasons.includes("register-number") ? 2 : 1;
}

/** Of several that would be certain only the one with the strongest reasons is; where two have equally strong ones, none is. */
function matchOf(place: number, found: readonly MatchCandidate[]): MemberMatch {
  const rank = ({ band, reasons, score }: MatchCandidate) => (band === "certain" ? 10 + strength(reasons) : 0) + score;
  const sorted = [...found].sort((one, other) => rank(other) - rank(one) || one.organisationId.localeCompare(other.organisationId)).slice(0, mostCandidates);
  const certain = sorted.filter(({ band }) => band === "certain");
  const strongest = certain.filter(({ reasons }) => strength(reasons) === strength(certain[0]?.reasons ?? []));
  const chosen = strongest.length === 1 ? strongest[0] : null;
  const candidates = sorted.map((candidate) => (candidate.band === "certain" && candidate !== chosen ? { ...candidate, band: "doubtful" as const } : candidate));
  return { place, band: candidates[0]?.band ?? "none", candidates };
}

/** One stored organisation is certain for one member only: the one with the strongest reasons; where two have equally strong ones, for none. */
function withoutRivals(matches: readonly MemberMatch[]): MemberMatch[] {
  const claims = new Map<string, MemberMatch[]>();
  for (const match of matches) {
    if (match.band === "certain") claims.set(idOf(match), [...(claims.get(idOf(match)) ?? []), match]);
  }
  return matches.map((match) => {
    const rivals = match.band === "certain" ? (claims.get(idOf(match)) ?? []).filter((rival) => rival !== match) : [];
    if (rivals.every((rival) => strengthOf(rival) < strengthOf(match))) return match;
    return { ...match, band: "doubtful", candidates: match.candidates.map((candidate) => ({ ...candidate, band: "doubtful" as const })) };
  });
}

function strengthOf(match: MemberMatch): number {
  return strength(match.candidates[0]?.reasons ?? []);
}

function idOf(match: MemberMatch): string {
  return match.candidates[0]?.organisationId ?? "";
}
