import { expect, test } from "vitest";
import { planSites } from "./plan-sites.ts";

const site = (street: string) => ({ name: "North", street, postcode: null, city: "Faro", countryCode: "PT" as const, nutsCode: null, latitude: null, longitude: null });

test("of several sites of one name, a new one does not take the place of one that the list names as it is stored", () => {
  const stored = [{ siteId: "a", ...site("Rua A"), isPrimary: true }];
  expect(planSites([site("Rua B"), site("Rua A")], stored, { stored: "replace" })).toEqual([{ siteId: null, columns: { ...site("Rua B"), isPrimary: false } }]);
});
