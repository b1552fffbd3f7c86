const columns = { bookedOn: "the booking day", amount: "the amount (or what came in and what went out)" } as const;

/** What is said of a bank's file; `detail` is what the file has there. */
const problems = {
  "not-a-table": (detail: string) => `it is neither camt.052, camt.053 or camt.054 (XML) nor a table that can be read (${detail})`,
  "unread-rows": (detail: string) => `this line cannot be read right (${detail}); nothing was taken from the file`,
  "no-column": (detail: string) => `no column seems to hold ${columns[detail as keyof typeof columns] ?? detail}: name it with --mapping "Heading=field"`,
  "doubtful-number": () => 'amounts like "1.234" could be two different ones: choose with --decimal , or --decimal .',
  "doubtful-day": () => "the days could be read in two ways: choose with --dates dmy or --dates mdy",
  "not-xml": (detail: string) => `it is not well-formed XML: ${detail}`,
  "not-a-bank-statement": (detail: string) => `it is XML, but not camt.052, camt.053 or camt.054${detail === "" ? "" : `: it has ${detail} where one of them would begin`}`,
  "no-statement": (detail: string) => `there is no statement in it (no ${detail} element): ask the bank for the file again`,
  "unknown-encoding": (detail: string) => `its letters cannot be read as ${detail}, the encoding that it says it has`,
  "has-doctype": () => "it holds a document type declaration, which no bank sends: it was not read further",
  "no-amount": () => "a booking without an amount",
  "bad-amount": (detail: string) => `"${detail}" is no amount`,
  "too-fine": (detail: string) => `${detail} has more decimals than the currency: it would have to be rounded`,
  "bad-currency": (detail: string) => `"${detail}" is no currency's code (such as EUR)`,
  "no-direction": (detail: string) => (detail === "" ? "a booking that does not say whether money came in (CRDT) or went out (DBIT)" : `"${detail}" is neither CRDT nor DBIT`),
  "bad-day": (detail: string) => `"${detail}" is no day`,
} as const;

/** What the command that reads a bank's file says. */
export const bankWords = {
  summary: "read a bank's file (camt.052, camt.053, camt.054, or a table) and show the bookings in it",
  usage: 'FILE [--mapping "Heading=field,…"] [--dates dmy | --dates mdy | --dates ymd] [--decimal , | --decimal .] [--currency EUR]',
  oneFile: "name one file",
  noFile: (p: { file: string }) => `${p.file} is not there or cannot be read`,
  tooLarge: (p: { file: string; megabytes: number }) => `${p.file} is larger than ${p.megabytes} MB`,
  badChoice: (p: { option: string; given: string; known: string }) => `--${p.option} cannot be "${p.given}": it is ${p.known}`,
  inLine: (p: { file: string; line: number; what: string }) => `${p.file}, line ${p.line}: ${p.what}`,
  problems,
  statement: (p: { account: string; entries: number }) => `${p.account}: ${p.entries} bookings`,
  noAccount: "account not named",
};
