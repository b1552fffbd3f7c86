// A generated release is dirtied in the ways that files are; whatever comes out is either what the clean file says, or
// left out and reported. Nothing else may come out.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  bytes,
  clean,
  expectRightOrReported,
  isNamed,
  linesLost,
  organisationHead,
  read,
  readClean,
  saidBy,
  type Table,
  write,
} from "../../../../../tests/factories/clean-release.ts";
import { isFatal } from "./cordis-problem.ts";

const place = fc.nat(1_000_000);
const at = <Item>(list: readonly Item[], index: number) => list[index % list.length] as Item;

function withCell(table: Table, row: number, column: string, cell: string): Table {
  const target = row % table.rows.length;
  return { ...table, rows: table.rows.map((cells, index) => (index === target ? cells.map((old, at) => (table.head[at] === column ? cell : old)) : cells)) };
}

test("cells that say something else than their column are empty and reported", () => {
  const cells: [string, string[]][] = [
    ["startDate", ["2023-02-29", "31/02/2024", "01/02/2024", "1066-10-14", "soon", "2024"]],
    ["endDate", ["9999-12-31", "2023-13-01", "0000-00-00"]],
    ["totalCost", ["12,34,56", "about 5", "-5", "1e6", "$5"]],
    ["status", ["OPEN?", "1"]],
    ["country", ["Atlantis", "P", "99"]],
    ["geolocation", ["41.1", "-8.6,41.1", "0,0", "91,0", "41,1;-8,6", "far"]],
    ["ecContribution", ["1.2.3", "lots", "EUR"]],
    ["order", ["first", "-1", "1.5"]],
    ["role", ["7.0", "boss!"]],
    ["SME", ["perhaps"]],
    ["id", ["", "1,0E+05", "abc"]],
    ["projectID", ["", "1,0E+05", "77777"]],
    ["organisationID", ["", "9,0E+02"]],
    ["name", [""]],
  ];
  fc.assert(
    fc.property(clean, place, place, place, (release, row, which, value) => {
      const [column, values] = at(cells, which);
      const dirty = {
        projects: release.projects.head.includes(column) ? withCell(release.projects, row, column, at(values, value)) : release.projects,
        organisations: release.organisations.head.includes(column) ? withCell(release.organisations, row, column, at(values, value)) : release.organisations,
      };
      expectRightOrReported(readClean(dirty), readClean(release));
    }),
  );
});

const harms: Record<string, (cells: readonly string[], at: number) => string[]> = {
  drop: (cells, cut) => cells.filter((_, index) => index !== cut),
  double: (cells, cut) => [...cells.slice(0, cut), cells[cut] as string, ...cells.slice(cut)],
  "empty at the end": (cells) => [...cells, ""],
  slip: (cells) => ["", ...cells.slice(0, -1)],
};

function withHarm({ head, rows }: Table, row: number, column: number, how: string): Table {
  const target = row % rows.length;
  return { head, rows: rows.map((cells, index) => (index === target ? (harms[how]?.(cells, column % head.length) ?? cells) : cells)) };
}

test("rows whose cells are missing, doubled or slipped are not read, and reported", () => {
  fc.assert(
    fc.property(clean, place, place, fc.constantFrom(...Object.keys(harms)), ({ projects, organisations }, row, column, how) => {
      const dirty = { projects: withHarm(projects, row, column, how), organisations: withHarm(organisations, row, column, how) };
      expectRightOrReported(readClean(dirty), readClean({ projects, organisations }));
    }),
  );
});

