import type { FacetName, Selection } from "./directory-query.ts";

export type FacetValues = Partial<Record<FacetName, readonly string[]>>;

/** One facet of all documents in two flat arrays: the values of document `d` stand from `offsets[d]` to `offsets[d + 1]`. */
type Column = { values: readonly string[]; positions: ReadonlyMap<string, number>; offsets: Uint32Array; members: Uint32Array };

export type FacetIndex = { size: number; columns: Partial<Record<FacetName, Column>> };

/** Whom the selection leaves, and how many there would be for each value of each facet. */
export type FacetCounts = { matches: Uint8Array; total: number; counts: Partial<Record<FacetName, ReadonlyMap<string, number>>> };

export function buildFacetIndex(documents: readonly FacetValues[], facets: readonly FacetName[]): FacetIndex {
  const columns: FacetIndex["columns"] = {};
  for (const facet of facets) columns[facet] = buildColumn(documents.map((document) => document[facet] ?? []));
  return { size: documents.length, columns };
}

function buildColumn(rows: readonly (readonly string[])[]): Column {
  const positions = new Map<string, number>();
  const offsets = new Uint32Array(rows.length + 1);
  const members: number[] = [];
  rows.forEach((values, row) => {
    // A value that a document names twice counts once.
    for (const value of new Set(values)) {
      if (!positions.has(value)) positions.set(value, positions.size);
      members.push(positions.get(value) as number);
    }
    offsets[row + 1] = members.length;
  });
  return { values: [...positions.keys()], positions, offsets, members: Uint32Array.from(members) };
}

/**
 * Applies the selection to the candidates (1 where a document is one) and counts the facets. Values of one facet widen
 * (or), facets narrow (and). A facet's counts ignore what is selected in it, so that they say what a further choice gives.
 * Values that no document has count nothing; values without any document under the other facets are counted as 0.
 */
export function countFacets(index: FacetIndex, candidates: Uint8Array, selected: Selection, facets: readonly FacetName[]): FacetCounts {
  const columns = facets.flatMap((facet) => {
    const column = index.columns[facet];
    return column ? [{ facet, column, tally: new Uint32Array(column.values.length), wanted: wantedValues(column, selected[facet]) }] : [];
  });
  const missing = missingFilters(columns, candidates);
  const matches = missing.map((filter) => (filter === missesNone ? 1 : 0));
  columns.forEach(({ column, tally, wanted }, place) => {
    // Who misses one facet alone still counts in that facet: choosing a value there as well would bring it in.
    count(column, tally, missing, wanted === null ? missesNone : place);
  });
  const counts: FacetCounts["counts"] = {};
  for (const { facet, column, tally } of columns) counts[facet] = new Map(column.values.map((value, position) => [value, tally[position] as number]));
  return { matches, total: matches.reduce((sum, match) => sum + match, 0), counts };
}

/** A facet while it is counted. `wanted` is 1 for the selected values; null where nothing is selected. */
type Tallied = { column: Column; tally: Uint32Array; wanted: Uint8Array | null };

const missesNone = 254;
const missesSeveral = 255;

/** For each document the position of the only facet whose selection it misses, or one of the above; who is no candidate misses several. */
function missingFilters(columns: readonly Tallied[], candidates: Uint8Array): Uint8Array {
  const missing = candidates.map((isCandidate) => (isCandidate === 1 ? missesNone : missesSeveral));
  columns.forEach(({ column, wanted }, place) => {
    if (wanted === null) return;
    for (let document = 0; document < missing.length; document += 1) {
      if (missing[document] === missesSeveral || hasAny(column, document, wanted)) continue;
      missing[document] = missing[document] === missesNone ? place : missesSeveral;
    }
  });
  return missing;
}

/** Counts the values of the documents that miss nothing, or nothing but `alsoMissing`. */
function count({ offsets, members }: Column, tally: Uint32Array, missing: Uint8Array, alsoMissing: number): void {
  for (let document = 0; document < missing.length; document += 1) {
    const missed = missing[document];
    if (missed !== missesNone && missed !== alsoMissing) continue;
    const end = offsets[document + 1] as number;
    for (let place = offsets[document] as number; place < end; place += 1) {
      const value = members[place] as number;
      tally[value] = (tally[value] as number) + 1;
    }
  }
}

function wantedValues(column: Column, values: readonly string[] | undefined): Uint8Array | null {
  if (!values || values.length === 0) return null;
  const wanted = new Uint8Array(column.values.length);
  for (const value of values) {
    const position = column.positions.get(value);
    if (position !== undefined) wanted[position] = 1;
  }
  return wanted;
}

function hasAny({ offsets, members }: Column, document: number, wanted: Uint8Array): boolean {
  for (let place = offsets[document] as number; place < (offsets[document + 1] as number); place += 1) if (wanted[members[place] as number] === 1) return true;
  return false;
}
