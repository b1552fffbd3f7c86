import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import { asReader } from "./as-reader.server.ts";
import type { ReturnReason } from "./submission-rules.ts";

/** The data steward accepts a number, or gives it back with the code of a reason; the member then sends it anew. */
export function judgeNumbers(
  act: Act,
  { roundId, organisationId, judgement }: { roundId: string; organisationId: string; judgement: "accept" | { returnReason: ReturnReason } },
): Promise<Result<null, "not-found" | "released">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "impact.steward")) return refuse("not-found");
    const round = await tx.metricRound.findUnique({ where: { id: roundId } });
    if (!round) return refuse("not-found");
    // Of a released round, only what its member corrected afterwards is still to be judged.
    const isReleased = round.state === "released";
    const data = judgedAs(judgement);
    const count = await asReader(
      tx,
      "steward",
      async () => (await tx.metricSubmission.updateMany({ where: { roundId, organisationId, replacedAt: null, ...(isReleased && { state: "submitted" }) }, data })).count,
    );
    if (count === 0) return refuse(isReleased ? "released" : "not-found");
    if (data.state === "returned" && !isReleased) await reopen(tx, roundId);
    await recordEvent(tx, act, { action: `submission.${data.state}`, subjectKind: "round", subjectId: roundId, organisationId });
    return ok(null);
  });
}

/** A number that is given back can be sent anew, also where the round was closed meanwhile. */
async function reopen(tx: Tx, roundId: string): Promise<void> {
  await tx.metricRound.update({ where: { id: roundId }, data: { state: "open", closedAt: null } });
}

function judgedAs(judgement: "accept" | { returnReason: ReturnReason }) {
  return judgement === "accept" ? { state: "accepted" as const, returnReason: null } : { state: "returned" as const, returnReason: judgement.returnReason };
}
