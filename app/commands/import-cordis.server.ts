import fs from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { findOrganisationId } from "../features/accounts/organisations/find-organisation-id.server.ts";
import type { Act } from "../features/accounts/viewer.ts";
import type { ImportSource } from "../features/imports/import-kind.ts";
import { importNow } from "../features/imports/import-now.server.ts";
import { applyChoice, newChoice, sameChoice } from "../features/imports/import-preview.ts";
import { organisationKey } from "../features/projects/cordis/cordis-choices.ts";
import { type CordisReading, cordisImport } from "../features/projects/cordis/cordis-import.server.ts";
import { readOptions, type WrongOption } from "../features/projects/cordis/cordis-options.ts";
import { type ImportReport, importReport, meaningOf, remedyOf } from "../features/projects/cordis/import-report.ts";
import type { CordisProblem, CordisProblemKind } from "../features/projects/cordis/reading/cordis-problem.ts";
import { cordisImportWords as words } from "../lib/messages/cordis-import.ts";
import { importFailureWords } from "../lib/messages/imports.ts";
import { now } from "../platform/clock.server.ts";
import { BadInput, CannotRun, type RunCommand } from "../platform/command-line/command.ts";

const several = { type: "string", multiple: true, default: [] as string[] } as const;
const options = {
  country: { type: "string", default: "" },
  nuts: several,
  subject: several,
  subjects: { type: "string" },
  organisations: { type: "string" },
  "apply-suspicious": several,
  same: several,
  new: several,
  commit: { type: "boolean", default: false },
} as const;
const largestBytes = 512 * 1024 * 1024;

/** Plans, or with --commit loads, an official CORDIS release. */
export const runImportCordis: RunCommand = async (args, io) => {
  const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
  if (positionals.length !== 1) throw new BadInput(words.oneFolder);
  const { options: chosen, wrong } = readOptions({ country: values.country, nuts: values.nuts.flatMap((text) => text.split(",")), subjects: values.subject });
  if (wrong) throw new BadInput(badOption(wrong));
  const folder = path.resolve(io.cwd, positionals[0] as string);
  const at = (file: string | undefined) => (file === undefined ? null : path.resolve(io.cwd, file));
  const source = { files: await filesIn(folder, { list: at(values.organisations), subjects: at(values.subjects), needsSubjects: chosen.subjects.length > 0 }), options: chosen };
  const applied = values["apply-suspicious"];
  const choices = { ...Object.fromEntries(applied.map((group) => [group, applyChoice])), ...(await answersOf(values.same, values.new)) };
  const input: ImportInput = { source, choices, title: path.basename(folder), commit: values.commit };
  // A group that was mistyped must not go unnoticed in what is then committed.
  const seen = applied.length > 0 ? await run({ ...input, commit: false }) : null;
  if (seen) refuseUnknownGroups(applied, seen);
  const report = seen && !values.commit ? seen : await run({ ...input, ...(seen && { expectedHash: seen.planHash }) });
  return { value: report, text: textOf(report) };
};

type ImportInput = Parameters<typeof importNow>[2];

async function run(input: ImportInput): Promise<ImportReport> {
  const act: Act = { by: { kind: "command-line" }, now: now(), requestId: null };
  const outcome = await importNow(act, cordisImport, input);
  if (!outcome.ok)
    throw outcome.problem === "unreadable"
      ? new BadInput(words.unreadableList)
      : new CannotRun(`${importFailureWords[outcome.problem].title}. ${importFailureWords[outcome.problem].body}`);
  const { planned, reading, runId } = outcome.value;
  if (!planned) throw new BadInput(whyNot((reading as CordisReading).problems));
  return importReport({ plan: planned.plan, hash: planned.hash, runId });
}

type More = { list: string | null; subjects: string | null; needsSubjects: boolean };

/** The files of a release in a folder. Throws BadInput where one is missing. */
async function filesIn(folder: string, { list, subjects, needsSubjects }: More): Promise<ImportSource["files"]> {
  const isFolder = await fs.stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new BadInput(words.noFolder({ folder }));
  const inFolder = async (role: string, file: string) => (await fileAt(role, path.join(folder, file))) ?? notThere(words.noFile({ file, folder }));
  const files = [await inFolder("projects", "project.csv"), await inFolder("organisations", "organization.csv")];
  const subjectFile =
    subjects === null ? await fileAt("subjects", path.join(folder, "euroSciVoc.csv")) : ((await fileAt("subjects", subjects)) ?? notThere(words.noSuchFile({ file: subjects })));
  if (!subjectFile && needsSubjects) throw new BadInput(words.noSubjects({ folder }));
  const listFile = list === null ? null : ((await fileAt("list", list)) ?? notThere(words.noList({ file: list })));
  return [...files, ...(subjectFile ? [subjectFile] : []), ...(listFile ? [listFile] : [])];
}

async function fileAt(role: string, file: string): Promise<ImportSource["files"][number] | null> {
  const found = await fs.stat(file).catch(() => null);
  if (!found?.isFile()) return null;
  if (found.size > largestBytes) throw new BadInput(words.tooLarge({ file: path.basename(file), megabytes: largestBytes / 1024 / 1024 }));
  return { role, path: file, name: path.basename(file), byteSize: found.size };
}

function notThere(message: string): never {
  throw new BadInput(message);
}

function badOption({ option, given }: WrongOption): string {
  return { country: words.badCountry, nuts: words.badNuts, subject: words.badSubject }[option]({ given });
}

/** "999999999=clinica-do-mar": the CORDIS organisation is that one of ours; "999999999": it is none of ours. */
async function answersOf(same: readonly string[], others: readonly string[]): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const given of others) answers[organisationKey(given)] = newChoice;
  for (const given of same) {
    const [, externalId, slug] = /^(\d+)=([\w-]+)$/.exec(given.trim()) ?? notThere(words.badAnswer({ given }));
    const storedId = (await findOrganisationId(slug as string)) ?? notThere(words.noOrganisation({ slug: slug as string }));
    answers[organisationKey(externalId as string)] = sameChoice(storedId);
  }
  return answers;
}

function refuseUnknownGroups(given: readonly string[], { suspiciousGroups }: ImportReport): void {
  const groups = suspiciousGroups.map(({ group }) => group);
  const unknown = given.find((group) => !groups.includes(group));
  if (unknown !== undefined) throw new BadInput(words.badGroup({ given: unknown, groups }));
}

/** What is wrong with the first file that is none of a release. */
function whyNot(problems: readonly CordisProblem[]): string {
  const { kind, file } = problems[0] as CordisProblem;
  const columns = problems.flatMap((problem) => (problem.file === file && problem.kind === "missing-columns" ? [`"${problem.column}"`] : [])).join(", ");
  return kind === "missing-columns" ? words.notCordis({ file, columns }) : words.notRead({ file, what: meaningOf(kind), remedy: remedyOf(kind) });
}

function textOf(report: ImportReport): string {
  const remarks = Object.entries(report.problemCounts).map(([kind, count]) => words.problemCount({ kind, count, what: meaningOf(kind as CordisProblemKind) }));
  const groups = report.suspiciousGroups.map(({ message, ...group }) => words.group({ ...group, what: message }));
  const questions = report.questions
    .filter(({ answer }) => answer === null)
    .map(({ externalId, name, candidates }) => words.question({ externalId, name, candidates: candidates.map(({ legalName }) => legalName).join(", ") }));
  return [report.isCommitted ? words.committed : words.planned, words.counts(report), words.effects(report), ...groups, ...questions, ...remarks].join("\n");
}
