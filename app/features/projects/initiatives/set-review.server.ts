import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";

/** The office decides whether it looks at proposals before members see them. */
export function setReview(act: Act, { reviews }: { reviews: boolean }): Promise<Result<null, "not-found">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "cluster.configure")) return refuse("not-found");
    const { count } = await tx.cluster.updateMany({ where: { id: 1, reviewsProposals: !reviews }, data: { reviewsProposals: reviews } });
    if (count > 0) {
      const changes = [{ field: "reviewsProposals", before: !reviews, after: reviews }];
      await recordEvent(tx, act, { action: "cluster.configured", subjectKind: "cluster", subjectId: "1", changes });
    }
    return ok(null);
  });
}
