import { plural } from "./plural.ts";

type Detail = string | number | null;
type Words = { what: string | ((p: { detail: Detail }) => string); remedy: string };

const nothingToDo = "Nothing to do, if it is right.";

/** What is said of a list of providers, beside what is said of every list of organisations. */
export const providerProblemWords = {
  "no-id": { what: "The row has no id, so that it would not be recognised when the list is imported again.", remedy: "Give it an id and import again; until then it is left out." },
  "countries-differ": { what: "The row names two different countries.", remedy: "Correct the row and import again; until then it is left out." },
  "id-of-several": {
    what: ({ detail }) => `The id is given to organisations of different names; see row ${detail}.`,
    remedy: "Give each its own id and import again; until then all of them are left out.",
  },
  "unreadable-reference-day": { what: "The day to which the row refers cannot be read for certain.", remedy: "Write it as 2020-01-31." },
  "day-in-future": { what: "The day to which the row refers is yet to come.", remedy: "Correct the cell and import again." },
  "unreadable-cell": { what: "The cell holds a formula or an error of the spreadsheet.", remedy: "Correct the cell and import again." },
  "question-mark-in-name": { what: "The name holds a question mark, perhaps in the place of a letter that was lost.", remedy: "Compare it with the source, and correct the name." },
  "repeated-row": { what: ({ detail }) => `The row says the same as row ${detail}; the two are one.`, remedy: nothingToDo },
  "id-with-other-facts": {
    what: ({ detail }) => `Row ${detail} has the same id and name, and other facts; the two are kept as places of one organisation.`,
    remedy: "If only one is right, remove the other place after the import.",
  },
  "place-of-same-name": { what: ({ detail }) => `The row has the same name and country as row ${detail}, and becomes a place of that organisation.`, remedy: nothingToDo },
  "same-name-kept-apart": { what: ({ detail }) => `Row ${detail} has the same name, and its id names another operator; the two are kept apart.`, remedy: nothingToDo },
  "other-website": {
    what: ({ detail }) => `Row ${detail} of the same organisation has another website; that row counts.`,
    remedy: "Correct the website after the import if the other is right.",
  },
  "unknown-speciality": {
    what: ({ detail }) => `The vocabulary of services has no term for: ${detail}.`,
    remedy: "Add a term with this label to the vocabulary and import again, if members should be found by it.",
  },
} as const satisfies Record<string, Words>;

export type ProviderProblemKind = keyof typeof providerProblemWords;

export function providerProblemText(problem: { kind: ProviderProblemKind; detail: Detail }): { message: string; remedy: string } {
  const { what, remedy }: Words = providerProblemWords[problem.kind];
  return { message: typeof what === "string" ? what : what(problem), remedy };
}

/** "Cardiology (12 organisations)". */
export function countedSpeciality(p: { speciality: string; count: number }): string {
  return `${p.speciality} (${plural(p.count, { one: "# organisation", other: "# organisations" })})`;
}

export const providersImportWords = {
  askedElsewhere:
    "A list of providers has one row of headings, hospital_name and cc among them, and cells parted by commas or semicolons. If this is another list, import it as a members’ list: there you can say how it is read.",
  missingColumns: (p: { columns: readonly string[] }) => ({
    message: `This is no list of providers as Muster knows it: ${p.columns.length === 1 ? "a column is" : "columns are"} missing (${p.columns.join(", ")}).`,
    remedy: "Name the columns as the European list of healthcare services does, or import the file as a members’ list.",
  }),
  newService: (p: { count: number }) => plural(p.count, { one: "# service is added", other: "# services are added" }),
};

/** The command line's words for the import of providers. */
export const providersCommandWords = {
  summary: "Plan, or with --commit load, a list of providers with coordinates",
  missingColumns: (p: { file: string; columns: string }) => `${p.file} is no list of providers: these columns are missing: ${p.columns}.`,
  counts: (p: { rows: number; organisations: number; sites: number; created: number; changed: number; skipped: number; undecided: number }) =>
    `${plural(p.rows, { one: "# row", other: "# rows" })}, ${plural(p.organisations, { one: "# organisation", other: "# organisations" })} with ${plural(p.sites, { one: "# place", other: "# places" })}: new organisations ${p.created}, changed ${p.changed}, left out ${p.skipped}, waiting for a decision ${p.undecided}`,
  problemCount: (p: { kind: string; count: number; message: string }) => `${p.count} × ${p.kind}: ${p.message}`,
} as const;
