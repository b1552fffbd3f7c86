import type { Result } from "../../../lib/result.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { chooseForImport } from "../../imports/choose-for-import.server.ts";
import { type MembersOptions, parseMembersOptions, plainOptions } from "./members-options.ts";

/** Has a members' list read as a person says. What the columns mean is decided anew: they may be others now. */
export async function decideReading(act: Act, runId: string, table: MembersOptions["table"]): Promise<Result<null, "not-found" | "busy" | "too-late">> {
  const run = await db().importRun.findUnique({ where: { id: runId }, select: { options: true } });
  return chooseForImport(act, { runId, options: plainOptions({ ...parseMembersOptions(run?.options), table, mapping: null }) });
}
