import { expect, test } from "vitest";
import { canonicalDetails, personChanges } from "./person-details.ts";

const ana = { name: "Ana", email: "ana@example.org", phone: null, locale: "pt", timeZone: null };

test("details are stored tidy, addresses in lower case", () => {
  expect(canonicalDetails({ name: " Ana   Lima ", email: " Ana@Example.ORG ", phone: " " })).toEqual({
    name: "Ana Lima",
    email: "ana@example.org",
    phone: null,
    locale: null,
    timeZone: null,
  });
});

test("a changed name is told, a changed address or number only that it changed", () => {
  expect(personChanges(ana, { ...ana, name: "Ana Lima", email: "lima@example.org", phone: "+351 1" })).toEqual([
    { field: "name", before: "Ana", after: "Ana Lima" },
    { field: "email", changed: true },
    { field: "phone", changed: true },
  ]);
  expect(personChanges(ana, { ...ana })).toEqual([]);
});
