import path from "node:path";
import { parseArgs } from "node:util";
import type { Act } from "../features/accounts/viewer.ts";
import type { ImportSource } from "../features/imports/import-kind.ts";
import { importNow } from "../features/imports/import-now.server.ts";
import { membersImport } from "../features/organisations/members-import/members-import.server.ts";
import type { MembersReading } from "../features/organisations/members-import/members-reading.ts";
import { type MembersReport, membersReport } from "../features/organisations/members-import/members-report.ts";
import { importFailureWords } from "../lib/messages/imports.ts";
import { membersCommandWords as words } from "../lib/messages/members-import-command.ts";
import { tableProblemText } from "../lib/messages/table-reading.ts";
import { now } from "../platform/clock.server.ts";
import { BadInput, type RunCommand } from "../platform/command-line/command.ts";
import { choicesOf, mappingFor, memberImportArguments, optionsOf } from "./import-members-arguments.ts";
import { importedFile } from "./imported-file.server.ts";

/** Plans, or with --commit loads, a list of members. */
export const runImportMembers: RunCommand = async (args, io) => {
  const { positionals, values } = parseArgs({ args, options: memberImportArguments, allowPositionals: true });
  if (positionals.length !== 1) throw new BadInput(words.oneFile);
  const file = path.resolve(io.cwd, positionals[0] as string);
  const act: Act = { by: { kind: "command-line" }, now: now(), requestId: null };
  const options = optionsOf(values);
  const choices = choicesOf(values.choose ?? []);
  const first = await read(act, await importedFile(file, options));
  const mapping = mappingFor(first, values.mapping);
  const imported = await importNow(act, membersImport, { source: await importedFile(file, { ...options, mapping }), choices, title: path.basename(file), commit: values.commit });
  if (!imported.ok) throw new BadInput(importFailureWords[imported.problem].title);
  const report = membersReport(imported.value, mapping);
  if (values.commit && report.runId === null) throw new BadInput([words.undecided, ...report.problems.map(lineOf)].join("\n"));
  return { value: report, text: textOf(report) };
};

/** How the file is read, before it is known what its columns mean. Throws BadInput where it is no table. */
async function read(act: Act, source: ImportSource): Promise<MembersReading> {
  const outcome = await membersImport.read(source, act);
  if (!outcome.ok) throw new BadInput(importFailureWords[outcome.problem].title);
  const reading = outcome.value.reading as MembersReading;
  if (reading.table) return reading;
  const problems = reading.problems.map((problem) => {
    const { what, remedy } = tableProblemText(problem);
    return `${what} ${remedy}`;
  });
  throw new BadInput(words.unreadable({ file: source.files[0]?.name ?? "", problems: problems.join(" ") }));
}

function textOf(report: MembersReport): string {
  const outcome = report.runId === null ? words.planned : words.committed({ runId: report.runId });
  return [report.needsDecision ? words.undecided : outcome, words.counts(report), ...report.problems.map(lineOf)].join("\n");
}

function lineOf({ where, message, remedy }: MembersReport["problems"][number]): string {
  return words.problem({ where: where ?? words.wholeFile, message, remedy });
}
