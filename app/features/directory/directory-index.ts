import type { Day } from "../../lib/day.ts";
import { fold } from "../../lib/fold.ts";
import type { Labels, OrganisationKind, Vocabulary } from "../organisations/full-profile.ts";
import { dailyRank } from "./daily-order.ts";
import { type FacetName, facetNames } from "./directory-query.ts";
import { buildFacetIndex, type FacetIndex, type FacetValues } from "./facet-index.ts";
import { type Places, placesOf } from "./map-view.ts";
import type { DocumentFacets } from "./search-document.ts";

export type IndexedDocument = { organisationId: string; kind: OrganisationKind; slug: string; name: string; sortKey: string; facets: DocumentFacets };
export type IndexedTerm = { vocabulary: Vocabulary; code: string; heading: string | null; labels: Labels };

/** All documents of one audience on one day, by position. */
export type DirectoryIndex = {
  size: number;
  organisationIds: readonly string[];
  slugs: readonly string[];
  names: readonly string[];
  /** For each kind that there is, 1 for the documents of that kind. */
  ofKind: ReadonlyMap<OrganisationKind, Uint8Array>;
  /** Sites with a point, in the order of their documents. */
  places: Places;
  facets: FacetIndex;
  byId: ReadonlyMap<string, number>;
  bySlug: ReadonlyMap<string, number>;
  /** How towns and accreditation schemes are written, by the value that stands in URLs. */
  written: Partial<Record<FacetName, ReadonlyMap<string, string>>>;
  /** The vocabulary in its own order. */
  terms: readonly IndexedTerm[];
  /** Positions by name. */
  nameOrder: Uint32Array;
  /** Positions in the order of a day; computed once per day. */
  dailyOrder(day: Day): Uint32Array;
};

/** Documents that are read between two steps: some milliseconds of work. */
const stepSize = 1_000;

/**
 * The index of the documents, made in steps, so that a process that answers requests meanwhile lets them have their turn.
 * `yield` ends a step; what is returned is the index.
 */
export function* directoryIndexOf(documents: readonly IndexedDocument[], terms: readonly IndexedTerm[], day: Day): Generator<undefined, DirectoryIndex> {
  const towns = new Spellings();
  const schemes = new Spellings();
  const rows: FacetValues[] = [];
  for (const { facets } of documents) {
    const valid = (facets.values.accreditation ?? []).filter((scheme) => (facets.schemeUntil[scheme] ?? day) >= day);
    rows.push({ ...facets.values, accreditation: valid.map((scheme) => schemes.add(scheme)), city: (facets.values.city ?? []).map((city) => towns.add(city)) });
    if (rows.length % stepSize === 0) yield;
  }
  const columns: FacetIndex["columns"] = {};
  for (const facet of facetNames) {
    Object.assign(columns, buildFacetIndex(rows, [facet]).columns);
    yield;
  }
  const places = placesOf(
    documents.flatMap((document, position) => document.facets.points.map(([longitude, latitude, city]) => ({ longitude, latitude, city, document: position }))),
  );
  yield;
  const nameOrder = orderBy(documents, (one, other) => compare(one.sortKey, other.sortKey) || compare(one.organisationId, other.organisationId));
  yield;
  const ordersOfDays = new Map([[day, orderOfDay(documents, day)]]);
  yield;
  const organisationIds = documents.map((document) => document.organisationId);
  const slugs = documents.map((document) => document.slug);
  return {
    size: documents.length,
    organisationIds,
    slugs,
    names: documents.map((document) => document.name),
    ofKind: new Map([...new Set(documents.map((document) => document.kind))].map((kind) => [kind, Uint8Array.from(documents, (document) => Number(document.kind === kind))])),
    places,
    facets: { size: rows.length, columns },
    byId: new Map(organisationIds.map((id, position) => [id, position])),
    bySlug: new Map(slugs.map((slug, position) => [slug, position])),
    written: { city: towns.usual(), accreditation: schemes.usual() },
    terms,
    nameOrder,
    dailyOrder(asked) {
      const known = ordersOfDays.get(asked);
      if (known) return known;
      const order = orderOfDay(documents, asked);
      // Today's and yesterday's, for pages begun before midnight.
      if (ordersOfDays.size >= 2) ordersOfDays.clear();
      ordersOfDays.set(asked, order);
      return order;
    },
  };
}

function orderOfDay(documents: readonly IndexedDocument[], day: Day): Uint32Array {
  const ranks = documents.map(({ organisationId }) => ({ rank: dailyRank(day, organisationId), id: organisationId }));
  return orderBy(ranks, (one, other) => one.rank - other.rank || compare(one.id, other.id));
}

function orderBy<Row>(rows: readonly Row[], comparison: (one: Row, other: Row) => number): Uint32Array {
  return Uint32Array.from(rows.keys()).sort((one, other) => comparison(rows[one] as Row, rows[other] as Row));
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Counts how a value is written ("LISBOA", "Lisboa"), so that one spelling stands for all. */
class Spellings {
  readonly #counts = new Map<string, Map<string, number>>();
  // Folding is dear, and ten thousand organisations stand in a few hundred towns.
  readonly #values = new Map<string, string>();

  /** The value as URLs carry it. */
  add(text: string): string {
    const value = this.#values.get(text) ?? fold(text).replaceAll(" ", "-");
    this.#values.set(text, value);
    const spellings = this.#counts.get(value) ?? new Map<string, number>();
    this.#counts.set(value, spellings.set(text, (spellings.get(text) ?? 0) + 1));
    return value;
  }

  /** The most frequent spelling of each value; not one in capitals where there is another. */
  usual(): Map<string, string> {
    return new Map(
      [...this.#counts].map(([value, spellings]) => {
        const sorted = [...spellings].sort((one, other) => Number(isShouted(one[0])) - Number(isShouted(other[0])) || other[1] - one[1] || compare(one[0], other[0]));
        return [value, sorted[0]?.[0] ?? value];
      }),
    );
  }
}

function isShouted(text: string): boolean {
  return text.length > 3 && text === text.toUpperCase();
}
