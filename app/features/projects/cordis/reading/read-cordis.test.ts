import fc from "fast-check";
import { expect, test } from "vitest";
import { cordisRelease } from "../../../../../tests/factories/cordis-release.ts";
import { isMissing } from "../../../../lib/table/missing-value.ts";
import { type CordisProblem, isFatal } from "./cordis-problem.ts";

const projectHead = ["id", "acronym", "status", "title", "startDate", "endDate", "totalCost", "ecMaxContribution", "fundingScheme", "frameworkProgramme", "topics", "objective"];
const organisationHead = [
  "projectID",
  "organisationID",
  "name",
  "shortName",
  "SME",
  "activityType",
  "city",
  "country",
  "order",
  "role",
  "ecContribution",
  "netEcContribution",
  "endOfParticipation",
  "active",
];

const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";");
const table = (head: readonly string[], rows: readonly Partial<Record<string, string>>[], end = "\n") =>
  [quoted(head), ...rows.map((row) => quoted(head.map((name) => row[name] ?? "")))].join(end) + end;

const project = (overrides: Partial<Record<string, string>> = {}) => ({
  id: "1",
  title: "Sea air",
  startDate: "2024-01-01",
  endDate: "2026-12-31",
  totalCost: "1000,5",
  ...overrides,
});
const partner = (overrides: Partial<Record<string, string>> = {}) => ({
  projectID: "1",
  organisationID: "77",
  name: "CLINICA DO MAR",
  city: "Faro",
  country: "PT",
  order: "1.0",
  role: "coordinator",
  ecContribution: "500.25",
  ...overrides,
});
const read = (projects: Partial<Record<string, string>>[], partners: Partial<Record<string, string>>[]) =>
  cordisRelease(table(projectHead, projects), table(organisationHead, partners));
const kinds = (problems: readonly CordisProblem[]) => problems.filter((problem) => problem.kind !== "empty-column").map((problem) => problem.kind);

test("a project and its partner are read, with a comma in one file and a point in the other", () => {
  const { projects, organisations, participations, problems } = read([project()], [partner()]);
  expect(projects[0]).toMatchObject({ id: "1", title: "Sea air", startsOn: "2024-01-01", endsOn: "2026-12-31", totalCostMinor: 100050n, fundingMinor: null, status: "unknown" });
  expect(organisations[0]).toMatchObject({ id: "77", name: "CLINICA DO MAR", city: "Faro", countryCode: "PT" });
  expect(participations[0]).toMatchObject({ projectId: "1", organisationId: "77", role: "coordinator", order: 1, fundingMinor: 50025n, leftEarly: null });
  expect(kinds(problems)).toEqual([]);
});

test("a total cost of zero is not given, and reported", () => {
  const { projects, problems } = read([project({ totalCost: "0" })], [partner()]);
  expect(projects[0]?.totalCostMinor).toBeNull();
  expect(kinds(problems)).toEqual(["zero-total-cost"]);
});

test("a cell that cannot be read is empty and reported with file, line, column and kind of value, never with the value", () => {
  const { projects, participations, problems } = read(
    [project({ id: "9" }), project({ startDate: "2023-02-29", totalCost: "about 5" })],
    [partner({ projectID: "9" }), partner({ order: "first" })],
  );
  expect(projects[1]).toMatchObject({ startsOn: null, totalCostMinor: null });
  expect(participations[1]?.order).toBeNull();
  expect(problems).toEqual(
    expect.arrayContaining([
      { kind: "unreadable-day", file: "project.csv", line: 3, column: "startDate", endLine: null, valueClass: "date", ids: ["1"] },
      { kind: "unreadable-money", file: "project.csv", line: 3, column: "totalCost", endLine: null, valueClass: "text", ids: ["1"] },
      { kind: "unreadable-number", file: "organization.csv", line: 3, column: "order", endLine: null, valueClass: "text", ids: ["1", "77"] },
    ]),
  );
});