test("a quotation mark too many or too few costs no row silently", () => {
  fc.assert(
    fc.property(clean, place, fc.boolean(), fc.boolean(), (release, where, isProject, isMore) => {
      const text = write(isProject ? release.projects : release.organisations);
      const marks = [...text.matchAll(/"/g)].map((match) => match.index).filter((index) => index > text.indexOf("\n"));
      const mark = at(marks, where);
      const dirty = bytes(isMore ? `${text.slice(0, mark)}"${text.slice(mark)}` : text.slice(0, mark) + text.slice(mark + 1));
      const other = bytes(write(isProject ? release.organisations : release.projects));
      expectRightOrReported(isProject ? read(dirty, other) : read(other, dirty), readClean(release));
    }),
    { numRuns: 120 },
  );
});

test("of projects that were cut off what is read is right, and rows of the others are reported", () => {
  fc.assert(
    fc.property(clean, place, (release, where) => {
      const text = write(release.projects);
      const cut = read(bytes(text.slice(0, where % text.length)), bytes(write(release.organisations)));
      const [is, should] = [saidBy(cut), saidBy(readClean(release))];
      for (const [id, project] of is.projects) expect(project).toEqual(should.projects.get(id));
      const isKnown = (row: (typeof should.rows)[number]) => is.projects.has(row.projectId) || isNamed(cut.problems, row.organisationId);
      expect(cut.problems.some(isFatal) || should.rows.every(isKnown)).toBe(true);
    }),
  );
});

test("of organisations that were cut off what is read is right", () => {
  fc.assert(
    fc.property(clean, place, (release, where) => {
      const text = write(release.organisations);
      const should = saidBy(readClean(release)).rows;
      for (const row of saidBy(read(bytes(write(release.projects)), bytes(text.slice(0, where % text.length)))).rows) expect(should).toContainEqual(row);
    }),
  );
});

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const encodings: Record<string, (lines: readonly string[], chosen: number) => Uint8Array> = {
  "all in Windows-1252": (lines) => latin(lines.join("")),
  "one row in Windows-1252": (lines, chosen) => Buffer.concat(lines.map((line, index) => (index === 1 + (chosen % (lines.length - 1)) ? latin(line) : bytes(line)))),
  "UTF-8 twice": (lines) => bytes(Buffer.from(lines.join(""), "utf8").toString("latin1")),
};

test.each(Object.keys(encodings))("letters %s are read right or their rows are reported", (how) => {
  fc.assert(
    fc.property(clean, place, (release, chosen) => {
      const isWestern = (cells: readonly string[]) => cells.every((cell) => [...cell].every((letter) => letter <= "\u00ff"));
      const western = { ...release.organisations, rows: release.organisations.rows.filter(isWestern) };
      fc.pre(western.rows.length > 0);
      const lines = write(western).split(/(?<=\n)/);
      const projects = bytes(write(release.projects));
      const right = read(projects, bytes(lines.join("")));
      const is = read(projects, encodings[how]?.(lines, chosen) ?? new Uint8Array());
      const names = right.organisations.map((organisation) => organisation.name);
      for (const organisation of is.organisations) expect(names).toContain(organisation.name);
      expect(is.problems.some(isFatal) || is.participations.length + linesLost(is.problems, "organization.csv") >= right.participations.length).toBe(true);
    }),
  );
});

test("the same file in any delimiter, with any line end, with columns in any order or more of them, says the same", () => {
  const shuffled = fc.shuffledSubarray(
    organisationHead.map((_, index) => index),
    { minLength: organisationHead.length },
  );
  fc.assert(
    fc.property(clean, fc.constantFrom(";", ",", "\t", "|"), fc.constantFrom("\n", "\r\n"), shuffled, fc.boolean(), (release, delimiter, end, order, hasMark) => {
      const { head, rows } = release.organisations;
      const moved = { head: [...order.map((index) => head[index] as string), "rcn"], rows: rows.map((row) => [...order.map((index) => row[index] as string), "123"]) };
      const organisations = bytes(`${hasMark ? "\uFEFF" : ""}${write(moved, delimiter, end)}`);
      const [is, should] = [saidBy(read(bytes(write(release.projects, delimiter, end)), organisations)), saidBy(readClean(release))];
      expect([is.rows, [...is.projects.values()]]).toEqual([should.rows, [...should.projects.values()]]);
    }),
  );
});

test("files that are swapped, repeated or missing a column are refused with the reason", () => {
  fc.assert(
    fc.property(clean, (release) => {
      const [projects, organisations] = [bytes(write(release.projects)), bytes(write(release.organisations))];
      expect(read(organisations, projects).problems.map((problem) => problem.kind)).toEqual(["swapped-files"]);
      expect(
        read(projects, projects)
          .problems.filter(isFatal)
          .map((problem) => problem.kind),
      ).toContain("missing-columns");
      const { head, rows } = release.organisations;
      const doubled = { head: [...head, "name"], rows: rows.map((row) => [...row, "SOMEONE ELSE"]) };
      expect(read(projects, bytes(write(doubled))).problems.filter(isFatal)).toMatchObject([{ kind: "repeated-column", column: "name" }]);
      const without = { head: head.filter((heading) => heading !== "country"), rows: rows.map((row) => row.filter((_, index) => head[index] !== "country")) };
      expect(read(projects, bytes(write(without))).problems.filter(isFatal)).toMatchObject([{ kind: "missing-columns", column: "country" }]);
    }),
    { numRuns: 20 },
  );
});
