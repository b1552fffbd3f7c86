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
  const filters = columns.filter(({ wanted }) => wanted !== null);
  const matches = new Uint8Array(index.size);
  let total = 0;
  for (let document = 0; document < index.size; document += 1) {
    if (candidates[document] === 0) continue;
    const missed = filters.filter(({ column, wanted }) => !hasAny(column, document, wanted as Uint8Array));
    if (missed.length > 1) continue;
    // Who misses one facet alone still counts in that facet: choosing a value there as well would bring it in.
    const counted = missed.length === 0 ? columns : missed;
    for (const { column, tally } of counted) addTo(tally, column, document);
    if (missed.length > 0) continue;
    matches[document] = 1;
    total += 1;
  }
  const counts: FacetCounts["counts"] = {};
  for (const { facet, column, tally } of columns) counts[facet] = new Map(column.values.map((value, position) => [value, tally[position] as number]));
  return { matches, total, counts };
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

function addTo(tally: Uint32Array, { offsets, members }: Column, document: number): void {
  for (let place = offsets[document] as number; place < (offsets[document + 1] as number); place += 1) {
    const value = members[place] as number;
    tally[value] = (tally[value] as number) + 1;
  }
}
