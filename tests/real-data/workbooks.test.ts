import fs from "node:fs";
import { expect, test } from "vitest";
import { readTable } from "../../app/lib/table/read-table.ts";
import { sharedPath } from "../setup/shared.ts";

const bytesOf = (name: string) => fs.readFileSync(sharedPath("data", "market", "taiwan", name));
const statistics = bytesOf("taiwan-mohw-medical-institutions-2018.xlsx");

test("a workbook of one sheet is read without questions, numbers as they are shown", () => {
  const { table, problems } = readTable(bytesOf("hospitals-ranking-by-county.xlsx"));
  expect(problems).toEqual([]);
  expect(table?.columns).toEqual(["ranking", "World Rank", "Instituto", "Size", "Visibility", "Rich files", "scholar", "County", "Country"]);
  expect(table?.rows).toHaveLength(143);
  expect(table?.rows[0]?.cells).toEqual(["1", "13", "Buddhist Tzu Chi General Hospital", "42", "407", "14", "8", "Hualien", "Taiwan"]);
});

test("of two sheets alike somebody chooses one", () => {
  const bytes = bytesOf("hotels-and-rooms-by-county.xlsx");
  expect(readTable(bytes).problems.map((problem) => problem.kind)).toEqual(["several-sheets"]);
  expect(readTable(bytes).table?.workbook?.sheets.map((sheet) => sheet.name)).toEqual(["rooms", "hotels"]);
  const hotels = readTable(bytes, { sheet: "hotels" });
  expect(hotels.problems).toEqual([]);
  expect(hotels.table?.columns).toEqual(["Country", "County", "year", "no. of hotels", "Type"]);
});

test("every one of a hundred sheets is read, and none as more than it holds", () => {
  const sheets = readTable(statistics).table?.workbook?.sheets ?? [];
  expect(sheets).toHaveLength(100);
  const sizes = sheets.map(({ name }) => readTable(statistics, { sheet: name, headerRow: 0, keepLastRows: true }).table?.rows.length ?? 0);
  expect(Math.min(...sizes)).toBeGreaterThan(5);
  // 3,514 rows hold text of their own; three more have only their part of a merged cell.
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(3517);
});

test("headings over several merged rows belong to every column below them", () => {
  const { table } = readTable(statistics, { sheet: "01", headerRow: 5, lastHeaderRow: 10 });
  expect(table?.columns[0]).toBe("End of Year");
  expect(table?.columns[3]).toContain("Ministry of Health and Welfare");
  expect(table?.rows[0]).toMatchObject({ row: 11 });
  expect(table?.rows[0]?.cells.slice(0, 5)).toEqual(["1999", "", "700", "48", "10"]);
});

test("the old binary format is refused with what it is", () => {
  expect(readTable(bytesOf("taiwan-tourism-1956-2019.xls")).problems).toMatchObject([{ kind: "not-a-table", detail: "old-spreadsheet" }]);
});
