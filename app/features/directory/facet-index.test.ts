import fc from "fast-check";
import { expect, test } from "vitest";
import type { FacetName, Selection } from "./directory-query.ts";
import { buildFacetIndex, countFacets, type FacetValues } from "./facet-index.ts";

const facets: FacetName[] = ["service", "language", "city"];
const everyone = (documents: readonly unknown[]) => new Uint8Array(documents.length).fill(1);

const documents: FacetValues[] = [
  { service: ["dental", "implants"], language: ["en", "pt"], city: ["faro"] },
  { service: ["dental"], language: ["pt"], city: ["faro"] },
  { service: ["spa"], language: ["en"], city: ["lagos"] },
  { language: ["de"], city: ["lagos"] },
];
const index = buildFacetIndex(documents, facets);
const plain = (counts: ReadonlyMap<string, number> | undefined) => Object.fromEntries(counts ?? []);

test("without a selection everyone matches and each value counts its documents", () => {
  const found = countFacets(index, everyone(documents), {}, facets);
  expect(found.total).toBe(4);
  expect(plain(found.counts.language)).toEqual({ en: 2, pt: 2, de: 1 });
});

test("values of one facet widen, facets narrow, and a facet's counts ignore its own selection", () => {
  const found = countFacets(index, everyone(documents), { language: ["en", "de"], city: ["lagos"] }, facets);
  expect([...found.matches]).toEqual([0, 0, 1, 1]);
  expect(plain(found.counts.language)).toEqual({ en: 1, pt: 0, de: 1 });
  expect(plain(found.counts.city)).toEqual({ faro: 1, lagos: 2 });
  expect(plain(found.counts.service)).toEqual({ dental: 0, implants: 0, spa: 1 });
});

test("a selected value that nobody has leaves nobody", () => {
  const found = countFacets(index, everyone(documents), { city: ["atlantis"] }, facets);
  expect(found.total).toBe(0);
  expect(plain(found.counts.city)).toEqual({ faro: 2, lagos: 2 });
});

test("who is no candidate is neither found nor counted", () => {
  const found = countFacets(index, new Uint8Array([0, 1, 1, 0]), {}, facets);
  expect(found.total).toBe(2);
  expect(plain(found.counts.language)).toEqual({ en: 1, pt: 1, de: 0 });
});

test("a value that a document names twice counts once", () => {
  const twice = [{ city: ["faro", "faro"] }];
  expect(plain(countFacets(buildFacetIndex(twice, ["city"]), everyone(twice), {}, ["city"]).counts.city)).toEqual({ faro: 1 });
});

test("the index counts what a plain reading of the rule counts", () => {
  const values = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { maxLength: 3 });
  const anyDocument = fc.record({ service: values, language: values, city: values });
  const anySelection = fc.record({ service: values, language: values, city: values }, { requiredKeys: [] });
  fc.assert(
    fc.property(fc.array(anyDocument, { maxLength: 12 }), anySelection, (rows: FacetValues[], selected: Selection) => {
      const found = countFacets(buildFacetIndex(rows, facets), everyone(rows), selected, facets);
      const passes = (row: FacetValues, facet: FacetName) => !selected[facet]?.length || (row[facet] ?? []).some((value) => selected[facet]?.includes(value));
      expect(found.total).toBe(rows.filter((row) => facets.every((facet) => passes(row, facet))).length);
      for (const facet of facets) {
        const others = rows.filter((row) => facets.every((other) => other === facet || passes(row, other)));
        for (const [value, count] of found.counts[facet] ?? []) expect(count).toBe(others.filter((row) => row[facet]?.includes(value)).length);
      }
    }),
  );
});
