import fc from "fast-check";
import { expect, test } from "vitest";
import { tableProblemText } from "../messages/table-reading.ts";
import { type Encoding, encodings } from "./encoding.ts";
import { needsDecision, readTable, type TableReading } from "./read-table.ts";
import { tableProblem, tableProblemKinds, weightOf } from "./table-problem.ts";
import { standardDialect, type TableDialect, writeTable } from "./write-table.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const isKnown = (heading: string) => ["Name", "City", "Ort", "Year"].includes(heading);
const readBytes = (file: Uint8Array, choices = {}) => readTable(file, choices, {}, isKnown);
const read = (text: string, choices = {}) => readBytes(bytes(text), choices);
const rows = (reading: TableReading) => reading.table?.rows.map((row) => row.cells);
const kinds = (reading: TableReading) => reading.problems.map((problem) => problem.kind);

test("a plain table is read with the evidence for every decision", () => {
  const reading = read("Name;City\r\nClínica do Mar;Faro\r\nSpa Sol;Lagos\r\n");
  expect(reading.problems).toEqual([]);
  expect(reading.table).toMatchObject({
    text: { encoding: "utf-8", evidence: "valid-utf-8", isCertain: true, samples: ["Clínica"] },
    dialect: { dialect: { delimiter: ";" }, lineEnd: "\r\n", isCertain: true },
    header: { row: 1, isCertain: true },
    columns: ["Name", "City"],
  });
  expect(rows(reading)).toEqual([
    ["Clínica do Mar", "Faro"],
    ["Spa Sol", "Lagos"],
  ]);
});

test("titles, notes and blank lines above the headings are passed over and counted", () => {
  const reading = read("Members of the cluster;;\nExported on 3 May;;\n\nName;City;Since\nA;Faro;2020\n;;\nB;Lagos;2021\n");
  expect(reading.table).toMatchObject({ columns: ["Name", "City", "Since"], header: { row: 4 }, passedOver: { preamble: 3, blank: 1 } });
  expect(reading.table?.rows.map(({ row, line }) => ({ row, line }))).toEqual([
    { row: 5, line: 5 },
    { row: 7, line: 7 },
  ]);
});

test("a group row above the headings tells columns of one name apart", () => {
  const reading = read("Office;;Billing;\nStreet;City;Street;City\nA;B;C;D\nE;F;G;1\n", { headerRow: 2 });
  expect(reading.table?.columns).toEqual(["Office Street", "Office City", "Billing Street", "Billing City"]);
});

test("repeated and empty headings get names of their own and a remark", () => {
  const reading = read("Name,,Name,Year\nA,1,B,2\nC,2,D,3\n");
  expect(reading.table?.columns).toEqual(["Name", "Column 2", "Name (2)", "Year"]);
  expect(kinds(reading)).toEqual(["empty-heading", "repeated-heading"]);
});

test("ragged rows are reported with row and line and not read, unless somebody decides to fill them up", () => {
  const text = 'Name,City,Year\nA,"Far\no",1\nB,Lagos\nC,Faro,2,x\nD,Faro,3,,\n';
  const reading = read(text);
  expect(rows(reading)).toEqual([
    ["A", "Far\no", "1"],
    ["D", "Faro", "3"],
  ]);
  expect(reading.problems).toMatchObject([
    { kind: "too-few-cells", row: 3, line: 4, detail: 2 },
    { kind: "too-many-cells", row: 4, line: 5, detail: 4 },
  ]);
  expect(rows(read(text, { fillShortRows: true }))).toContainEqual(["B", "Lagos", ""]);
});

test("a quote that is never closed is reported with the lines it swallowed; rows before it are read", () => {
  const reading = read('Name,City\nA,Faro\nB,"Lagos\nC,Faro\nD,Faro\n');
  expect(rows(reading)).toEqual([["A", "Faro"]]);
  expect(reading.problems).toMatchObject([{ kind: "unclosed-quote", row: 3, line: 3, endLine: 5, column: "City" }]);
});

test("text after a closing quote is a fault of its row alone", () => {
  const reading = read('Name,City\n"Clinic "Sol" Lda",Faro\nB,Lagos\n');
  expect(rows(reading)).toEqual([["B", "Lagos"]]);
  expect(reading.problems).toMatchObject([{ kind: "text-after-quote", row: 2, line: 2 }]);
});