test("an end before the start is not believed", () => {
  const { projects, problems } = read([project({ endDate: "2023-12-31" })], [partner()]);
  expect(projects[0]?.endsOn).toBeNull();
  expect(kinds(problems)).toEqual(["end-before-start"]);
});

test("lines are counted in the file, also after a cell with line breaks", () => {
  const { problems } = read([project({ objective: 'one\ntwo\r\nthree "3"' }), project({ id: "" }), project({ id: "1" })], [partner()]);
  expect(problems.filter((problem) => problem.kind !== "empty-column").map(({ kind, line }) => [kind, line])).toEqual([
    ["no-project-id", 5],
    ["duplicate-project", 6],
  ]);
});

test("rows without ids or names, and of unknown projects, are reported and not read", () => {
  const { participations, problems } = read(
    [project()],
    [partner({ organisationID: "" }), partner({ name: "" }), partner({ projectID: "" }), partner({ projectID: "2" }), partner()],
  );
  expect(participations).toHaveLength(1);
  expect(kinds(problems)).toEqual(["no-organisation-id", "no-name", "no-project-id", "unknown-project"]);
});

test("one organisation in many rows takes what most rows say; the difference is reported", () => {
  const { organisations, problems } = read(
    [project(), project({ id: "2" }), project({ id: "3" })],
    [partner({ city: "FARO" }), partner({ projectID: "2" }), partner({ projectID: "3" })],
  );
  expect(organisations).toHaveLength(1);
  expect(organisations[0]?.city).toBe("Faro");
  expect(problems.find((problem) => problem.kind === "differing-cells")).toMatchObject({ column: "city", ids: ["77"] });
});

test("one name with two ids stays two organisations, and is reported", () => {
  const { organisations, problems } = read([project()], [partner(), partner({ organisationID: "78", name: "Clínica do Mar", role: "participant" })]);
  expect(organisations.map((organisation) => organisation.id)).toEqual(["77", "78"]);
  expect(problems.find((problem) => problem.kind === "same-name")?.ids).toEqual(["77", "78"]);
});

test("projects with no partner, no coordinator or several are kept and reported", () => {
  const { projects, problems } = read(
    [project(), project({ id: "2" }), project({ id: "3" })],
    [partner({ projectID: "2", role: "participant" }), partner({ projectID: "3" }), partner({ projectID: "3", organisationID: "78", name: "OUTRA" })],
  );
  expect(projects).toHaveLength(3);
  expect(kinds(problems)).toEqual(["no-organisations", "no-coordinator", "several-coordinators"]);
});

test("an organisation that stands twice in one role is kept twice", () => {
  const { participations, problems } = read([project()], [partner(), partner({ order: "" })]);
  expect(participations).toHaveLength(2);
  expect(kinds(problems)).toEqual(["repeated-participation"]);
});

test("a partner that left is known by the word and by the day", () => {
  const { participations } = read(
    [project()],
    [partner({ endOfParticipation: "true", active: "False" }), partner({ organisationID: "78", name: "B", endOfParticipation: "2025-03-01" })],
  );
  expect(participations[0]).toMatchObject({ leftEarly: true, endsOn: null, isActive: false });
  expect(participations[1]).toMatchObject({ leftEarly: true, endsOn: "2025-03-01" });
});

test("files of the older generation are read by their own headings", () => {
  const projects =
    "rcn;id;acronym;status;programme;topics;frameworkProgramme;title;startDate;endDate;projectUrl;objective;totalCost;ecMaxContribution;call;fundingScheme\n1;640;AIR;CLOSED;P;T;H2020;Sea air;2015-01-01;2018-12-31;;why;1000;900,5;C;RIA\n";
  const organisations =
    "projectRcn;projectID;projectAcronym;role;id;name;shortName;activityType;endOfParticipation;ecContribution;country;city\n1;640;AIR;coordinator;77;CLINICA;C;HES;false;900,5;EL;Chania\n";
  const release = cordisRelease(projects, organisations);
  expect(release.projects[0]).toMatchObject({ id: "640", status: "closed", fundingMinor: 90050n, programme: "H2020" });
  expect(release.organisations[0]).toMatchObject({ id: "77", countryCode: "GR" });
  expect(release.problems).toEqual([]);
});

