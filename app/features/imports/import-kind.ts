import type { Result } from "../../lib/result.ts";
import type { Tx } from "../../platform/database/db.server.ts";
import type { Act } from "../accounts/viewer.ts";
import type { ImportChoices, ImportPreview, ImportSummary } from "./import-preview.ts";
import type { ImportFailure, Progress } from "./import-run.ts";
import type { Journal, TouchedRows } from "./journal.server.ts";

/** The files of an import as they lie on disk, and how a person decided that they are to be read. */
export type ImportSource = { files: readonly { role: string; path: string; name: string; byteSize: number }[]; options: unknown };

export type ImportReading<Input> = {
  /** What the pages show of how the files were read; stored beside the plan. */
  reading: unknown;
  /** Null where somebody has to decide something before anything can be planned. */
  input: Input | null;
};

export type Planned<Plan> = {
  plan: Plan;
  /** Exactly what a commit would write: the plan's hash is taken of it. No ids that a commit will make. */
  effect: unknown;
  preview: ImportPreview;
  summary: ImportSummary;
};

export type Report = (progress: Progress) => void;

/**
 * A kind of import. The feature that knows its things gives reading, planning and writing; runs, decisions, hashes, locks,
 * crashes and undo are the same for all (features/imports).
 *
 *   read → plan → (the office looks and decides) → plan again within the commit, same hash → execute → undo
 */
export type ImportKind<Input = unknown, Plan = unknown> = {
  name: string;
  /** Tables that a commit writes to. While it runs, others may read them but wait with writing. */
  tables: readonly string[];
  /** Reads the files: heavy work in a thread (`runInThread`), bounded. Answers a failure where nothing can be read. */
  read(source: ImportSource, act: Act): Promise<Result<ImportReading<Input>, ImportFailure>>;
  /** What importing would do to what is stored now. Changes nothing; reads through `tx` only. */
  plan(tx: Tx, input: Input, context: { act: Act; choices: ImportChoices }): Promise<Planned<Plan>>;
  /**
   * Writes what the plan says, through `tx` only, with an audit event for what it changes. Before rows are written they
   * are named to the journal: that is all that undo needs.
   */
  execute(tx: Tx, act: Act, plan: Plan, tools: { runId: string; journal: Journal; report: Report }): Promise<void>;
  /** Called within the transaction after a commit and after an undo: counters, search index. `rows` names what was touched. */
  changed(tx: Tx, rows: TouchedRows): Promise<void>;
};

/** Any kind, where only the common parts matter. */
// biome-ignore lint/suspicious/noExplicitAny: a list of kinds holds kinds of different inputs and plans
export type AnyImportKind = ImportKind<any, any>;

export type ImportKinds = Readonly<Record<string, () => Promise<AnyImportKind>>>;
