import { plural } from "./plural.ts";

/** The command line's words for the import of members. */
export const membersCommandWords = {
  summary: "Plan, or with --commit load, a list of members (CSV, Excel)",
  undoSummary: "Undo an import: what someone changed since stays",
  oneFile: "Name one file.",
  noFile: (p: { file: string }) => `There is no file ${p.file}.`,
  tooLarge: (p: { file: string; megabytes: number }) => `${p.file} is larger than ${p.megabytes} MB: split it, or raise MUSTER_IMPORT_MAX_MB.`,
  badOption: (p: { option: string; allowed: string }) => `--${p.option} takes ${p.allowed}.`,
  badMapping: (p: { given: string }) => `--mapping takes pairs such as "Name=legalName,Web=website"; "${p.given}" is none. An empty field leaves the column out.`,
  noColumn: (p: { column: string; columns: string }) => `There is no column "${p.column}". The columns are: ${p.columns}.`,
  noField: (p: { field: string }) => `"${p.field}" is nothing that a column can be used for.`,
  badChoice: (p: { given: string }) => `--choose takes a row and what it is, such as "12=new", "12=skip" or "12=same:ORGANISATION"; "${p.given}" is none.`,
  unreadable: (p: { file: string; problems: string }) => `${p.file} cannot be read: ${p.problems}`,
  undecided: "Something has to be decided before anything can be loaded; see the problems.",
  notARun: (p: { given: string }) => `There is no import "${p.given}".`,
  notUndoable: "This import has written nothing that could be undone.",
  planned: "Planned; nothing was written. Add --commit to load it.",
  committed: (p: { runId: string }) => `Loaded as import ${p.runId}. Undo it with: import undo ${p.runId}`,
  counts: (p: { rows: number; created: number; changed: number; skipped: number; undecided: number }) =>
    `${plural(p.rows, { one: "# row", other: "# rows" })}: new organisations ${p.created}, changed ${p.changed}, left out ${p.skipped}, waiting for a decision ${p.undecided}`,
  problem: (p: { where: string; message: string; remedy: string }) => `${p.where}: ${p.message} ${p.remedy}`,
  wholeFile: "The file",
  undone: (p: { undone: number; kept: number }) => `Taken back: ${p.undone}. Left as it is: ${p.kept}.`,
} as const;
