import { plural } from "./plural.ts";

/** What a remark on a release says, and what to do about it. */
type Words = { what: string; remedy: string };

const nothingToDo = "Nothing to do.";
const correctCell = "Correct the cell in the file and import again, or leave it empty.";
const rowLeftOut = "Correct the row in the file and import again; until then it is left out.";

export const cordisProblemWords = {
  "empty-file": { what: "The file is empty.", remedy: "Download the release again and import the file as published." },
  "missing-columns": { what: "The file has no such column.", remedy: "Check that this is the CORDIS file of that name, as published, with its first line." },
  "not-utf-8": { what: "The file is not UTF-8; it was read as Windows-1252.", remedy: "Look at names with accents. If they are wrong, download the release again." },
  "broken-quotes": { what: "A quotation mark is opened and not closed properly, so the row cannot be told from what follows.", remedy: rowLeftOut },
  "ragged-row": { what: "The row has another number of cells than the first line.", remedy: rowLeftOut },
  "control-characters": { what: "The row contains characters that are no text.", remedy: rowLeftOut },
  "no-project-id": { what: "The row names no project number.", remedy: rowLeftOut },
  "no-organisation-id": { what: "The row names no organisation number.", remedy: rowLeftOut },
  "no-title": { what: "The project has neither a title nor an acronym.", remedy: rowLeftOut },
  "no-name": { what: "The organisation has no name.", remedy: rowLeftOut },
  "duplicate-project": { what: "The project number stands in an earlier row already; the earlier row counts.", remedy: "Remove one of the two rows if they differ." },
  "unknown-project": { what: "The row belongs to a project that is not in project.csv.", remedy: "Import both files of one release; until then the row is left out." },
  "unreadable-money": { what: "The amount cannot be read for certain; it counts as not given.", remedy: correctCell },
  "unreadable-day": { what: "This is no day of the calendar; it counts as not given.", remedy: correctCell },
  "unreadable-number": { what: "This is no whole number; it counts as not given.", remedy: correctCell },
  "unreadable-yes-no": { what: "This is neither true nor false; it counts as not given.", remedy: correctCell },
  "unreadable-country": { what: "This is no two-letter country code; it counts as not given.", remedy: correctCell },
  "unreadable-coordinates": { what: "These are no coordinates; they count as not given.", remedy: correctCell },
  "unreadable-website": { what: "This is no web address; it counts as not given.", remedy: correctCell },
  "unreadable-vat-number": { what: "This is no VAT number of the organisation's country; it counts as not given.", remedy: correctCell },
  "end-before-start": { what: "The project ends before it starts; its end counts as not given.", remedy: correctCell },
  "money-rounded": { what: "The amount has fractions of a cent and was rounded to the cent.", remedy: nothingToDo },
  "unknown-role": { what: "The role is not one that CORDIS is known to use; it was kept as written.", remedy: "Check the role." },
  "unknown-status": { what: "The status is not one that CORDIS is known to use; it counts as unknown.", remedy: "Check the status." },
  "differing-cells": { what: "Rows of the same organisation differ here; what most rows say was taken.", remedy: "Check the organisation if it matters to you." },
  "zero-total-cost": { what: "The total cost is zero, which lump-sum projects are published with; it counts as not given.", remedy: nothingToDo },
  "empty-column": { what: "The release has this column but fills it nowhere.", remedy: nothingToDo },
  "no-city": { what: "The organisation has no city. It was kept, without a site, and is not listed in the directory.", remedy: nothingToDo },
  "no-country": { what: "The organisation has no country. It was kept, its country unknown.", remedy: nothingToDo },
  "same-name": { what: "Several organisations bear this name under different numbers. They were kept apart.", remedy: "If they are one, merge them by hand." },
  "repeated-participation": { what: "The organisation stands in this project in the same role already. Both rows were kept.", remedy: nothingToDo },
  "no-coordinator": { what: "The release names no coordinator of this project. It was kept.", remedy: nothingToDo },
  "several-coordinators": { what: "The release names several coordinators of this project. All were kept.", remedy: nothingToDo },
  "no-organisations": { what: "The release names no organisation in this project. It was kept where all countries are imported.", remedy: nothingToDo },
  "vat-number-taken": { what: "Another organisation has this VAT number; it was left out here.", remedy: "If the two are one, merge them by hand." },
  "gone-from-release": { what: "A stored partner is no longer in the release. It was kept.", remedy: "Check the project's page at CORDIS; remove the partner by hand if it left." },
  "edited-since": {
    what: "The release differs from an organisation that is a member or was edited here. Ours was kept.",
    remedy: "Compare the two and edit by hand where the release is right.",
  },
  "mass-move": {
    what: "Many organisations moved to this one point at once, which looks like a mistake. Their places were kept.",
    remedy: "Check one of them; wait for the next release if the point is wrong.",
  },
  "mass-respelling": { what: "Many cities differ in nothing but their spelling. Ours were kept.", remedy: nothingToDo },
} as const satisfies Record<string, Words>;

export const cordisImportWords = {
  summary: "read an official CORDIS release (project.csv and organization.csv); plan, or load with --commit",
  noFolder: (p: { folder: string }) => `${p.folder} is not a folder. Name the folder that holds project.csv and organization.csv.`,
  noFile: (p: { file: string; folder: string }) => `${p.file} is not in ${p.folder}. A CORDIS release is two files: project.csv and organization.csv.`,
  tooLarge: (p: { file: string; megabytes: number }) => `${p.file} is larger than ${p.megabytes} MB. Cut the release by country first.`,
  notCordis: (p: { file: string; columns: string }) => `${p.file} is not the CORDIS file of that name: it has no column ${p.columns}.`,
  empty: (p: { file: string }) => `${p.file} is empty.`,
  oneFolder: "Name one folder that holds project.csv and organization.csv.",
  badCountry: (p: { given: string }) => `"${p.given}" is not a country code. Write two letters, such as PT.`,
  notAllowed: "This needs the right to run imports.",
  dataChanged: "The data changed while this was planned. Nothing was written. Plan again.",
  planned: "Planned; nothing was written. Add --commit to load it.",
  committed: "Loaded.",
  counts: (p: { organisations: number; partners: number; projects: number; participations: number }) =>
    `${plural(p.organisations, { one: "# organisation", other: "# organisations" })} and ${plural(p.partners, { one: "# partner", other: "# partners" })} from elsewhere, ${plural(p.projects, { one: "# project", other: "# projects" })}, ${plural(p.participations, { one: "# participation", other: "# participations" })}`,
  effects: (p: { created: number; changed: number; suspicious: number }) => `new rows: ${p.created}, changed rows: ${p.changed}, suspicious changes left out: ${p.suspicious}`,
  problemCount: (p: { kind: string; count: number; what: string }) => `${p.count} × ${p.kind}: ${p.what}`,
} as const;
