import { expect, test } from "vitest";
import { readBankFile } from "./read-bank-file.ts";
import type { BankTableChoices } from "./read-bank-table.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function read(text: string, choices: Partial<BankTableChoices> = {}) {
  const found = readBankFile(bytes(text), choices);
  return found.ok ? found.value.flatMap((statement) => statement.entries) : found.problem;
}

const camt = (entries: string, message = "BkToCstmrStmt", record = "Stmt") =>
  `<?xml version="1.0"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">\n<${message}><${record}><Id>1</Id>\n${entries}\n</${record}></${message}></Document>`;
const entry = (inner: string) => `<Ntry>${inner}</Ntry>`;
const incoming = '<Amt Ccy="EUR">10.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>';

test("a report (camt.052) with prefixed names and parties of later versions is read", () => {
  const text = camt(
    entry(
      `${incoming}<Sts><Cd>PDNG</Cd></Sts><NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>Clínica &amp; Mar</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>PT50000201231234567890154</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>dues</Ustrd><Ustrd> 2026 </Ustrd></RmtInf></TxDtls></NtryDtls>`,
    ),
    "BkToCstmrAcctRpt",
    "Rpt",
  ).replaceAll(/<(\/?)(?=[A-Z])/g, "<$1c:");
  expect(read(text)).toMatchObject([
    { amountMinor: 1000n, isBooked: false, endToEndId: null, reference: "dues 2026", counterparty: "Clínica & Mar", iban: "PT50000201231234567890154" },
  ]);
});

test.each([
  ["an amount that is none", entry('<Amt Ccy="EUR">1,50</Amt><CdtDbtInd>CRDT</CdtDbtInd>'), "bad-amount"],
  ["more decimals than the currency has", entry('<Amt Ccy="JPY">1.5</Amt><CdtDbtInd>CRDT</CdtDbtInd>'), "too-fine"],
  ["no currency", entry("<Amt>1.5</Amt><CdtDbtInd>CRDT</CdtDbtInd>"), "bad-currency"],
  ["no amount", entry("<CdtDbtInd>CRDT</CdtDbtInd>"), "no-amount"],
  ["no direction", entry('<Amt Ccy="EUR">1.5</Amt>'), "no-direction"],
  ["a day that is none", entry(`${incoming}<BookgDt><Dt>2026-02-30</Dt></BookgDt>`), "bad-day"],
])("a file with %s is refused with the line", (_, entries, kind) => {
  expect(read(camt(`${entry(incoming)}\n${entries}`))).toMatchObject({ kind, line: 5 });
});

test.each([
  ["a file that breaks off", camt(entry(incoming)).slice(0, 200), "not-xml"],
  ["another XML file", '<?xml version="1.0"?>\n<feed/>', "not-a-bank-statement"],
  ["another message of the bank", camt(entry(incoming), "CstmrPmtStsRpt"), "not-a-bank-statement"],
  ["a bomb of entities", `<?xml version="1.0"?>\n<!DOCTYPE d [<!ENTITY a "aaaa">]>\n<Document>&a;</Document>`, "has-doctype"],
  ["letters that are not in the encoding it names", '<?xml version="1.0" encoding="x-none"?><Document/>', "unknown-encoding"],
])("%s is refused", (_, text, kind) => {
  expect(read(text)).toMatchObject({ kind });
});

test("what looks like a table is read as one, in the bank's own dialect", () => {
  const german =
    "Buchungstag;Valutadatum;Name Zahlungsbeteiligter;IBAN Zahlungsbeteiligter;Verwendungszweck;Betrag;Waehrung\n31.01.2026;01.02.2026;Klinik am See;DE89 3704 0044 0532 0130 00;RF18539007547034;1.250,00;EUR\n13.02.2026;13.02.2026;Strom AG;;Abschlag;-80,5;EUR\n";
  expect(read(german)).toMatchObject([
    {
      amountMinor: 125_000n,
      currency: "EUR",
      bookedOn: "2026-01-31",
      valueOn: "2026-02-01",
      counterparty: "Klinik am See",
      iban: "DE89370400440532013000",
      reference: "RF18539007547034",
    },
    { amountMinor: -8050n, iban: null },
  ]);
  const columns = "Date,Description,Paid out,Paid in\n2026-01-31,fee,12.50,\n2026-02-13,dues,,100\n";
  expect(read(columns, { currency: "GBP" })).toMatchObject([
    { amountMinor: -1250n, currency: "GBP", line: 2 },
    { amountMinor: 10_000n, reference: "dues" },
  ]);
});

test("a table that could be read in two ways asks, and obeys the answer", () => {
  const text = "Date,Amount,Description\n01/02/2026,1.234,a\n03/04/2026,2.345,b\n";
  expect(read(text)).toMatchObject({ kind: "doubtful-day" });
  expect(read(text, { dates: "dmy" })).toMatchObject({ kind: "doubtful-number" });
  expect(read(text, { dates: "dmy", decimal: "," })).toMatchObject([{ bookedOn: "2026-02-01", amountMinor: 123_400n }, { amountMinor: 234_500n }]);
});

test("a table is refused whole where a row cannot be read right", () => {
  expect(read("Date,Amount,Description\n2026-01-31,12.50,a\n2026-01-31,twelve,b\n")).toMatchObject({ kind: "bad-amount", line: 3, detail: "twelve" });
  expect(read("Date,Amount,Description\n2026-01-31,12.50,a\nsoon,12.50,b\n")).toMatchObject({ kind: "bad-day", line: 3 });
  expect(read("When,Description,Sum\n2026-01-31,a,1\n")).toMatchObject({ kind: "no-column", detail: "bookedOn" });
});

test("headings that nobody knows are named by whoever reads the file", () => {
  expect(read("When,Sum\n2026-01-31,1.5\n", { columns: { When: "bookedOn", Sum: "amount" } })).toMatchObject([{ amountMinor: 150n }]);
});
