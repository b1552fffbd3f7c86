import { fold } from "../../lib/fold.ts";
import { database, type Tx, transaction } from "../../platform/database/db.server.ts";
import type { Visibility } from "../organisations/field-visibility.ts";
import type { OrganisationKind } from "../organisations/full-profile.ts";
import { errorsAllowed, wordMeant } from "./typing-error.ts";

export type SearchHits = {
  /** Organisation → how well it fits, one of `bestFirst`. */
  scores: ReadonlyMap<string, number>;
  /** What was searched instead, because nobody fits the words as they were typed; null where they were searched. */
  corrected: string | null;
};

export const bestFirst = [4, 3, 2, 1] as const;

type Among = { audience: Visibility; kind: OrganisationKind | null };
type Hit = [organisationId: string, score: number];

const mostWords = 8;
/** Shorter words are matched by their beginning only: anywhere in a word they would fit everything. */
const shortestWordAnywhere = 3;
/** Finds texts that may hold the word that was meant; pg_trgm's own 0.6 misses swapped letters ("hopsital": 0.38). */
const leastSimilarity = 0.34;
const mostTexts = 50;

/**
 * Whom the words of the text find among the documents of the audience, in all languages of the profile: a name that
 * begins so (4), a name with words that begin so (3), words anywhere that begin so (2), parts of words (1). Every word must
 * be found. Where nobody fits, typing errors are mended and the mended words searched. Null where the text holds no word.
 */
export async function searchOrganisations(among: Among, text: string): Promise<SearchHits | null> {
  const words = [...new Set(fold(text).split(" "))].filter((word) => word !== "").slice(0, mostWords);
  if (words.length === 0) return null;
  const hits = await findHits(among, words);
  if (hits.length > 0 || words.every((word) => errorsAllowed(word) === 0)) return { scores: new Map(hits), corrected: null };
  const mended = await mend(among, words);
  if (mended.join() === words.join()) return { scores: new Map(), corrected: null };
  return { scores: new Map(await findHits(among, mended)), corrected: mended.join(" ") };
}

/** Folded text holds letters and digits only, so a pattern needs no escaping. */
function patternOf(word: string): string {
  return word.length >= shortestWordAnywhere ? `%${word}%` : `% ${word}%`;
}

async function findHits({ audience, kind }: Among, words: readonly string[]): Promise<Hit[]> {
  const conditions = words.map((_word, index) => `folded like $${index + 4}`).join(" and ");
  const beginnings = `$${words.length + 4}::text[]`;
  const { rows } = await database().pool.query<Hit>({
    text: `select "organisationId", case when "sortKey" like $3 then 4 when ' ' || "sortKey" like all(${beginnings}) then 3 when folded like all(${beginnings}) then 2 else 1 end
           from "SearchDocument" where audience = $1::"Visibility" and ($2::"OrganisationKind" is null or kind = $2::"OrganisationKind") and ${conditions}`,
    values: [audience, kind, `${words.join(" ")}%`, ...words.map(patternOf), words.map((word) => `% ${word}%`)],
    rowMode: "array",
  });
  return rows;
}

/** Each word as it was probably meant. Trigrams find texts that may hold it; which of their words it is, the typing errors tell. */
function mend(among: Among, words: readonly string[]): Promise<string[]> {
  return transaction(async (tx) => {
    await tx.$executeRaw`select set_config('pg_trgm.word_similarity_threshold', ${String(leastSimilarity)}, true)`;
    const mended: string[] = [];
    for (const word of words) mended.push(errorsAllowed(word) === 0 ? word : (wordMeant(word, await similarTexts(tx, among, word)) ?? word));
    return mended;
  });
}

async function similarTexts(tx: Tx, { audience, kind }: Among, word: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ folded: string }[]>`
    select folded from "SearchDocument"
    where audience = ${audience}::"Visibility" and (${kind}::"OrganisationKind" is null or kind = ${kind}::"OrganisationKind") and ${word} <% folded
    order by word_similarity(${word}, folded) desc limit ${mostTexts}`;
  return rows.map((row) => row.folded);
}
