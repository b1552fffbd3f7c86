import type { Result } from "../../../lib/result.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { chooseForImport } from "../../imports/choose-for-import.server.ts";
import type { ColumnsForm } from "./columns-form.ts";
import { hashOfHeadings } from "./find-remembered-mapping.server.ts";
import { parseMembersOptions, plainOptions } from "./members-options.ts";

type Input = { runId: string; columns: ColumnsForm /** Of the list's headings. */; signature: string };

/** Keeps what the columns of a members' list mean, remembers it for the next list with the same headings, and has the list planned. */
export async function decideColumns(act: Act, { runId, columns, signature }: Input): Promise<Result<null, "not-found" | "busy" | "too-late">> {
  const run = await db().importRun.findUnique({ where: { id: runId }, select: { options: true } });
  const decided = await chooseForImport(act, { runId, options: plainOptions({ ...columns, table: parseMembersOptions(run?.options).table }) });
  if (!decided.ok) return decided;
  const mapping = (columns.mapping ?? []).map((target) => target ?? "");
  const key = { kind: "members", signature: hashOfHeadings(signature) };
  await db().importMapping.upsert({ where: { kind_signature: key }, create: { ...key, mapping, usedAt: act.now }, update: { mapping, usedAt: act.now } });
  return decided;
}
