import fc from "fast-check";
import { expect } from "vitest";
import { type CordisProblem, isFatal, weightOfCordisProblem } from "../../app/features/projects/cordis/reading/cordis-problem.ts";
import { type CordisRelease, readCordis } from "../../app/features/projects/cordis/reading/read-cordis.ts";

const projectHead = ["id", "acronym", "status", "title", "startDate", "endDate", "totalCost", "ecMaxContribution", "objective"];
const partnerHead = ["projectID", "projectAcronym", "organisationID", "vatNumber", "name", "shortName", "SME", "activityType", "city", "country", "nutsCode", "geolocation"];
const partnerTail = ["order", "role", "ecContribution", "netEcContribution", "endOfParticipation", "active"];
export const organisationHead = [...partnerHead, ...partnerTail];

export type Table = { head: string[]; rows: string[][] };
export type Clean = { projects: Table; organisations: Table };

const name = fc.constantFrom("CLINICA DO MAR", "Universität zu Köln", "Šibenik bolnica", "Hospital de São João, E.P.E.", "ACME & CO", "L'Institut", "Łódź Lab");
const city = fc.constantFrom("Faro", "KÖLN", "Zagreb", "São Pedro do Sul", "Łódź");

/** Releases in which everything is right. */
export const clean: fc.Arbitrary<Clean> = fc
  .array(fc.record({ partners: fc.array(fc.tuple(name, city), { minLength: 1, maxLength: 4 }), cents: fc.nat(99_999_999) }), { minLength: 2, maxLength: 6 })
  .map((list) => {
    const projects = list.map(({ cents }, index) => [
      `10${index}000`,
      `ACR${index}`,
      "SIGNED",
      `Title ${index}; of "care"`,
      "2024-01-01",
      "2026-12-31",
      `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, "0")}`,
      "",
      "Why,\nand how",
    ]);
    const organisations = list.flatMap(({ partners, cents }, index) =>
      partners.map(([legalName, town], place) => {
        const row = [`10${index}000`, `ACR${index}`, `9${index}${place}0`, "", legalName, "", "false", "HES", town, "PT", "PT11", "41.1,-8.6"];
        return [...row, `${place + 1}.0`, place === 0 ? "coordinator" : "participant", `${Math.trunc(cents / 100)}.5`, "", "false", "true"];
      }),
    );
    return { projects: { head: projectHead, rows: projects }, organisations: { head: organisationHead, rows: organisations } };
  });

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
export const write = ({ head, rows }: Table, delimiter = ";", end = "\n") => [head, ...rows].map((row) => row.map(quoted).join(delimiter)).join(end) + end;
export const bytes = (text: string) => new TextEncoder().encode(text);
export const read = (projects: Uint8Array, organisations: Uint8Array) => readCordis({ projects, organisations, subjects: null });
export const readClean = ({ projects, organisations }: Clean) => read(bytes(write(projects)), bytes(write(organisations)));

/** What the release says of each thing, without the lines on which it stands. */
export function saidBy(release: CordisRelease) {
  return {
    projects: new Map(release.projects.map(({ line: _l, unread: _u, ...project }) => [project.id, project])),
    rows: release.participations.map(({ line: _l, unread: _u, ...row }) => row),
  };
}

const keyOf = (row: { projectId: string; organisationId: string }) => `${row.projectId} ${row.organisationId}`;

export function isNamed(problems: readonly CordisProblem[], id: string): boolean {
  return problems.some((problem) => problem.ids.includes(id));
}

/** How many lines of the file were reported as not read. */
export function linesLost(problems: readonly CordisProblem[], file: string): number {
  return problems
    .filter((problem) => problem.file === file && problem.line !== null && weightOfCordisProblem(problem.kind) === "row")
    .reduce((sum, { line, endLine }) => sum + (endLine ?? (line as number)) - (line as number) + 1, 0);
}

/** Each field is what the clean file says, or empty where the thing is named in a remark. */
function expectFields(is: object, should: object | undefined, isReported: boolean): void {
  const wrong = Object.entries(is).filter(([field, value]) => {
    const isEmpty = value === null || value === "unknown";
    return !Object.is(value, (should as Record<string, unknown> | undefined)?.[field]) && !(isReported && isEmpty);
  });
  expect(
    wrong,
    JSON.stringify(is, (_key, value) => (typeof value === "bigint" ? `${value}` : value)),
  ).toEqual([]);
}

/** Whatever is read of the dirty files is what the clean ones say, but for cells that a remark names; what is missing is reported. */
export function expectRightOrReported(dirty: CordisRelease, right: CordisRelease): void {
  const { problems } = dirty;
  const [is, should] = [saidBy(dirty), saidBy(right)];
  const rightRows = new Map(should.rows.map((row) => [keyOf(row), row]));
  for (const [id, project] of is.projects) expectFields(project, should.projects.get(id), isNamed(problems, id));
  for (const row of is.rows) expectFields(row, rightRows.get(keyOf(row)), isNamed(problems, row.organisationId));
  if (problems.some(isFatal)) {
    expect([is.projects.size, is.rows.length]).toEqual([0, 0]);
    return;
  }
  const missing = [...should.projects.keys()].filter((id) => !is.projects.has(id) && !isNamed(problems, id));
  expect(missing.length).toBeLessThanOrEqual(linesLost(problems, "project.csv"));
  const readKeys = new Set(is.rows.map(keyOf));
  const missingRows = should.rows.filter((row) => !readKeys.has(keyOf(row)) && !isNamed(problems, row.organisationId));
  expect(missingRows.length).toBeLessThanOrEqual(linesLost(problems, "organization.csv"));
}
