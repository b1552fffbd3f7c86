import fc from "fast-check";
import { expect, test } from "vitest";
import { makeOds, makeXlsx, makeZip, textRows } from "../../../../tests/factories/workbook.ts";
import { readTable } from "../read-table.ts";

const isKnown = (heading: string) => ["Name", "City", "Since"].includes(heading);
const read = (bytes: Uint8Array, choices = {}, limits = {}) => readTable(bytes, choices, limits, isKnown);
const cells = (bytes: Uint8Array, choices = {}) => read(bytes, choices).table?.rows.map((row) => row.cells);
const kinds = (bytes: Uint8Array, choices = {}, limits = {}) => read(bytes, choices, limits).problems.map((problem) => problem.kind);
const header = textRows([["Name", "City", "Since"]]);
const oneSheet = (rows: string, more: Partial<Parameters<typeof makeXlsx>[0]> = {}) => makeXlsx({ sheets: [{ name: "List", rows: header + rows }], ...more });
const one = (cell: string, more = {}) => cells(oneSheet(`<row r="2"><c r="A2" t="inlineStr"><is><t>A</t></is></c>${cell}</row>`, more))?.[0]?.[1];

test("texts come from the cell, from the shared list in all their runs without phonetic readings, and from formulas", () => {
  const strings = "<si><t>Clínica</t></si><si><r><t>Ter</t></r><r><rPr/><t xml:space='preserve'>mas </t></r><rPh><t>x</t></rPh></si>";
  const rows = `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="str"><f>A1&amp;B1</f><v>a &lt; b_x000D_</v></c></row>`;
  expect(cells(oneSheet(rows, { strings }))).toEqual([["Clínica", "Termas ", "a < b\r"]]);
});

const styles = `<numFmts><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy"/><numFmt numFmtId="165" formatCode="0000\\-000"/><numFmt numFmtId="166" formatCode="[$-816]d &quot;de&quot; mmmm"/><numFmt numFmtId="167" formatCode="#,##0.00\\ [$€-1]"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="20"/></cellXfs>`;

test.each([
  ['<c r="B2" s="1"><v>43910</v></c>', "2020-03-20"],
  ['<c r="B2" s="2"><v>1</v></c>', "1900-01-01"],
  ['<c r="B2" s="6"><v>60</v></c>', "1900-02-28"],
  ['<c r="B2" s="3"><v>43910.75</v></c>', "2020-03-20 18:00:00"],
  ['<c r="B2" s="8"><v>0.5</v></c>', "12:00:00"],
  ['<c r="B2" s="4"><v>0.125</v></c>', "12.5%"],
  ['<c r="B2" s="5"><v>8000123</v></c>', "8000-123"],
  ['<c r="B2" s="7"><v>1234.5</v></c>', "1234.5"],
  ['<c r="B2"><v>0.30000000000000004</v></c>', "0.3"],
  ['<c r="B2"><v>351289000000</v></c>', "351289000000"],
  ['<c r="B2"><v>1E+21</v></c>', "1000000000000000000000"],
  ['<c r="B2" t="b"><v>1</v></c>', "TRUE"],
  ['<c r="B2" t="e"><v>#N/A</v></c>', "#N/A"],
  ['<c r="B2" t="d"><v>2020-03-20T00:00:00</v></c>', "2020-03-20"],
  ["<c><v>7</v></c>", "7"],
])("%s is read as %s", (cell, text) => {
  expect(one(cell, { styles })).toBe(text);
});

test("days count from 1904 where the workbook says so", () => {
  expect(one('<c r="B2" s="1"><v>42448</v></c>', { styles, properties: '<workbookPr date1904="1"/>' })).toBe("2020-03-20");
});

test("a formula without a stored value is reported with its row and column, not read as empty", () => {
  const reading = read(oneSheet('<row r="2"><c r="A2" t="inlineStr"><is><t>A</t></is></c><c r="B2"><f>C2</f></c><c r="C2"><v>1</v></c></row>'));
  expect(reading.table?.rows).toEqual([]);
  expect(reading.problems).toMatchObject([{ kind: "formula-without-value", row: 2, column: "City" }]);
});

