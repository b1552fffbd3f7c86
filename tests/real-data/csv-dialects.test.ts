import fs from "node:fs";
import { expect, test } from "vitest";
import { readTable } from "../../app/lib/table/read-table.ts";
import { sharedPath } from "../setup/shared.ts";

const spectrum = sharedPath("data", "csv", "csv-spectrum");
const hitobito = (name: string) => readTable(fs.readFileSync(sharedPath("data", "csv", "hitobito", name)));
const asObjects = (file: string) => {
  const { table } = readTable(fs.readFileSync(file), { headerRow: 1 });
  return table?.rows.map((row) => Object.fromEntries(table.columns.map((column, place) => [column, row.cells[place]])));
};

// Its answers name another telephone number than its table: the lost letters are what it is about.
const faulty = "location_coordinates.csv";

test.each(fs.readdirSync(`${spectrum}/csvs`).filter((name) => name !== faulty))("csv-spectrum's %s reads as its answers say", (name) => {
  const answers = JSON.parse(fs.readFileSync(`${spectrum}/json/${name.replace(".csv", ".json")}`, "utf8"));
  expect(asObjects(`${spectrum}/csvs/${name}`)).toEqual(answers);
});

test("a row whose letters were lost before it was written is reported, not read", () => {
  const { table, problems } = readTable(fs.readFileSync(`${spectrum}/csvs/${faulty}`));
  expect(table?.rows).toEqual([]);
  expect(problems.filter((problem) => problem.kind !== "stray-quote")).toMatchObject([{ kind: "lost-letters", row: 2, line: 2, column: "Location Coordinates" }]);
});

test.each([
  ["utf8.csv", "utf-8", ["Vorname", "Nachname", "Geburtsdatum"], [["Ésaïe", "Gärber", "25.08.1992"]]],
  ["iso88591.csv", "windows-1252", ["Vorname", "Nachname", "Geburtsdatum"], [["Ésaïe", "Gärber", "25.08.1992"]]],
  ["fields_with_blanks.csv", "utf-8", ["Vorname dump", "Nachname tralal", "Geburtsdatum"], [["Ésaïe foo", " Gärber bla", "  25.08.1992"]]],
  [
    "two_rows.csv",
    "utf-8",
    ["Vorname", "Nachname", "Geburtsdatum", "Ort", "Email"],
    [
      ["Ésaïe", "Gärber", "25.08.1992", "Bern", "garber@example.com"],
      ["Helin", " Fietz", " ", "Bern", " fietz.helin@hitobito.example.com"],
    ],
  ],
])("hitobito's %s", (name, encoding, columns, rows) => {
  const { table, problems } = hitobito(name);
  expect(problems).toEqual([]);
  expect(table?.text?.encoding).toBe(encoding);
  expect(table?.columns).toEqual(columns);
  expect(table?.rows.map((row) => row.cells)).toEqual(rows);
});

test.each([
  ["blank_lines.csv", { preamble: 0, blank: 1 }],
  ["empty_lines.csv", { preamble: 1, blank: 1 }],
])("hitobito's %s: lines without content are passed over and counted", (name, passedOver) => {
  const { table, problems } = hitobito(name);
  expect(problems).toEqual([]);
  expect(table).toMatchObject({ columns: ["Vorname", "Nachname", "Geburtsdatum"], passedOver });
  expect(table?.rows.map((row) => row.cells[1])).toEqual(["Gärber", "Bar"]);
});

test("an empty heading gets a name of its own", () => {
  const { table, problems } = hitobito("empty_header.csv");
  expect(table?.columns).toEqual(["first", "Column 2", "last"]);
  expect(table?.rows.map((row) => row.cells)).toEqual([
    ["foo", "", "bar"],
    ["", "foobar", ""],
  ]);
  expect(problems.map((problem) => problem.kind)).toEqual(["doubtful-headings", "empty-heading"]);
});

test("words between spaces are one column, and somebody is asked", () => {
  expect(hitobito("utf8_with_spaces.csv").problems.map((problem) => problem.kind)).toEqual(["one-column"]);
});

test("a list of people with a comma list in a cell keeps its 24 columns", () => {
  const { table, problems } = hitobito("list.csv");
  expect(problems).toEqual([]);
  expect(table?.columns).toHaveLength(24);
  expect(table?.rows.map((row) => row.cells.at(-1))).toEqual(["", "", "foo,bar", "bar,baz"]);
});

test("the OpenDocument sheet holds the same table as the text", () => {
  const [sheet, text] = [hitobito("utf8.ods"), hitobito("utf8.csv")];
  expect(sheet.problems).toEqual([]);
  expect(sheet.table).toMatchObject({ text: null, dialect: null, workbook: { format: "ods", sheet: "Sheet1" } });
  expect(sheet.table?.columns).toEqual(text.table?.columns);
  expect(sheet.table?.rows).toEqual(text.table?.rows);
});
