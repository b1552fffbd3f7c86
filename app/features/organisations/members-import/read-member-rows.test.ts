import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "../../../lib/day.ts";
import { type MemberProblemKind, memberProblemText, memberProblemWords } from "../../../lib/messages/members-import.ts";
import type { MemberProblem } from "./member-problem.ts";
import { weightOfMemberProblem } from "./member-problem.ts";
import { type MemberTarget, memberFields } from "./member-target.ts";
import { type MemberChoices, readMemberRows } from "./read-member-rows.ts";

const choices = { today: day("2026-05-01"), defaultCountry: "PT" as const };

/** Rows under columns that are called like what they feed, numbered from 2. */
function read(targets: MemberTarget[], rows: string[][], more: Partial<MemberChoices> = {}) {
  const table = { columns: targets.map((target, place) => `${target} ${place}`), rows: rows.map((cells, place) => ({ row: place + 2, cells })) };
  return readMemberRows(table, targets, { ...choices, ...more });
}
const kinds = (problems: readonly MemberProblem[]) => problems.map(({ kind }) => kind);
const one = (target: MemberTarget, cell: string, more: Partial<MemberChoices> = {}) => {
  const { members, problems } = read(["legalName", "city", target], [["A", "Faro", cell]], more);
  return { member: members[0], problems };
};

test("a row that names no organisation, or no country, is left out with its row and column", () => {
  const { members, problems } = read(
    ["legalName", "countryCode"],
    [
      ["", "PT"],
      ["n/a", "PT"],
      ["=HYPERLINK(1)", "PT"],
      ["#REF!", "PT"],
      ["12345", "PT"],
      ["geral@mar.pt", "PT"],
      ["A".repeat(201), "PT"],
      ["Atlantis Lda", "Atlantis"],
      ["Mar", ""],
    ],
    { defaultCountry: null },
  );
  expect(members).toEqual([]);
  expect(problems.map(({ kind, row, target }) => [row, kind, target])).toEqual([
    [2, "no-legal-name", "legalName"],
    [3, "no-legal-name", "legalName"],
    [4, "name-is-formula", "legalName"],
    [5, "name-is-no-name", "legalName"],
    [6, "name-is-no-name", "legalName"],
    [7, "name-is-no-name", "legalName"],
    [8, "name-too-long", "legalName"],
    [9, "unreadable-country", "countryCode"],
    [10, "no-country", "countryCode"],
  ]);
  expect(problems.every(({ kind }) => weightOfMemberProblem(kind) === "row")).toBe(true);
});

test.each<[MemberTarget, string, object]>([
  ["vatNumber", "501 442 600", { vatNumber: "PT501442600" }],
  ["vatNumber", "PT501442600", { vatNumber: "PT501442600" }],
  ["vatNumber", "501442600.0", { vatNumber: "PT501442600" }],
  ["vatNumber", '="501442600"', { vatNumber: "PT501442600" }],
  ["website", "www.mar.pt", { website: "https://www.mar.pt" }],
  ["website", "mar.pt/pt", { website: "https://mar.pt/pt" }],
  ["kind", "Clínica", { kind: "provider" }],
  ["isMember", "sim", { isMember: true }],
  ["isMember", "Lapsed", { isMember: false }],
  ["memberSince", "31/12/2019", { memberSinceOn: "2019-12-31" }],
  ["memberSince", "2019-12-31 00:00:00", { memberSinceOn: "2019-12-31" }],
  ["headcount", "12", { headcount: "10-49" }],
  ["revenueBand", "1.250.000,00 €", { revenueBand: "0-2" }],
  ["languages", "Português, Inglês e DE", { languages: ["pt", "en", "de"] }],
  ["sourceMarkets", "Bosnia and Herzegovina; UK, Espanha", { sourceMarkets: ["BA", "GB", "ES"] }],
  ["phone", "+351 289 000 000; Tel.: 289 000 001 / 289000002 (geral)", { phones: ["+351 289 000 000", "289 000 001", "289000002"] }],
  ["phone", "'+351289000000", { phones: ["+351289000000"] }],
  ["email", "Geral@Mar.pt, info@mar.pt", { emails: ["geral@mar.pt", "info@mar.pt"] }],
  ["email", "Ana Silva <ana@mar.pt>; mailto:info@mar.pt", { emails: ["ana@mar.pt", "info@mar.pt"] }],
  [
    "externalId",
    "cordis:999; 12",
    {
      externalIds: [
        { scheme: "cordis", value: "999" },
        { scheme: "list", value: "12" },
      ],
    },
  ],
  ["shortName", "  Mar\u00a0\u200bSol ", { shortName: "Mar Sol" }],
  ["notes", "one\r\ntwo ", { notes: "one\ntwo" }],
  ["description:pt", "'=soma", { descriptions: [{ locale: "pt", text: "=soma" }] }],
  ["registerNumber", "n/d", { registerNumber: null }],
])("%s of %j is read", (target, cell, expected) => {
  const { member, problems } = one(target, cell);
  expect(problems).toEqual([]);
  expect(member).toMatchObject(expected);
});