test("spaces around quoted cells belong to no cell; quotes inside bare cells stay and are remarked", () => {
  expect(rows(read('Name, City\nA, "Faro, Algarve" \nB,Lagos\n'))).toEqual([
    ["A", "Faro, Algarve"],
    ["B", "Lagos"],
  ]);
  const stray = read('Name,Size\nPipe,5" wide\nTube,3\n');
  expect(rows(stray)?.[0]).toEqual(["Pipe", '5" wide']);
  expect(kinds(stray)).toEqual(["stray-quote"]);
});

test("apostrophes and backslashes quote where the file uses them so", () => {
  expect(rows(read("Name;City\n'A; B';'Faro'\n'C';'Lagos; X'\n"))).toEqual([
    ["A; B", "Faro"],
    ["C", "Lagos; X"],
  ]);
  expect(rows(read('"Name","City"\n"The \\"Sol\\", Lda","Faro"\n"B","Lagos"\n'))).toEqual([
    ['The "Sol", Lda', "Faro"],
    ["B", "Lagos"],
  ]);
});

test("a separator line is obeyed and no heading", () => {
  const reading = read("sep=|\nName|City\nA|1\nB|2\n");
  expect(reading.table).toMatchObject({ dialect: { dialect: { delimiter: "|" }, evidence: "separator-line" }, columns: ["Name", "City"] });
});

test("decimal commas do not make a comma the separator", () => {
  const reading = read("Name;Lat;Lon\nA;37,02;-7,93\nB;41,15;-8,62\n");
  expect(reading.table?.columns).toEqual(["Name", "Lat", "Lon"]);
});

test("one column is asked about, not taken", () => {
  const reading = read("Name\nA\nB\n");
  expect(kinds(reading)).toEqual(["one-column"]);
  expect(needsDecision(reading)).toBe(true);
  expect(needsDecision(read("Name\nA\nB\n", { isOneColumn: true }))).toBe(false);
});

test("a table whose first row is data already is asked about", () => {
  const reading = read("Clinic A,37.02,a@example.org\nClinic B,41.1,b@example.org\n");
  expect(kinds(reading)).toContain("no-headings");
  const chosen = read("Clinic A,37.02,a@example.org\nClinic B,41.1,b@example.org\n", { headerRow: 0 });
  expect(chosen.table).toMatchObject({ columns: ["Column 1", "Column 2", "Column 3"] });
  expect(chosen.table?.rows).toHaveLength(2);
});

test("letters of Western lists are read whatever wrote them", () => {
  const latin = Uint8Array.from(Buffer.from("Name;Ort\nÉlisaïe Gärber;São Brás\nB;C\n", "latin1"));
  expect(readTable(latin).table).toMatchObject({
    text: { encoding: "windows-1252", evidence: "words-look-right", isCertain: true, samples: ["Élisaïe", "Gärber", "São", "Brás"] },
  });
  expect(rows(readTable(latin))?.[0]).toEqual(["Élisaïe Gärber", "São Brás"]);
});

const fromHex = (before: string, hex: string, after: string) => Uint8Array.from([...Buffer.from(before), ...Buffer.from(hex, "hex"), ...Buffer.from(after)]);

test.each([
  ["Windows-1250", fromHex("Name;City\nKlinika Zeleni", "e6", ";Cakovec\nB;C\n"), "windows-1250", "Klinika Zelenić"],
  ["Macintosh", fromHex("Name;City\nClinique Gen", "8f", "ve;Lyon\nB;C\n"), "macintosh", "Clinique Genève"],
  ["MS-DOS", fromHex("Name;City\nFarm", "a0", "cia Central;Faro\nB;C\n"), "cp850", "Farmácia Central"],
])("one word of a %s list does not pass for a Western one silently", (_, file, encoding, name) => {
  const reading = readBytes(file);
  const isAsked = kinds(reading).includes("doubtful-encoding");
  if (!isAsked) expect(rows(reading)?.[0]?.[0]).toBe(name);
  if (isAsked) expect([reading.table?.text?.encoding, ...(reading.table?.text?.alternatives ?? []).map((other) => other.encoding)]).toContain(encoding);
  expect(rows(readBytes(file, { encoding: encoding as Encoding }))?.[0]?.[0]).toBe(name);
  expect(kinds(readBytes(file, { encoding: encoding as Encoding }))).toEqual([]);
});

test("a byte order mark that lies is not believed", () => {
  const file = Uint8Array.from([0xef, 0xbb, 0xbf, ...Buffer.from("Name;City\nClínica São João, Associação;Évora\nÁguas;Olhão\n", "latin1")]);
  expect(readBytes(file).table?.text).toMatchObject({ encoding: "windows-1252", hasByteOrderMark: true, evidence: "words-look-right" });
  expect(rows(readBytes(file))?.[0]).toEqual(["Clínica São João, Associação", "Évora"]);
});

