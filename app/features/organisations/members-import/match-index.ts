import { fold } from "../../../lib/fold.ts";
import type { MemberRow } from "./member-row.ts";
import { likenessOfWords, type WordWeight, weighWords } from "./name-likeness.ts";
import { type OrganisationName, takeNameApart } from "./organisation-name.ts";
import { ownDomain } from "./own-domain.ts";

/** What an organisation can be recognised by. */
export type Recognisable = Pick<MemberRow, "legalName" | "shortName" | "countryCode" | "vatNumber" | "registerNumber" | "website" | "externalIds"> & { cities: readonly string[] };

export type Prepared = Recognisable & { names: readonly OrganisationName[]; domain: string | null; foldedCities: readonly string[] };

/** Finds in a list what one organisation may be the same as, without comparing it with all of them. */
export type MatchIndex = {
  all: readonly Prepared[];
  /** Places of those that share a number, a domain or a name with it, or have a similar name in the same country. */
  candidatesOf(organisation: Prepared): Set<number>;
  likeness(one: Prepared, other: Prepared): number;
};

/** A word that more names have than this says too little to look names up by. */
const maxPosting = 200;
const maxCandidates = 30;

export function prepare(organisation: Recognisable): Prepared {
  const names = [organisation.legalName, organisation.shortName].filter((name) => name !== null && name !== "").map((name) => takeNameApart(name as string));
  return { ...organisation, names, domain: ownDomain(organisation.website), foldedCities: organisation.cities.map(fold) };
}

export function indexOrganisations(organisations: readonly Recognisable[]): MatchIndex {
  const all = organisations.map(prepare);
  const byKey = new Map<string, number[]>();
  for (const [place, organisation] of all.entries()) {
    for (const key of [...exactKeys(organisation), ...nameKeys(organisation)]) {
      const posting = byKey.get(key);
      if (posting) posting.push(place);
      else byKey.set(key, [place]);
    }
  }
  const weigh = weighWords(all.flatMap(({ names }) => names.map(({ words }) => words)));
  return { all, candidatesOf: (organisation) => lookUp(organisation, byKey), likeness: (one, other) => likeness(one, other, weigh) };
}

function exactKeys({ countryCode, vatNumber, registerNumber, externalIds, domain, names }: Prepared): string[] {
  return [
    ...(vatNumber ? [`vat ${countryCode} ${vatNumber}`] : []),
    ...(registerNumber ? [`register ${countryCode} ${fold(registerNumber)}`] : []),
    ...externalIds.map(({ scheme, value }) => `id ${scheme} ${value}`),
    ...(domain ? [`domain ${domain}`] : []),
    ...names.map(({ words }) => `name ${countryCode} ${words.join(" ")}`),
  ];
}

/** Parts that names with a wrong letter still share: each word, and each word's beginning and end. */
function nameKeys({ countryCode, names }: Prepared): string[] {
  const parts = names.flatMap(({ words }) => words.flatMap((word) => (word.length < 5 ? [word] : [word, `${word.slice(0, 4)}…`, `…${word.slice(-4)}`])));
  return [...new Set(parts)].map((part) => `part ${countryCode} ${part}`);
}

type Postings = ReadonlyMap<string, readonly number[]>;

function lookUp(organisation: Prepared, byKey: Postings): Set<number> {
  const exact = exactKeys(organisation).flatMap((key) => (byKey.get(key) ?? []).slice(0, maxCandidates));
  return new Set([...exact, ...likelyByName(organisation, byKey)]);
}

/** Those that share the rarest parts of the name, the most of them first. Parts that very many have count only where no other is shared. */
function likelyByName(organisation: Prepared, byKey: Postings): number[] {
  const postings = nameKeys(organisation).flatMap((key) => (byKey.has(key) ? [byKey.get(key) as readonly number[]] : []));
  const rare = postings.filter((posting) => posting.length <= maxPosting);
  const shared = new Map<number, number>();
  for (const posting of rare.length > 0 ? rare : postings) {
    for (const place of posting.slice(0, maxPosting)) shared.set(place, (shared.get(place) ?? 0) + 1 / Math.sqrt(posting.length));
  }
  return [...shared]
    .sort((one, other) => other[1] - one[1])
    .slice(0, maxCandidates)
    .map(([place]) => place);
}

function likeness(one: Prepared, other: Prepared, weigh: WordWeight): number {
  return Math.max(0, ...one.names.flatMap((name) => other.names.map((there) => likenessOfWords(name.words, there.words, weigh))));
}