test("rows that cannot be cut into the header's cells are reported with their line", () => {
  const text = `${quoted(projectHead)}\n"1";"A"\n${quoted(projectHead.map((name) => project()[name as "id"] ?? ""))}\n"2";"never closed;`;
  const { projects, problems } = cordisRelease(text, table(organisationHead, [partner()]));
  expect(projects.map((one) => one.id)).toEqual(["1"]);
  expect(problems.filter((problem) => problem.file === "project.csv" && problem.kind !== "empty-column").map(({ kind, line }) => [kind, line])).toEqual([
    ["ragged-row", 2],
    ["cut-off-row", 4],
  ]);
});

test.each(["", "\uFEFF", "just some words\nand more\n", "\u0000\u0001PK"])("a file that is no such table is refused as a whole", (text) => {
  const { problems } = cordisRelease(text, table(organisationHead, [partner()]));
  expect(problems.some(isFatal)).toBe(true);
});

const cell = fc.string({ unit: fc.constantFrom(..."aÀ;\"' ,.\t\n\\#=0çß漢🙂") }).map((text) => text.trim());
const name = cell.filter((text) => text !== "");
const maybeMoney = fc.option(fc.bigInt({ min: 1n, max: 10n ** 14n }), { nil: null });
const amount = (minor: bigint | null, mark: string) => (minor === null ? "" : `${minor / 100n}${mark}${String(minor % 100n).padStart(2, "0")}`);

test("any table in the dialect reads back the same", () => {
  const row = fc.record({
    title: name,
    acronym: cell,
    objective: cell,
    total: maybeMoney,
    funding: maybeMoney,
    partner: name,
    city: cell,
    order: fc.option(fc.nat(999), { nil: null }),
  });
  const shape = fc.record({ rows: fc.array(row, { maxLength: 8 }), mark: fc.constantFrom(",", "."), end: fc.constantFrom("\n", "\r\n"), bom: fc.constantFrom("", "\uFEFF") });
  fc.assert(
    fc.property(shape, ({ rows, mark, end, bom }) => {
      const projects = rows.map((one, index) =>
        project({
          id: `${index}`,
          title: one.title,
          acronym: one.acronym,
          objective: one.objective,
          totalCost: amount(one.total, mark),
          ecMaxContribution: amount(one.funding, mark),
        }),
      );
      const partners = rows.map((one, index) =>
        partner({
          projectID: `${index}`,
          organisationID: `${index}`,
          name: one.partner,
          city: one.city,
          order: one.order === null ? "" : `${one.order}.0`,
          ecContribution: amount(one.funding, "."),
        }),
      );
      const release = cordisRelease(bom + table(projectHead, projects, end), bom + table(organisationHead, partners, end));
      expect(
        release.projects.map((one) => ({ title: one.title, acronym: one.acronym ?? "", objective: one.objective ?? "", total: one.totalCostMinor, funding: one.fundingMinor })),
      ).toEqual(rows.map(({ title, acronym, objective, total, funding }) => ({ title, acronym, objective, total, funding })));
      expect(release.participations.map((one) => ({ order: one.order, funding: one.fundingMinor }))).toEqual(rows.map(({ order, funding }) => ({ order, funding })));
      expect(release.organisations.map((one) => ({ partner: one.name, city: one.city ?? "" }))).toEqual(
        rows.map(({ partner: organisation, city }) => ({ partner: organisation, city: isMissing(city) ? "" : city })),
      );
    }),
  );
});
