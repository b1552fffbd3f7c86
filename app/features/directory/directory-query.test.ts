import { expect, test } from "vitest";
import { day } from "../../lib/day.ts";
import { hasFilters, isCanonical, parseDirectoryQuery, type Scope, scopeAt, searchOf, withoutFilters, withoutValue } from "./directory-query.ts";

const canonical = (scope: Scope, search: string) => searchOf(scope, parseDirectoryQuery(scope, new URLSearchParams(search)));

test("a query has one URL, however it was written", () => {
  const one = canonical("providers", "city=faro&service=dental&language=pt&language=en&q=++sea++clinic&sort=relevance");
  expect(one).toBe("?q=sea+clinic&service=dental&language=en&language=pt&city=faro");
  expect(canonical("providers", `${one}&language=en&unknown=1&sort=`)).toBe(one);
});

test("a form that was left empty leads to the bare address", () => {
  expect(canonical("suppliers", "q=&sort=daily&product=")).toBe("");
});

test("each directory knows its own facets only", () => {
  expect(canonical("suppliers", "service=dental&product=implants")).toBe("?product=implants");
  expect(canonical("all", "kind=research&language=en")).toBe("?kind=research");
});

test("results are by relevance where something is searched, and cannot be where nothing is", () => {
  expect(parseDirectoryQuery("all", new URLSearchParams("q=sea")).order).toBe("relevance");
  expect(parseDirectoryQuery("all", new URLSearchParams("sort=relevance")).order).toBe("daily");
  expect(parseDirectoryQuery("all", new URLSearchParams("q=...")).order).toBe("daily");
  expect(canonical("all", "q=sea&sort=name")).toBe("?q=sea&sort=name");
});

test("the day of the order is kept beside the cursor only", () => {
  expect(parseDirectoryQuery("all", new URLSearchParams("day=2026-03-01")).orderDay).toBeNull();
  expect(canonical("all", "after=clinic&day=2026-03-01")).toBe("?after=clinic&day=2026-03-01");
  expect(canonical("all", "after=clinic&day=2026-03-01&sort=name")).toBe("?sort=name&after=clinic");
  expect(parseDirectoryQuery("all", new URLSearchParams("after=clinic&day=2026-13-01")).orderDay).toBeNull();
});

test.each(["1,2,3", "1,2,3,4,5", "3,2,1,4", "1,4,3,2", "-200,0,10,10", "0,0,0x10,10", "NaN,0,1,1", "0,0,1e2,10", ""])("an area that is none is left out: %s", (area) => {
  expect(parseDirectoryQuery("all", new URLSearchParams({ area })).area).toBeNull();
});

test("an area is four degrees", () => {
  expect(parseDirectoryQuery("all", new URLSearchParams({ area: "-9.5,36.9,-7.4,37.5" })).area).toEqual({ west: -9.5, south: 36.9, east: -7.4, north: 37.5 });
});

test("a value too long to be one, and values beyond measure, are left out", () => {
  const params = new URLSearchParams({ city: "x".repeat(81) });
  for (let index = 0; index < 100; index += 1) params.append("region", `r${index}`);
  const query = parseDirectoryQuery("all", params);
  expect(query.selected.city).toBeUndefined();
  expect(query.selected.region).toHaveLength(40);
});

test("taking a value away keeps the others and begins at the first page", () => {
  const query = parseDirectoryQuery("providers", new URLSearchParams("language=en&language=pt&after=x&day=2026-03-01"));
  expect(query.orderDay).toBe(day("2026-03-01"));
  expect(searchOf("providers", withoutValue(query, "language", "pt"))).toBe("?language=en");
});

test("a query knows whether anything narrows it", () => {
  const query = parseDirectoryQuery("providers", new URLSearchParams("language=en&area=0,0,1,1&sort=name"));
  expect(hasFilters(query)).toBe(true);
  expect(hasFilters(withoutFilters(query))).toBe(false);
  expect(withoutFilters(query).order).toBe("name");
});

test("parameters of others do not make a URL another one", () => {
  expect(isCanonical("all", new URLSearchParams("utm_source=letter&q=sea"))).toBe(true);
  expect(isCanonical("all", new URLSearchParams("q=sea&sort=relevance"))).toBe(false);
  expect(isCanonical("all", new URLSearchParams(""))).toBe(true);
});

test("each directory has its path", () => {
  expect(["/directory", "/directory/providers", "/directory/suppliers"].map(scopeAt)).toEqual(["all", "providers", "suppliers"]);
});
