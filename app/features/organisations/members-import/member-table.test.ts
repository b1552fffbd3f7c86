import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "../../../lib/day.ts";
import { readTable } from "../../../lib/table/read-table.ts";
import { neutraliseFormula } from "../../../lib/table/spreadsheet-formula.ts";
import { standardDialect, writeTable } from "../../../lib/table/write-table.ts";
import type { MemberRow } from "./member-row.ts";
import { memberTable } from "./member-table.ts";
import { readMemberRows } from "./read-member-rows.ts";
import { isMemberHeading, mappingOf, suggestMapping } from "./suggest-mapping.ts";

const choices = { today: day("2026-05-01"), defaultCountry: null };

/** A list written, and read again as if somebody had uploaded it. */
function writtenAndRead(members: readonly MemberRow[]) {
  const { columns, rows } = memberTable(members);
  const text = writeTable(
    [columns, ...rows].map((row) => row.map(neutraliseFormula)),
    standardDialect,
  );
  const reading = readTable(new TextEncoder().encode(`\uFEFF${text}`), {}, {}, isMemberHeading);
  if (!reading.table) throw new Error("the list was not read");
  return { reading, suggested: suggestMapping(reading.table), ...readMemberRows(reading.table, mappingOf(suggestMapping(reading.table)), choices) };
}

const word = fc.stringMatching(/^[A-ZÀÉÕa-zçéãö][a-zçéãö0-9'&.-]{2,11}$/);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" "));
const formula = fc.constantFrom("=1+1", "+351", "@home", "-5", "'quoted", "plain");
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const email = fc.stringMatching(/^[a-z]{2,8}@[a-z]{3,8}\.(pt|de|com)$/);
const phone = fc.constantFrom("+351 289 000 001", "+351 289 000 002", "+351 289 000 003", "289000004");
const site = fc.record({
  name: maybe(words),
  street: maybe(words),
  postcode: maybe(fc.constantFrom("8000-100", "8001")),
  city: words,
  countryCode: fc.constant("PT" as const),
  nutsCode: maybe(fc.constantFrom("PT150", "PT11")),
  latitude: fc.constantFrom(37.017, 38.5, 41),
  longitude: fc.constantFrom(-7.93, -8.611, -9),
});
const person = fc.record({
  name: fc.tuple(word, word).map((parts) => parts.join(" ")),
  email,
  phone: maybe(phone),
  jobTitle: maybe(words),
  rights: fc.uniqueArray(fc.constantFrom("admin" as const, "voter" as const, "project_lead" as const), { maxLength: 3 }),
});
const member = fc.record({
  legalName: words,
  shortName: maybe(fc.tuple(formula, word).map((parts) => parts.join(" "))),
  kind: maybe(fc.constantFrom("provider" as const, "public_body" as const, "association" as const)),
  countryCode: fc.constant("PT" as const),
  vatNumber: maybe(fc.constantFrom("PT501442600", "PT503504564", "PT500697256")),
  registerNumber: maybe(fc.constantFrom("12/2020", "0034")),
  website: maybe(fc.constantFrom("https://www.sol.example", "http://mar.example/pt?x=1")),
  sites: fc.uniqueArray(site, { maxLength: 3, selector: ({ city }) => city.toLowerCase().replace(/[^a-zçéãöàõ0-9]/g, "") }),
  phones: fc.uniqueArray(phone, { maxLength: 3 }),
  emails: fc.uniqueArray(email, { maxLength: 3 }),
  descriptions: fc.uniqueArray(
    fc.record({ locale: fc.constantFrom("pt" as const, "en" as const, "de" as const), text: fc.tuple(formula, words, words).map((parts) => parts.join("\n")) }),
    {
      maxLength: 3,
      selector: ({ locale }) => locale,
    },
  ),
  languages: fc.uniqueArray(fc.constantFrom("pt" as const, "en" as const, "zh" as const), { maxLength: 3 }),
  sourceMarkets: fc.uniqueArray(fc.constantFrom("PT" as const, "BA" as const, "US" as const), { maxLength: 3 }),
  headcount: maybe(fc.constantFrom("0" as const, "1-9" as const, "1000+" as const)),
  revenueBand: maybe(fc.constantFrom("0-2" as const, "250+" as const)),
  isMember: maybe(fc.boolean()),
  memberSinceOn: maybe(fc.constantFrom(day("2019-03-04"), day("2020-12-31"))),
  notes: maybe(fc.tuple(formula, words).map((parts) => parts.join("\n"))),
  people: fc.uniqueArray(person, { maxLength: 3, selector: ({ email: address }) => address }),
});
const members = fc
  .array(member, { minLength: 1, maxLength: 5 })
  .map((list) =>
    list.map((one, place) => ({
      ...one,
      legalName: `${one.legalName} ${place}`,
      vatNumber: list.findIndex((other) => other.vatNumber === one.vatNumber) === place ? one.vatNumber : null,
    })),
  )
  .map((list) =>
    list.map((one, place) => ({ ...one, rows: [place], externalIds: [{ scheme: "muster", value: `00${place}` }], people: one.people.map((known) => ({ ...known, row: place })) })),
  );

// The columns of a table, not the members, decide in which order descriptions come.
const withoutRows = (list: readonly MemberRow[]) =>
  list.map(({ rows: _, ...rest }) => ({
    ...rest,
    descriptions: rest.descriptions.toSorted((one, other) => one.locale.localeCompare(other.locale)),
    people: rest.people.map(({ row: __, ...known }) => known),
  }));

test("members that are written are read back the same, with all their sites and people", () => {
  fc.assert(
    fc.property(members, (list: MemberRow[]) => {
      const read = writtenAndRead(list);
      expect(read.suggested.columns.filter(({ target }) => target === null)).toEqual([]);
      expect(read.problems.filter(({ kind }) => kind !== "repeated-row")).toEqual([]);
      expect(withoutRows(read.members)).toEqual(withoutRows(list));
    }),
    { numRuns: 60 },
  );
}, 30_000);
