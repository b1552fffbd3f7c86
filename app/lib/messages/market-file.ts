import { plural } from "./plural.ts";

const years = (some: readonly number[]) => some.join(", ");

/** The office's page that takes figures of the whole market from a published table. */
export const marketFile = {
  title: "Figures from a file",
  lead: "A table as statistical offices publish it: CSV, XLSX or ODS, with one column that says when. Nothing is kept before you enter the figures.",
  link: "Take them from a file",
  file: "The table",
  fileHint: "Up to 2 MB. A column with years, quarters (2016-Q3) or months (2016-09), and columns with numbers.",
  read: "Read the table",
  another: "Read another table",
  measures: "Which columns count",
  measuresHint: "Several are added up. Columns of which one is part of another are refused.",
  rows: "Which rows count",
  everyRow: "All rows",
  look: "See the figures",
  figures: "These figures",
  period: "Period",
  value: "Figure",
  findings: "What you should know about them",
  noFinding: "Nothing stands out.",
  enter: "Enter these figures",
  entered: "Figures entered",
  finding: {
    "totals-left-out": (p: { column: string; values: readonly string[] }) =>
      `Rows of totals are left out (${p.column}: ${p.values.join(", ")}); the rows that they add up are counted.`,
    "not-recorded": (p: { years: readonly number[] }) =>
      `${years(p.years)}: nought everywhere while other columns have numbers. That is “not recorded”, not none, so it is left out.`,
    "incomplete-year": (p: { year: number; parts: number; of: number }) =>
      `${p.year} has ${p.parts} of ${p.of} ${p.of === 12 ? "months" : "quarters"}. Quarters that are not whole are left out, and no verdict on that year can use them.`,
    missing: (p: { years: readonly number[] }) => `${years(p.years)}: cells are empty. That is not known, not none, so it is left out.`,
    rounded: (p: { count: number }) =>
      plural(p.count, { one: "# number of the table is not whole; the figures are rounded.", other: "# numbers of the table are not whole; the figures are rounded." }),
    dominant: (p: { column: string; value: string; year: number; percent: number }) =>
      `${p.value} makes ${p.percent} % of ${p.year} (${p.column}). These figures say how that one does more than how the market does.`,
    "joins-later": (p: { value: string; year: number }) => `${p.value} has rows of its own from ${p.year} on. Before, it may stand within another row.`,
  },
  problems: {
    missing: "Choose a file.",
    "too-large": "More than 2 MB. Leave out the rows and columns that are not needed.",
    "no-table": "This is no table that can be read. Save it as CSV or XLSX and try again.",
    "no-period": "No column says when. One must hold years, quarters such as 2016-Q3, or months such as 2016-09 in every row.",
    "no-measure": "No column holds numbers only. Take words and signs out of the columns that count.",
    "no-column": "Choose at least one column that counts.",
    "overlapping-measures": (p: { names: readonly string[] }) => `These count the same twice: ${p.names.join(" and ")}. Choose either.`,
    "nested-rows": (p: { column: string; values: readonly string[] }) => `${p.values[0]} holds ${p.values[1]}: added up, it would count twice. Choose one under “${p.column}”.`,
    "nothing-left": "No whole quarter or year is left of these rows and columns.",
  },
} as const;