test.each<[MemberTarget, string, MemberProblemKind]>([
  ["vatNumber", "501442601", "vat-wrong-check-digit"],
  ["vatNumber", "5.01443E+08", "vat-malformed"],
  ["website", "mar", "unreadable-website"],
  ["website", "info@mar.pt", "unreadable-website"],
  ["website", "javascript:alert(1)", "unreadable-website"],
  ["kind", "Gold", "unreadable-kind"],
  ["isMember", "perhaps", "unreadable-yes-no"],
  ["memberSince", "31/02/2019", "unreadable-day"],
  ["memberSince", "2019", "only-a-year"],
  ["memberSince", "2030-01-01", "day-in-future"],
  ["headcount", "some", "unreadable-headcount"],
  ["revenueBand", "a lot", "unreadable-revenue"],
  ["languages", "Português, Klingon", "unreadable-language"],
  ["sourceMarkets", "Atlantis", "unreadable-market"],
  ["phone", "289", "unreadable-phone"],
  ["phone", "3.51289E+11", "unreadable-phone"],
  ["phone", "Fax 289 000 000", "unreadable-phone"],
  ["email", "info at mar.pt", "unreadable-email"],
  ["nutsCode", "ES618", "unreadable-nuts-code"],
  ["shortName", "=A1&B1", "formula"],
  ["shortName", "#VALUE!", "spreadsheet-error"],
  ["shortName", "A".repeat(81), "too-long"],
  ["website", "www.a.pt www.b.pt", "several-values"],
  ["latitude", "37.02", "incomplete-coordinates"],
  ["coordinates", "37.02", "unreadable-coordinates"],
  ["coordinates", "0, 0", "unreadable-coordinates"],
  ["coordinates", "-7.93, 37.02", "swapped-coordinates"],
  ["coordinates", "52.52, 13.40", "coordinates-elsewhere"],
  ["personEmail", "ana@mar.pt", "person-without-name"],
])("%s of %j is reported as %s and not loaded wrong", (target, cell, kind) => {
  const { member, problems } = one(target, cell);
  expect(problems).toMatchObject([
    { kind, row: 2, target: expect.any(String), column: kind === "incomplete-coordinates" || kind === "person-without-name" ? null : `${target} 2` },
  ]);
  expect(member?.legalName).toBe("A");
});

test("a kept part of a list stays, what could not be read is reported", () => {
  expect(one("languages", "pt; xx").member?.languages).toEqual(["pt"]);
  expect(one("phone", "289000000; none of it").member?.phones).toEqual(["289000000"]);
});

test("the country comes from its column, else from a VAT number that says so and is right, else from the list", () => {
  const { members } = read(
    ["legalName", "countryCode", "vatNumber"],
    [
      ["A", "Alemanha", "136695976"],
      ["B", "", "ESA28015865"],
      ["C", "", "ESA28015866"],
      ["D", "", "501442600"],
    ],
  );
  expect(members.map(({ countryCode, vatNumber }) => [countryCode, vatNumber])).toEqual([
    ["DE", "DE136695976"],
    ["ES", "ESA28015865"],
    ["PT", null],
    ["PT", "PT501442600"],
  ]);
});

test("a VAT number of another country than the row's is reported", () => {
  expect(read(["legalName", "countryCode", "vatNumber"], [["A", "PT", "DE136695976"]])).toMatchObject({
    members: [{ vatNumber: null }],
    problems: [{ kind: "vat-of-another-country", detail: "PT" }],
  });
});

test("a VAT number of a country without a rule is kept and said to be unchecked", () => {
  const { members, problems } = read(["legalName", "countryCode", "vatNumber"], [["A", "US", "12-3456789"]]);
  expect(members[0]?.vatNumber).toBe("US123456789");
  expect(problems).toMatchObject([{ kind: "vat-unchecked", detail: "US" }]);
});

test("days that could be two are asked about, and read once somebody said which comes first", () => {
  const rows = [["A", "01/02/2020"]];
  const asked = read(["legalName", "memberSince"], rows);
  expect(kinds(asked.problems)).toEqual(["doubtful-dates", "unreadable-day"]);
  expect(asked.members[0]?.memberSinceOn).toBeNull();
  expect(read(["legalName", "memberSince"], rows, { dateOrder: "dmy" }).members[0]?.memberSinceOn).toBe("2020-02-01");
  expect(read(["legalName", "memberSince"], rows, { dateOrder: "mdy" }).members[0]?.memberSinceOn).toBe("2020-01-02");
  expect(read(["legalName", "memberSince"], [["A", "43910"]]).dates).toMatchObject({ evidence: "serial", isCertain: false });
  expect(read(["legalName", "memberSince"], [["A", "43910"]], { dateOrder: "serial" }).members[0]?.memberSinceOn).toBe("2020-03-20");
});

