import { plural } from "./plural.ts";

export const cordisImportWords = {
  summary: "read an official CORDIS release (project.csv, organization.csv and, where there is one, euroSciVoc.csv); plan, or load with --commit",
  noFolder: (p: { folder: string }) => `${p.folder} is not a folder. Name the folder that holds project.csv and organization.csv.`,
  noFile: (p: { file: string; folder: string }) => `${p.file} is not in ${p.folder}. A CORDIS release is two files: project.csv and organization.csv.`,
  tooLarge: (p: { file: string; megabytes: number }) => `${p.file} is larger than ${p.megabytes} MB. Cut the release by country first.`,
  notCordis: (p: { file: string; columns: string }) => `${p.file} is not the CORDIS file of that name: it has no column ${p.columns}.`,
  notRead: (p: { file: string; what: string; remedy: string }) => `${p.file}: ${p.what} ${p.remedy}`,
  noSuchFile: (p: { file: string }) => `${p.file} is not there.`,
  oneFolder: "Name one folder that holds project.csv and organization.csv.",
  noSubjects: (p: { folder: string }) =>
    `There is no euroSciVoc.csv in ${p.folder}, so nothing is known of the projects' subjects. Add the file, or name another one that gives a subject for each project: --subjects FILE.`,
  noList: (p: { file: string }) => `${p.file} is not there. Name a file with one organisation a line: its CORDIS number, its VAT number or its name.`,
  badNuts: (p: { given: string }) => `"${p.given}" is not a NUTS code. Write two letters and up to three more letters or digits, such as PT11.`,
  badSubject: (p: { given: string }) => `"${p.given}" is no subject. Write a word ("oncology"), a path ("/medical and health sciences") or a code ("/21").`,
  badGroup: (p: { given: string; groups: readonly string[] }) =>
    p.groups.length === 0 ? `There is no suspicious group "${p.given}": this import has none.` : `There is no suspicious group "${p.given}". There are: ${p.groups.join(", ")}.`,
  badAnswer: (p: { given: string }) =>
    `"${p.given}" does not say which organisation is meant. Write the CORDIS number, an equals sign, and the last part of our organisation's address: 999999999=clinica-do-mar.`,
  noOrganisation: (p: { slug: string }) => `There is no organisation "${p.slug}" here.`,
  unreadableList: "The list of organisations is no text. Save it as CSV, one organisation a line.",
  badCountry: (p: { given: string }) => `"${p.given}" is not a country code. Write two letters, such as PT.`,
  planned: "Planned; nothing was written. Add --commit to load it.",
  committed: "Loaded.",
  counts: (p: { organisations: number; partners: number; projects: number; participations: number }) =>
    `${plural(p.organisations, { one: "# organisation", other: "# organisations" })} and ${plural(p.partners, { one: "# partner", other: "# partners" })} from elsewhere, ${plural(p.projects, { one: "# project", other: "# projects" })}, ${plural(p.participations, { one: "# participation", other: "# participations" })}`,
  effects: (p: { created: number; changed: number; suspicious: number }) =>
    `new rows: ${p.created}, changed rows: ${p.changed}, rows of which something suspicious was left out: ${p.suspicious}`,
  group: (p: { group: string; count: number; rows: number; what: string; isApplied: boolean }) =>
    `${p.isApplied ? "applied" : "left out"}: ${p.group} (${p.count} in ${plural(p.rows, { one: "# row", other: "# rows" })}). ${p.what}`,
  question: (p: { externalId: string; name: string; candidates: string }) => `may be known: ${p.name} (${p.externalId}) looks like ${p.candidates}`,
  problemCount: (p: { kind: string; count: number; what: string }) => `${p.count} × ${p.kind}: ${p.what}`,
} as const;