test("a cell over several rows belongs to each, empty rows keep their numbers, and hidden rows are told", () => {
  const rows = `<row r="2"><c r="A2" t="inlineStr"><is><t>Clinic</t></is></c><c r="B2" t="inlineStr"><is><t>Faro</t></is></c></row><row r="3"><c r="B3" t="inlineStr"><is><t>Lagos</t></is></c></row><row r="6" hidden="1"><c r="A6" t="inlineStr"><is><t>Spa</t></is></c></row>`;
  const reading = read(makeXlsx({ sheets: [{ name: "List", rows: header + rows, after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>' }] }));
  expect(reading.table?.rows.map(({ row, cells: [name, city] }) => [row, name, city])).toEqual([
    [2, "Clinic", "Faro"],
    [3, "Clinic", "Lagos"],
    [6, "Spa", ""],
  ]);
  expect(reading.problems).toMatchObject([{ kind: "hidden-rows", detail: 1 }]);
});

test("a title over the table and headings in two merged rows are understood", () => {
  const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>Members 2026</t></is></c></row>${textRows([
    ["Name", "Contact", "", "Office"],
    ["", "Name", "City", "City"],
    ["A", "B", "Faro", "Lagos"],
  ]).replace("<row>", '<row r="3">')}`;
  const reading = read(makeXlsx({ sheets: [{ name: "List", rows, after: '<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A3:A4"/><mergeCell ref="B3:C3"/></mergeCells>' }] }), {
    headerRow: 3,
    lastHeaderRow: 4,
  });
  expect(reading.table?.columns).toEqual(["Name", "Contact Name", "Contact City", "Office City"]);
  expect(reading.table?.rows.map((row) => row.cells)).toEqual([["A", "B", "Faro", "Lagos"]]);
});

test("the sheet with known headings is taken; where several have them, somebody is asked; hidden ones are left alone", () => {
  const list = header + textRows([["A", "Faro", "1"]]);
  const notes = textRows([["Read me"], ["Some text"]]);
  const sheets = [
    { name: "Notes", rows: notes },
    { name: "Old", rows: list, state: "hidden" as const },
    { name: "List", rows: list },
  ];
  expect(read(makeXlsx({ sheets }))).toMatchObject({
    problems: [],
    table: { workbook: { format: "xlsx", sheet: "List", sheets: [{ isHidden: false }, { isHidden: true }, { isHidden: false }] } },
  });
  const both = makeXlsx({ sheets: [...sheets, { name: "Former", rows: list }] });
  expect(kinds(both)).toEqual(["several-sheets"]);
  expect(read(both, { sheet: "Former" })).toMatchObject({ problems: [], table: { workbook: { sheet: "Former" } } });
});

test.each([
  ["one that unpacks to more than the limit", oneSheet(textRows([["A".repeat(60_000), "B"]])), { maxUnpackedBytes: 50_000 }, "unpacks-too-large"],
  ["one whose parts unpack to more than the limit together", oneSheet(textRows([["A", "B"]])), { maxUnpackedBytes: 1_200 }, "unpacks-too-large"],
  ["one that holds a bomb", makeXlsx({ sheets: [{ name: "List", rows: " ".repeat(15_000_000) }] }), {}, "unpacks-too-large"],
  ["one that is cut off", oneSheet(textRows([["A", "B"]])).slice(0, 700), {}, "damaged-file"],
  ["one with a password", makeZip([{ name: "xl/workbook.xml", content: "<workbook/>", isEncrypted: true }]), {}, "password-protected"],
  ["one with a document type of its own", makeZip([{ name: "xl/workbook.xml", content: '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>' }]), {}, "damaged-file"],
  ["one with a broken sheet", oneSheet("<row><c></row>"), {}, "damaged-file"],
  ["one whose part promises less than it holds", makeZip([{ name: "xl/workbook.xml", content: "<workbook>".padEnd(5000), promisedSize: 10 }]), {}, "unpacks-too-large"],
  ["one without anything", makeXlsx({ sheets: [{ name: "List", rows: "" }] }), {}, "empty-file"],
  ["one with too many rows", oneSheet(textRows([["A"], ["B"], ["C"]])), { maxRows: 3 }, "too-many-rows"],
  ["one with a cell far out", oneSheet('<row><c r="ZZ2"><v>1</v></c></row>'), {}, "too-many-columns"],
  [
    "one with too many cells",
    oneSheet(
      textRows([
        ["A", "B"],
        ["C", "D"],
      ]),
    ),
    { maxValues: 4 },
    "too-many-values",
  ],
  ["one that takes too long", oneSheet(textRows([["A", "B"]])), { isTimeUp: () => true }, "took-too-long"],
])("%s is refused", (_, bytes, limits, kind) => {
  expect(kinds(bytes, {}, limits)).toEqual([kind]);
});

test("a workbook of the binary kind and a text document are refused with what they are", () => {
  const binary = makeZip([
    { name: "[Content_Types].xml", content: "<Types/>" },
    { name: "_rels/.rels", content: '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>' },
  ]);
  expect(read(binary).problems).toMatchObject([{ kind: "not-a-table", detail: "binary-spreadsheet" }]);
  expect(
    read(
      makeZip([
        { name: "[Content_Types].xml", content: "" },
        { name: "word/document.xml", content: "" },
      ]),
    ).problems,
  ).toMatchObject([{ kind: "not-a-table", detail: "zip" }]);
});

const odsCell = (text: string, attributes = "") => `<table:table-cell office:value-type="string" ${attributes}><text:p>${text}</text:p></table:table-cell>`;
const odsHeader = `<table:table-row>${["Name", "City", "Since"].map((name) => odsCell(name)).join("")}</table:table-row>`;

test("an OpenDocument sheet: days, numbers, repeated and merged cells, spaces, several paragraphs, no comments", () => {
  const rows = `<table:table-row>${odsCell("Clínica<text:s text:c='2'/>Sol</text:p><text:p>Lda", "table:number-rows-spanned='2'")}${odsCell("<office:annotation><text:p>no</text:p></office:annotation>Faro")}<table:table-cell office:value-type="date" office:date-value="2020-03-20"><text:p>20/03/20</text:p></table:table-cell></table:table-row><table:table-row><table:covered-table-cell/>${odsCell("X", "table:number-columns-repeated='2'")}</table:table-row><table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
  const bytes = makeOds(
    `<table:table table:name="H" table:style-name="t1"/><table:table table:name="List">${odsHeader}${rows}</table:table>`,
    '<style:style style:name="t1"><style:table-properties table:display="false"/></style:style>',
  );
  expect(read(bytes)).toMatchObject({
    problems: [],
    table: {
      workbook: {
        format: "ods",
        sheet: "List",
        sheets: [
          { name: "H", isHidden: true },
          { name: "List", isHidden: false },
        ],
      },
    },
  });
  expect(cells(bytes)).toEqual([
    ["Clínica  Sol\nLda", "Faro", "2020-03-20"],
    ["Clínica  Sol\nLda", "X", "X"],
  ]);
});

test("a row that is repeated a million times stops at the limit", () => {
  const bytes = makeOds(`<table:table table:name="List">${odsHeader}<table:table-row table:number-rows-repeated="1048570">${odsCell("A")}</table:table-row></table:table>`);
  expect(kinds(bytes)).toEqual(["too-many-rows"]);
});

test("any table written into a workbook reads back the same", () => {
  const cell = fc.string({ unit: fc.constantFrom(..."abÄ é0.,;<&>\"'=\n") });
  const body = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(body, (rows) => {
      const given = rows.filter((row) => row.some((value) => value.trim() !== ""));
      expect(cells(oneSheet(textRows(rows)), { keepLastRows: true }) ?? []).toEqual(given);
    }),
  );
});

test("whatever bytes stand in an archive, reading answers", () => {
  const whole = oneSheet(textRows([["A", "B", "C"]]));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }), fc.nat(whole.length), (changes, length) => {
      const bytes = whole.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      expect(Array.isArray(read(bytes).problems)).toBe(true);
      expect(Array.isArray(read(whole.slice(0, length)).problems)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