test("UTF-16 without a mark is told by its zeros, in Greek too", () => {
  const text = "Name;City\nΚλινική Αθήνα;Αθήνα\nB;C\n";
  const little = Uint8Array.from(Buffer.from(text, "utf16le"));
  expect(readBytes(little).table?.text).toMatchObject({ encoding: "utf-16le", evidence: "every-second-byte-zero" });
  expect(rows(readBytes(Uint8Array.from(Buffer.from(text, "utf16le").swap16())))?.[0]).toEqual(["Κλινική Αθήνα", "Αθήνα"]);
});

test("rows whose letters were lost or garbled are not read", () => {
  const reading = read("Name,City\nCl\uFFFDnica,Faro\nClÃ­nica,Faro\nClínica,Faro\n");
  expect(rows(reading)).toEqual([["Clínica", "Faro"]]);
  expect(reading.problems).toMatchObject([
    { kind: "lost-letters", row: 2, column: "Name" },
    { kind: "garbled-letters", row: 3, column: "Name" },
  ]);
});

test("one row of another encoding in a list of UTF-8 is the only one reported", () => {
  const mixed = Uint8Array.from([...bytes("Name,City\nClínica São João,Faro\nCl"), 0xed, ...bytes("nica,Lagos\nÁgua,Lagos\n")]);
  const reading = readBytes(mixed);
  expect(rows(reading)).toEqual([
    ["Clínica São João", "Faro"],
    ["Água", "Lagos"],
  ]);
  expect(reading.problems).toMatchObject([{ kind: "lost-letters", row: 3, column: "Name" }]);
});

test.each([
  ["nothing at all", new Uint8Array(), "empty-file", null],
  ["only line ends", bytes("\n\n \n"), "empty-file", null],
  ["a PDF", bytes("%PDF-1.7 …"), "not-a-table", "pdf"],
  ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), "not-a-table", "image"],
  ["the beginning of a spreadsheet", bytes("PK\u0003\u0004 [Content_Types].xml xl/workbook.xml"), "damaged-file", null],
  ["an archive", bytes("PK\u0003\u0004 anything.csv"), "not-a-table", "zip"],
  ["an old spreadsheet", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "not-a-table", "old-spreadsheet"],
  ["a web page", bytes("  <!DOCTYPE html><html>"), "not-a-table", "web-page"],
  ["NUL bytes", bytes("Name,City\nA,Faro\nB,\0\n"), "nul-bytes", null],
])("%s is refused with its nature", (_, file, kind, detail) => {
  expect(readTable(file).table).toBeNull();
  expect(readTable(file).problems).toMatchObject([{ kind, detail }]);
});

test("limits are answered as such", () => {
  const limits = { maxBytes: 100, maxRows: 3, maxColumns: 3, maxCellLength: 10 };
  expect(kinds(readTable(bytes("a,b\n".repeat(40)), {}, limits))).toEqual(["too-large"]);
  expect(kinds(readTable(bytes("a,b\n1,2\n1,2\n1,2\n"), {}, limits))).toEqual(["too-many-rows"]);
  expect(kinds(readTable(bytes("a,b,c,d\n"), {}, limits))).toEqual(["too-many-columns"]);
  expect(kinds(readTable(bytes("a,b\n1,12345678901\n1,2\n"), {}, limits))).toEqual(["cell-too-long"]);
});

const cell = fc.string({ unit: fc.constantFrom(..."abzÄé0 19.,;|\t\"'\\\n\r=-@") });
const heading = fc.string({ unit: fc.constantFrom(..."abcdefgh"), minLength: 1, maxLength: 8 });
const table = fc.uniqueArray(heading, { minLength: 2, maxLength: 6 }).chain((headings) =>
  fc.record({
    headings: fc.constant(headings),
    body: fc.array(fc.array(cell, { minLength: headings.length, maxLength: headings.length }), { minLength: 1, maxLength: 8 }),
  }),
);
const dialect: fc.Arbitrary<TableDialect> = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  quote: fc.constantFrom('"' as const, "'" as const),
  quoteInside: fc.constant("doubled" as const),
  lineEnd: fc.constantFrom("\n" as const, "\r\n" as const, "\r" as const),
  quoteAll: fc.boolean(),
});
const hasContent = (row: readonly string[]) => row.some((value) => value.trim() !== "");
const asRead = (body: readonly string[][]) => body.filter(hasContent);

