import { parseArgs } from "node:util";
import { listKept } from "../features/imports/list-kept.server.ts";
import { undoNow } from "../features/imports/undo-now.server.ts";
import { importKinds } from "../imports.server.ts";
import { importFailureWords, importRun } from "../lib/messages/imports.ts";
import { membersCommandWords as words } from "../lib/messages/members-import-command.ts";
import { isUuid } from "../lib/uuid.ts";
import { now } from "../platform/clock.server.ts";
import { BadInput, CannotRun, type RunCommand } from "../platform/command-line/command.ts";

/** Undoes an import; says what stayed, and why. */
export const runImportUndo: RunCommand = async (args) => {
  const { positionals } = parseArgs({ args, options: {}, allowPositionals: true });
  const [runId = ""] = positionals;
  if (positionals.length !== 1 || !isUuid(runId)) throw new BadInput(words.notARun({ given: positionals.join(" ") }));
  const outcome = await undoNow({ by: { kind: "command-line" }, now: now(), requestId: null }, importKinds, runId);
  if (!outcome.ok) throw refusal(outcome.problem, runId);
  const kept = (await listKept("command-line", runId)).map((unit) => ({ ...unit, reasons: unit.reasons.map((reason) => importRun.undo.reasons[reason]) }));
  const lines = kept.map(({ name, reasons }) => `${name ?? importRun.undo.gone}: ${reasons.join(" ")}`);
  return { value: { runId, undone: outcome.value.undone, kept: outcome.value.kept, keptUnits: kept }, text: [words.undone(outcome.value), ...lines].join("\n") };
};

function refusal(problem: "not-found" | "busy" | "too-late" | "busy-tables", runId: string): Error {
  if (problem === "not-found") return new BadInput(words.notARun({ given: runId }));
  if (problem === "too-late") return new CannotRun(words.notUndoable);
  return new CannotRun(problem === "busy" ? importRun.busy : importFailureWords["busy-tables"].title);
}
