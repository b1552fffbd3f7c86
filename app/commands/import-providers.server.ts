import path from "node:path";
import { parseArgs } from "node:util";
import type { Act } from "../features/accounts/viewer.ts";
import { importNow } from "../features/imports/import-now.server.ts";
import type { ProvidersReading } from "../features/organisations/providers-import/provider.ts";
import { providersImport } from "../features/organisations/providers-import/providers-import.server.ts";
import { type ProvidersReport, providersReport } from "../features/organisations/providers-import/providers-report.ts";
import { importFailureWords } from "../lib/messages/imports.ts";
import { membersCommandWords } from "../lib/messages/members-import-command.ts";
import { providersCommandWords as words } from "../lib/messages/providers-import.ts";
import { tableProblemText } from "../lib/messages/table-reading.ts";
import { now } from "../platform/clock.server.ts";
import { BadInput, CannotRun, type RunCommand } from "../platform/command-line/command.ts";
import { choicesOf } from "./import-members-arguments.ts";
import { importedFile } from "./imported-file.server.ts";

const options = { choose: { type: "string", multiple: true }, commit: { type: "boolean", default: false } } as const;

/** Plans, or with --commit loads, a list of providers. */
export const runImportProviders: RunCommand = async (args, io) => {
  const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
  if (positionals.length !== 1) throw new BadInput(membersCommandWords.oneFile);
  const source = await importedFile(path.resolve(io.cwd, positionals[0] as string), {});
  const file = source.files[0]?.name ?? "";
  const act: Act = { by: { kind: "command-line" }, now: now(), requestId: null };
  const imported = await importNow(act, providersImport, { source, choices: choicesOf(values.choose ?? []), title: file, commit: values.commit });
  if (!imported.ok) throw new CannotRun(`${importFailureWords[imported.problem].title}. ${importFailureWords[imported.problem].body}`);
  const { planned, runId } = imported.value;
  const reading = imported.value.reading as ProvidersReading;
  if (!planned) throw new BadInput(whyNot(file, reading));
  const report = providersReport({ reading, planned, runId });
  return { value: report, text: textOf(report) };
};

function whyNot(file: string, { missingColumns, problems }: ProvidersReading): string {
  if (missingColumns.length > 0) return words.missingColumns({ file, columns: missingColumns.join(", ") });
  const texts = problems.map((problem) => {
    const { what, remedy } = tableProblemText(problem);
    return `${what} ${remedy}`;
  });
  return membersCommandWords.unreadable({ file, problems: texts.join(" ") });
}

function textOf(report: ProvidersReport): string {
  const outcome = report.runId === null ? membersCommandWords.planned : membersCommandWords.committed({ runId: report.runId });
  const kinds = Object.entries(report.problemCounts).map(([kind, count]) => {
    const { message = "" } = report.problems.find((problem) => problem.kind === kind) ?? {};
    return words.problemCount({ kind, count, message });
  });
  return [outcome, words.counts(report), ...kinds].join("\n");
}