test("any table written in any dialect reads back the same when the dialect is named", () => {
  fc.assert(
    fc.property(table, dialect, fc.boolean(), ({ headings, body }, style, withMark) => {
      const text = (withMark ? "\uFEFF" : "") + writeTable([headings, ...body], style);
      const reading = readTable(bytes(text), { delimiter: style.delimiter, quote: style.quote, headerRow: 1 });
      expect(reading.table?.columns).toEqual(headings);
      expect(rows(reading)).toEqual(asRead(body));
    }),
  );
});

test("a dialect that was detected is right, or somebody is asked, or rows are reported", () => {
  fc.assert(
    fc.property(table, dialect, ({ headings, body }, style) => {
      // A list quoted with apostrophes in which a bare cell is `""` cannot be told from one quoted as usual.
      fc.pre(style.quote === '"' || !body.flat().some((value) => value.includes('"')));
      const reading = readTable(bytes(writeTable([headings, ...body], style)), { headerRow: 1 });
      if (needsDecision(reading) || reading.problems.some((problem) => weightOf(problem.kind) === "row")) return;
      expect(reading.table?.columns).toEqual(headings);
      expect(rows(reading)).toEqual(asRead(body));
    }),
  );
});

test("text in any Western encoding reads back the same when the encoding is named", () => {
  const written: Partial<Record<Encoding, (text: string) => Uint8Array>> = {
    "utf-8": bytes,
    "windows-1252": (text) => Uint8Array.from(Buffer.from(text, "latin1")),
    "utf-16le": (text) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, "utf16le")]),
    "utf-16be": (text) => Uint8Array.from([0xfe, 0xff, ...Buffer.from(text, "utf16le").swap16()]),
  };
  const letters = fc.string({ unit: fc.constantFrom(..."abcé õÇñüß") });
  fc.assert(
    fc.property(fc.array(fc.tuple(letters, letters), { minLength: 1 }), fc.constantFrom(...encodings), (body, encoding) => {
      const encode = written[encoding];
      if (!encode) return;
      const reading = readTable(encode(writeTable([["one", "two"], ...body], { ...standardDialect, quoteAll: true })), { encoding, headerRow: 1 });
      expect(rows(reading)).toEqual(asRead(body));
    }),
  );
});

test("how a table is read does not depend on the order of its rows", () => {
  const kinds = [
    fc.constantFrom("Clínica do Mar, Lda", "Spa; Sol", "Hotel | Lua"),
    fc.constantFrom("geral@mar.pt", "info@sol.pt"),
    fc.constantFrom("1.234,5", "12,75", "2.000"),
    fc.constantFrom("2020-01-31", "31/12/2019"),
  ] as const;
  const body = fc.array(fc.tuple(...kinds), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(body, dialect, fc.infiniteStream(fc.nat()), (rowsOf, style, order) => {
      const turned = rowsOf.map((row) => ({ row, at: order.next().value as number })).sort((one, other) => one.at - other.at);
      const [one, other] = [rowsOf, turned.map(({ row }) => row)].map((list) => readBytes(bytes(writeTable([["Name", "Mail", "Year", "City"], ...list], style))));
      expect(other?.table?.dialect).toEqual(one?.table?.dialect);
      expect(other?.table?.header).toEqual(one?.table?.header);
      expect(other?.table?.text?.encoding).toBe(one?.table?.text?.encoding);
      expect(other?.table?.rows.map((row) => row.cells.join()).sort()).toEqual(one?.table?.rows.map((row) => row.cells.join()).sort());
    }),
  );
});

test("whatever the bytes are, reading answers: with a table, or with what stands in the way", () => {
  const signs = fc.string({ unit: fc.constantFrom(..."a,;\t|\"'\r\n=\\ 1é\u00a0") }).map(bytes);
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), signs), (file) => {
      const reading = readTable(file);
      expect(reading.table !== null || reading.problems.some((problem) => weightOf(problem.kind) === "file")).toBe(true);
      for (const row of reading.table?.rows ?? []) expect(row.cells).toHaveLength(reading.table?.columns.length ?? 0);
      expect(new Set(reading.table?.columns).size).toBe(reading.table?.columns.length ?? 0);
    }),
    { numRuns: 300 },
  );
});

