import { expect, test } from "vitest";
import { day } from "../../../lib/day.ts";
import { readTable } from "../../../lib/table/read-table.ts";
import { findDuplicates, matchMembers } from "./match-members.ts";
import { readMemberRows } from "./read-member-rows.ts";
import { isMemberHeading, mappingOf, suggestMapping } from "./suggest-mapping.ts";

const choices = { today: day("2026-05-01"), defaultCountry: "PT" as const };

function importOf(text: string) {
  const { table } = readTable(new TextEncoder().encode(text), {}, undefined, isMemberHeading);
  if (!table) throw new Error("the table was not read");
  return readMemberRows(table, mappingOf(suggestMapping(table)), choices);
}

test("a list goes from bytes to members that match what is stored", () => {
  const { members, problems } = importOf("Nome;NIF;Site;Localidade\nClínica do Mar, Lda;501 442 600;www.mar.example;Faro\nSpa Sol;501442601;;Lagos\n");
  expect(members).toMatchObject([
    { legalName: "Clínica do Mar, Lda", vatNumber: "PT501442600", website: "https://www.mar.example", sites: [{ city: "Faro", countryCode: "PT" }] },
    { legalName: "Spa Sol", vatNumber: null },
  ]);
  expect(problems).toMatchObject([{ kind: "vat-wrong-check-digit", row: 3, column: "NIF" }]);
  const stored = {
    organisationId: "1",
    legalName: "Mar",
    shortName: null,
    countryCode: "PT" as const,
    vatNumber: "PT501442600",
    registerNumber: null,
    website: null,
    externalIds: [],
    cities: [],
  };
  expect(matchMembers(members, [stored])).toMatchObject([
    { place: 0, band: "certain", candidates: [{ organisationId: "1", reasons: ["vat-number"] }] },
    { place: 1, band: "none", candidates: [] },
  ]);
  expect(findDuplicates(members)).toEqual([]);
});
