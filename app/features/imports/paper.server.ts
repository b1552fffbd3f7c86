import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { db, type Tx } from "../../platform/database/db.server.ts";
import type { ImportPreview } from "./import-preview.ts";

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** "reading": how the files were read. "plan": what the pages show of the plan, and which rows are news since it was last seen. */
export type PaperName = "reading" | "plan";
export type PlanPaper = ImportPreview & { news: readonly string[] };

/** Stores a paper of the run in place of the earlier one. Compressed outside the transaction: `packPaper` first. */
export async function storePaper(tx: Tx, runId: string, name: PaperName, content: Uint8Array<ArrayBuffer>): Promise<void> {
  await tx.importPaper.upsert({ where: { runId_name: { runId, name } }, create: { runId, name, content }, update: { content } });
}

export async function packPaper(value: unknown): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await pack(JSON.stringify(value)));
}

/** The paper, or null. Whoever calls has asked whether the viewer may run imports. */
export async function unscopedPaper<Paper>(runId: string, name: PaperName): Promise<Paper | null> {
  const row = await db().importPaper.findUnique({ where: { runId_name: { runId, name } } });
  return row ? (JSON.parse((await unpack(row.content)).toString("utf8")) as Paper) : null;
}
