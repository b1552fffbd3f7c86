import fs from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Act } from "../features/accounts/viewer.ts";
import { readCountry } from "../features/projects/cordis/cells.ts";
import { commitCordisImport } from "../features/projects/cordis/commit-cordis-import.server.ts";
import type { CordisFile, CordisProblem, CordisProblemKind } from "../features/projects/cordis/cordis-problem.ts";
import { isFatal } from "../features/projects/cordis/cordis-problem.ts";
import { type ImportReport, importReport, meaningOf } from "../features/projects/cordis/import-report.ts";
import { planCordisImport } from "../features/projects/cordis/plan-cordis-import.server.ts";
import { type CordisRelease, readCordis } from "../features/projects/cordis/read-cordis.ts";
import { cordisImportWords as words } from "../lib/messages/cordis-import.ts";
import { now } from "../platform/clock.server.ts";
import { BadInput, type RunCommand } from "../platform/command-line/command.ts";

const options = { country: { type: "string" }, commit: { type: "boolean", default: false } } as const;
const largestBytes = 512 * 1024 * 1024;

/** Plans, or with --commit loads, an official CORDIS release. */
export const runImportCordis: RunCommand = async (args, io) => {
  const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
  if (positionals.length !== 1) throw new BadInput(words.oneFolder);
  const countryCode = values.country === undefined ? null : readCountry(values.country);
  if (values.country !== undefined && !countryCode) throw new BadInput(words.badCountry({ given: values.country }));
  const release = await readFolder(path.resolve(io.cwd, positionals[0] as string));
  const act: Act = { by: { kind: "command-line" }, now: now(), requestId: null };
  const outcome = await (values.commit ? commitCordisImport(act, release, { countryCode }) : planCordisImport(act, release, { countryCode }));
  if (!outcome.ok) throw new BadInput(outcome.problem === "data-changed" ? words.dataChanged : words.notAllowed);
  const report = importReport(outcome.value, values.commit);
  return { value: report, text: textOf(report) };
};

/** The release in a folder. Throws BadInput where it is none. */
async function readFolder(folder: string): Promise<CordisRelease> {
  const isFolder = await fs.stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new BadInput(words.noFolder({ folder }));
  const projects = await readFile(folder, "project.csv");
  const organisations = await readFile(folder, "organization.csv");
  const release = readCordis(projects.text, organisations.text);
  refuseForeignFiles(release.problems);
  return { ...release, problems: [...projects.problems, ...organisations.problems, ...release.problems] };
}

async function readFile(folder: string, file: CordisFile): Promise<{ text: string; problems: CordisProblem[] }> {
  const found = await fs.stat(path.join(folder, file)).catch(() => null);
  if (!found?.isFile()) throw new BadInput(words.noFile({ file, folder }));
  if (found.size > largestBytes) throw new BadInput(words.tooLarge({ file, megabytes: largestBytes / 1024 / 1024 }));
  const bytes = await fs.readFile(path.join(folder, file));
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), problems: [] };
  } catch {
    const problem: CordisProblem = { kind: "not-utf-8", file, line: null, column: null, valueClass: null, ids: [] };
    return { text: new TextDecoder("windows-1252").decode(bytes), problems: [problem] };
  }
}

function refuseForeignFiles(problems: readonly CordisProblem[]): void {
  const fatal = problems.filter(isFatal);
  const [first] = fatal;
  if (!first) return;
  const { file } = first;
  const columns = fatal.flatMap((problem) => (problem.file === file && problem.column ? [`"${problem.column}"`] : [])).join(", ");
  throw new BadInput(first.kind === "empty-file" ? words.empty({ file }) : words.notCordis({ file, columns }));
}

function textOf(report: ImportReport): string {
  const remarks = Object.entries(report.problemCounts).map(([kind, count]) => words.problemCount({ kind, count, what: meaningOf(kind as CordisProblemKind) }));
  return [report.isCommitted ? words.committed : words.planned, words.counts(report), words.effects(report), ...remarks].join("\n");
}