test("a year stands for its first day only once somebody said so", () => {
  expect(one("memberSince", "2019", { wholeYears: true }).member?.memberSinceOn).toBe("2019-01-01");
  expect(one("memberSince", "03/2019", { wholeYears: true }).member?.memberSinceOn).toBe("2019-03-01");
});

test("amounts that could be two are asked about", () => {
  const asked = read(["legalName", "revenueBand"], [["A", "1.234 k€"]]);
  expect(kinds(asked.problems)).toEqual(["doubtful-numbers", "unreadable-revenue"]);
  expect(read(["legalName", "revenueBand"], [["A", "1.234 k€"]], { decimal: "," }).members[0]?.revenueBand).toBe("0-2");
});

test("an address is put together from its cells; without a town it is reported", () => {
  const targets: MemberTarget[] = ["legalName", "street", "street", "street", "postcode", "city", "latitude", "longitude", "nutsCode"];
  const { members, problems } = read(targets, [
    ["A", "Rua do Mar", "12", "2.º Esq.", "8000-100", "Faro", "37,0179", "-7,9308", "PT150"],
    ["B", "Rua do Sol", "", "", "8000-100", "", "", "", ""],
  ]);
  expect(members[0]?.sites).toEqual([
    { name: null, street: "Rua do Mar 12, 2.º Esq.", postcode: "8000-100", city: "Faro", countryCode: "PT", nutsCode: "PT150", latitude: 37.0179, longitude: -7.9308 },
  ]);
  expect(members[1]?.sites).toEqual([]);
  expect(problems).toMatchObject([{ kind: "no-city", row: 3, column: "city 5" }]);
});

test("a postcode that lost its zero is reported", () => {
  const { members, problems } = read(["legalName", "countryCode", "city", "postcode"], [["A", "DE", "Dresden", "1067"]]);
  expect(members[0]?.sites[0]?.postcode).toBeNull();
  expect(problems).toMatchObject([{ kind: "postcode-lost-zero", detail: "DE" }]);
});

test("people come along with their rights; those without an address can only be contacts", () => {
  const targets: MemberTarget[] = ["legalName", "personFirstName", "personLastName", "personEmail", "personPhone", "personJobTitle", "personRights"];
  const { members, problems } = read(targets, [
    ["A", "Ana", "Silva", "ana@mar.pt; ana@sol.pt", "289000000", "Diretora", "Admin, votante"],
    ["B", "Rui", "", "", "", "", ""],
    ["C", "", "", "", "", "", ""],
  ]);
  expect(members[0]?.people).toEqual([{ row: 2, name: "Ana Silva", email: "ana@mar.pt", phone: "289000000", jobTitle: "Diretora", rights: ["admin", "voter"] }]);
  expect(members[1]?.people).toEqual([{ row: 3, name: "Rui", email: null, phone: null, jobTitle: null, rights: [] }]);
  expect(members[2]?.people).toEqual([]);
  expect(problems.map(({ kind, row }) => [kind, row])).toEqual([
    ["several-values", 2],
    ["person-without-email", 3],
  ]);
});

test("without a column for names nothing is read, and somebody is asked", () => {
  expect(read(["city"], [["Faro"]])).toMatchObject({ members: [], problems: [{ kind: "no-name-column" }] });
});

test("every problem has words", () => {
  for (const kind of Object.keys(memberProblemWords) as MemberProblemKind[]) {
    const { what, remedy } = memberProblemText({ kind, detail: "PT" });
    expect(what.length).toBeGreaterThan(10);
    expect(remedy.length).toBeGreaterThan(10);
  }
});

test("whatever stands in a table, reading answers, and every problem names a row and its column", () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom("PT", "501442600", "=1", "37,1", "a@b.pt; c", "01/02/2020", "Ana", "\u0000", "__proto__", "Lda"));
  const targets = fc.array(fc.option(fc.constantFrom<MemberTarget>(...memberFields, "description:pt"), { nil: null }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(targets, fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { maxLength: 5 }), (mapping, rows) => {
      const table = { columns: mapping.map((_, place) => `c${place}`), rows: rows.map((cells, place) => ({ row: place + 1, cells })) };
      const { members, problems } = readMemberRows(table, mapping, choices);
      const read = new Set(members.flatMap((member) => member.rows));
      const reported = new Set(problems.map((problem) => problem.row));
      if (mapping.includes("legalName")) for (const { row } of table.rows) expect(read.has(row) || reported.has(row)).toBe(true);
      for (const problem of problems) expect(weightOfMemberProblem(problem.kind) === "question" || problem.row !== null).toBe(true);
    }),
  );
});
