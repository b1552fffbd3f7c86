import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
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
    if (round?.state === "released") return refuse("released");
    const data = judgedAs(judgement);
    const count = await asReader(tx, "steward", async () => (await tx.metricSubmission.updateMany({ where: { roundId, organisationId, replacedAt: null }, data })).count);
    if (count === 0) return refuse("not-found");
    // A number that is given back can be sent anew, also where the round was closed meanwhile.
    if (data.state === "returned") await tx.metricRound.update({ where: { id: roundId }, data: { state: "open", closedAt: null } });
    const action = data.state === "accepted" ? "submission.accepted" : "submission.returned";
    await recordEvent(tx, act, { action, subjectKind: "round", subjectId: roundId, organisationId });
    return ok(null);
  });
}

function judgedAs(judgement: "accept" | { returnReason: ReturnReason }) {
  return judgement === "accept" ? { state: "accepted" as const, returnReason: null } : { state: "returned" as const, returnReason: judgement.returnReason };
}
