import fs from "node:fs";
import { expect, test } from "vitest";
import { type KnownOrganisation, matchMembers } from "../../app/features/organisations/members-import/match-members.ts";
import type { MemberRow } from "../../app/features/organisations/members-import/member-row.ts";
import { readMemberRows } from "../../app/features/organisations/members-import/read-member-rows.ts";
import { isMemberHeading, mappingOf, suggestMapping } from "../../app/features/organisations/members-import/suggest-mapping.ts";
import { day } from "../../app/lib/day.ts";
import { readTable } from "../../app/lib/table/read-table.ts";
import { sharedPath } from "../setup/shared.ts";

function readList(...parts: string[]) {
  const { table, problems } = readTable(fs.readFileSync(sharedPath("data", ...parts)), {}, {}, isMemberHeading);
  if (!table) throw new Error("the list was not read");
  const suggested = suggestMapping(table);
  return { table, tableProblems: problems, suggested, ...readMemberRows(table, mappingOf(suggested), { today: day("2026-05-01"), defaultCountry: null }) };
}

test.each(["PT", "HR"])("the hospitals of %s can be imported as they are published: every row is read or reported", (country) => {
  const list = readList("providers", `${country}.csv`);
  expect(list.tableProblems).toEqual([]);
  const read = new Set(list.members.flatMap((member) => member.rows));
  const reported = new Set(list.problems.map(({ row }) => row));
  expect(list.table.rows.filter(({ row }) => !read.has(row) && !reported.has(row))).toEqual([]);
  expect(list.members.every((member) => member.countryCode === country)).toBe(true);
  expect(list.suggested.columns.flatMap(({ column, target }) => (target ? [[column, target]] : []))).toEqual(
    expect.arrayContaining([
      ["hospital_name", "legalName"],
      ["site_name", "siteName"],
      ["street", "street"],
      ["house_number", "street"],
      ["postcode", "postcode"],
      ["city", "city"],
      ["lat", "latitude"],
      ["lon", "longitude"],
      ["tel", "phone"],
      ["email", "email"],
      ["url", "website"],
    ]),
  );
});

test("hospitals of one name with numbers of their own stay apart, and that is said", () => {
  const { table, members, problems } = readList("providers", "PT.csv");
  expect(members).toHaveLength(table.rows.length);
  const names = table.rows.map(({ cells }) => cells[table.columns.indexOf("hospital_name")]);
  expect(problems.filter(({ kind }) => kind === "same-name-kept-apart")).toHaveLength(names.length - new Set(names).size);
});

const columns = ["organisationID", "name", "shortName", "city", "country", "organizationURL"] as const;

/** The organisations of a CORDIS release, once each, with the number under which CORDIS has them. */
function organisationsOf(release: string): (MemberRow & { cordisId: string })[] {
  const list = readList("cordis", "nrw-health", release, "organization.csv");
  const place = list.table.columns.indexOf(columns[0]);
  const idOfRow = new Map(list.table.rows.map(({ row, cells }) => [row, cells[place] as string]));
  return list.members.map((member) => ({ ...member, cordisId: idOfRow.get(member.rows[0] as number) as string }));
}

test("organisations of two releases find each other by name, town and website alone, and certain ones are right", () => {
  const [before, after] = [organisationsOf("2026-07"), organisationsOf("2026-08")];
  const unnumbered = (member: MemberRow): MemberRow => ({ ...member, externalIds: [], vatNumber: null, registerNumber: null });
  const known = before.map((member): KnownOrganisation => ({ ...unnumbered(member), organisationId: member.cordisId, cities: member.sites.map((site) => site.city) }));
  const matches = matchMembers(after.map(unnumbered), known);
  const stored = new Set(before.map(({ cordisId }) => cordisId));
  const common = matches.filter(({ place }) => stored.has(after[place]?.cordisId ?? ""));
  expect(common.length).toBeGreaterThan(200);
  const wrong = matches.filter(({ place, band, candidates }) => band === "certain" && candidates[0]?.organisationId !== after[place]?.cordisId);
  expect(wrong.map(({ place }) => after[place]?.legalName)).toEqual([]);
  const certain = common.filter(({ band }) => band === "certain");
  expect(certain.length).toBeGreaterThan(common.length * 0.9);
  const found = common.filter(({ place, candidates }) => candidates.some(({ organisationId }) => organisationId === after[place]?.cordisId));
  expect(found.length).toBeGreaterThan(common.length * 0.97);
});
