import { plural } from "./plural.ts";

/** The page "How we read it". */
export const readingPage = {
  title: "How the file is read",
  lead: "This is what Muster recognised. Look at the first rows: if they are right, go on; if not, say how the file is to be read.",
  rows: (p: { count: number }) => plural(p.count, { one: "# row", other: "# rows" }),
  passedOver: (p: { preamble: number; blank: number; repeatedHeadings: number }) => {
    const parts = [
      p.preamble > 0 ? plural(p.preamble, { one: "# line above the headings", other: "# lines above the headings" }) : null,
      p.blank > 0 ? plural(p.blank, { one: "# blank line", other: "# blank lines" }) : null,
      p.repeatedHeadings > 0 ? plural(p.repeatedHeadings, { one: "# repeated heading row", other: "# repeated heading rows" }) : null,
    ].filter((part) => part !== null);
    return parts.length > 0 ? `Passed over: ${new Intl.ListFormat("en").format(parts)}.` : null;
  },
  questions: "Please look at this",
  unreadable: "The file cannot be read",
  anotherFile: "Choose another file",
  recognised: "Recognised",
  first: "First rows",
  firstCaption: "The first rows of the file as they are read",
  row: "Row",
  letters: "Words with special letters, as they are read",
  alternative: (p: { encoding: string; words: string }) => `As ${p.encoding}: ${p.words}`,
  change: "Read it otherwise",
  asRecognised: (p: { value: string }) => `As recognised: ${p.value}`,
  encoding: "Letters (encoding)",
  delimiter: "Separator",
  quote: "Quotation mark",
  sheet: "Sheet",
  headerRow: "Row of the headings",
  headerRowHint: "As your spreadsheet numbers rows. 0: there are no headings.",
  fillShortRows: "Fill short rows up at their end",
  isOneColumn: "One column is right",
  keepLastRows: "Read totals and notes below the table as rows",
  restoreGarbled: "Restore garbled letters (“Ã©” becomes “é”)",
  again: "Read it like this",
  goOn: "That is right: continue",
  rowProblems: (p: { count: number }) =>
    plural(p.count, {
      one: "# row or cell cannot be read as it stands. You see it in the plan.",
      other: "# rows or cells cannot be read as they stand. You see them in the plan.",
    }),
  problems: { headerRow: "Write the number of a row, or 0." },
} as const;

/** The page that says what the columns mean. */
export const columnsPage = {
  title: "What the columns mean",
  lead: "Say what each column is used for. Muster remembers it for the next list with the same headings.",
  caption: "Columns of the file and what they are used for",
  column: "Column",
  samples: "For example",
  target: "Used for",
  notUsed: "Not used",
  why: "Why",
  columnNamed: (p: { column: string }) => `Use of column “${p.column}”`,
  empty: "(empty)",
  settings: "For the whole list",
  country: "Country of rows that name none",
  countryNone: "None: report those rows",
  dateOrder: "Dates",
  decimal: "Decimal mark",
  detect: "Recognise it",
  newKind: "New organisations are, where the list does not say",
  newIsMember: "New organisations are members of the cluster, where the list does not say",
  newIsMemberHint: "Only a manager can decide this; in imports by others they are entered as non-members.",
  stored: "Organisations that are there already",
  storedOptions: [
    { value: "complete", label: "Fill in what is missing", hint: "What is stored stays; the list adds what is not there yet." },
    { value: "replace", label: "Take what the list says", hint: "Where the list says something else than what is stored, the list counts. What it does not mention stays." },
  ],
  questions: "Please decide",
  submit: "Show what would happen",
  problems: {
    "no-name-column": "Choose the column with the legal name.",
    "used-twice": (p: { field: string }) => `Two columns are used for “${p.field}”. Choose one.`,
    broken: "The form was not understood. Look at the columns again.",
  },
} as const;