test("every row of a file is read, passed over with its count, or reported", () => {
  const cells = fc.array(fc.constantFrom("a", "", "Total", "12", '"x', "x\ny"), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(cells, { minLength: 1, maxLength: 8 }), (body) => {
      const text = `Name,City\n${body.map((row) => row.map((value) => (value.includes("\n") ? `"${value}"` : value)).join(",")).join("\n")}\n`;
      const { table: read, problems } = readBytes(bytes(text), { delimiter: ",", quote: '"', headerRow: 1 });
      const reported = problems.filter((problem) => weightOf(problem.kind) === "row");
      const places = new Set([...(read?.rows ?? []).map(({ row }) => row), ...reported.map(({ row }) => row)]);
      const lines = reported.reduce((sum, { line, endLine }) => sum + ((endLine ?? 0) - (line ?? 0)), 0);
      expect(places.size).toBe((read?.rows.length ?? 0) + reported.length);
      expect(places.size + (read?.passedOver.blank ?? 0) + lines).toBeGreaterThanOrEqual(body.length);
    }),
  );
});

test("totals and notes below the table are no entries, unless somebody says so; an organisation called Total is one", () => {
  const text = "Name,City,Year\nTotal,Paris,1924\nMar,Faro,2001\nTotal,,3925\n\nSource: our own list,,\n* provisional,,\n";
  const reading = read(text);
  expect(rows(reading)).toEqual([
    ["Total", "Paris", "1924"],
    ["Mar", "Faro", "2001"],
  ]);
  expect(reading.problems).toMatchObject([
    { kind: "totals-row", row: 4 },
    { kind: "footnote", row: 6 },
    { kind: "footnote", row: 7 },
  ]);
  expect(rows(read(text, { keepLastRows: true }))).toHaveLength(5);
});

test("a file that ends in the middle of a row is told apart from a ragged one", () => {
  expect(read("Name,City,Year\nA,Faro,2001\nB,La").problems).toMatchObject([{ kind: "cut-off-row", row: 3 }]);
  expect(read("Name,City,Year\nA,Faro,2001\nB,Lagos\n").problems).toMatchObject([{ kind: "too-few-cells", row: 3 }]);
  expect(read("Name,City,Year\nA,Faro,2001\nB,Lagos,2002").problems).toEqual([]);
});

test("rows that an open quotation mark swallowed are reported with their lines, though the cell closes properly", () => {
  const reading = read('Name,City,Year\nA,Faro,2001\nB,"Lagos,2002\nC,Faro,2003\nD,Faro",2004\nE,Faro,2005\n');
  expect(rows(reading)).toEqual([
    ["A", "Faro", "2001"],
    ["E", "Faro", "2005"],
  ]);
  expect(reading.problems).toMatchObject([{ kind: "swallowed-rows", row: 3, line: 3, endLine: 5, column: "City" }]);
});

test("headings that are repeated further down, a row of units, and code of web pages", () => {
  const reading = read("Name,City,Year\n(text),,(yyyy)\nA &amp; B,Faro,2001\nName,City,Year\nC,Faro,2002\n");
  expect(reading.table).toMatchObject({ columns: ["Name", "City", "Year"], header: { row: 1, lastRow: 2 }, passedOver: { repeatedHeadings: 1 } });
  expect(reading.problems).toMatchObject([{ kind: "html-entities", row: 3, column: "Name" }]);
  expect(rows(reading)).toHaveLength(2);
});

test("letters that were garbled before are restored once somebody says so", () => {
  const text = "Name,City\nClÃ­nica SÃ£o JoÃ£o,Faro\nF√°tima,Faro\n";
  expect(rows(read(text))).toEqual([]);
  expect(rows(read(text, { restoreGarbled: true }))).toEqual([
    ["Clínica São João", "Faro"],
    ["Fátima", "Faro"],
  ]);
});

test("a name that promises something else than the file is gets a remark", () => {
  expect(kinds(read("Name,City\nA,Faro\n", { fileName: "list.xlsx" }))).toEqual(["lying-extension"]);
  for (const fileName of ["list.csv", "list.TXT", "list", "list.2026"]) expect(kinds(read("Name,City\nA,Faro\n", { fileName }))).toEqual([]);
});

test("every problem of a table has words", () => {
  for (const kind of tableProblemKinds) {
    const { what, remedy } = tableProblemText(tableProblem(kind, { row: 3, line: 4, endLine: 6, column: "City", detail: 2 }));
    expect(what.length).toBeGreaterThan(10);
    expect(remedy.length).toBeGreaterThan(10);
  }
  expect(tableProblemText(tableProblem("too-few-cells", { row: 3, line: 4, endLine: 6, column: "City", detail: 2 })).where).toBe("Row 3 (lines 4–6), column “City”");
  expect(tableProblemText(tableProblem("empty-file")).where).toBeNull();
});
