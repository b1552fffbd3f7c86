import fc from "fast-check";
import { expect, test } from "vitest";
import { kindsInOrder } from "./kinds-in-order.ts";
import { groupKeyOf, type NetworkView, networkParams, parseGroup, parseNetworkView, viewKeyOf, viewOfKey } from "./network-view.ts";

const letter = fc.constantFrom(..."ABCXYZ");
const group = fc.oneof(
  fc.constant({ whose: "members" as const }),
  fc.tuple(letter, letter).map(([one, other]) => ({ whose: "country" as const, countryCode: one + other })),
  fc.tuple(letter, letter, fc.stringMatching(/^[0-9A-Z]{0,3}$/)).map(([one, other, rest]) => ({ whose: "region" as const, nutsPrefix: one + other + rest })),
  fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/).map((slug) => ({ whose: "around" as const, slug })),
);
const year = fc.option(fc.integer({ min: 1900, max: 2099 }));
const view = fc
  .record({ group, kind: fc.option(fc.constantFrom(...kindsInOrder)), source: fc.option(fc.constantFrom("cordis" as const, "portal" as const)), fromYear: year, toYear: year })
  .filter(({ fromYear, toYear }) => fromYear === null || toYear === null || fromYear <= toYear);

test("a view survives its URL and its key, and different views have different keys", () => {
  fc.assert(
    fc.property(view, view, (one: NetworkView, other: NetworkView) => {
      expect(parseNetworkView(networkParams(one))).toEqual(one);
      expect(viewOfKey(viewKeyOf(one))).toEqual(one);
      expect(viewKeyOf(one) === viewKeyOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});

test("years and source do not change whose drawing it is", () => {
  fc.assert(
    fc.property(view, (one) => {
      expect(groupKeyOf({ ...one, source: null, fromYear: null, toYear: null })).toBe(groupKeyOf(one));
    }),
  );
});

test.each(["", "country-", "country-pt", "country-PRT", "region-", "region-PT1500", "around-", "around-A", "around-a/b", "everybody", "members "])('"%s" is no group', (text) => {
  expect(parseGroup(text)).toBeNull();
});

test("what cannot be understood is left out, and years in the wrong order are turned", () => {
  expect(parseNetworkView(new URLSearchParams("group=x&kind=clinic&source=web&from=20x4&to=1"))).toEqual({
    group: { whose: "members" },
    kind: null,
    source: null,
    fromYear: null,
    toYear: null,
  });
  expect(parseNetworkView(new URLSearchParams("from=2025&to=2021"))).toMatchObject({ fromYear: 2021, toYear: 2025 });
});
