import { ok, type Result, refuse } from "../../lib/result.ts";
import { transaction } from "../../platform/database/db.server.ts";
import { recordEvent } from "../accounts/audit.server.ts";
import { can } from "../accounts/permissions.ts";
import type { Act } from "../accounts/viewer.ts";
import { profileChanged } from "../organisations/profile-changed.server.ts";
import { unlist } from "./unlist.server.ts";

export type StandingInput = { organisationId: string; standing: "good" | "not_good"; reason: string };

/** The office decides whether an organisation is in good standing. Deciding the same again changes nothing. */
export async function decideStanding(act: Act, input: StandingInput): Promise<Result<null, "not-found" | "reason-missing">> {
  if (act.by.kind === "person" && !can(act.by.viewer, "standing.decide")) return refuse("not-found");
  const reason = input.reason.trim();
  if (reason === "") return refuse("reason-missing");
  return transaction(async (tx) => {
    // Two decisions at once would both see the same latest one; the row lock puts them in order.
    const [organisation] = await tx.$queryRaw<{ id: string }[]>`select id from "Organisation" where id = ${input.organisationId}::uuid for update`;
    if (!organisation) return refuse("not-found");
    const before = await tx.standingDecision.findFirst({ where: { organisationId: organisation.id }, orderBy: [{ decidedAt: "desc" }, { id: "desc" }] });
    if (before?.standing === input.standing) return ok(null);
    const decidedById = act.by.kind === "person" ? act.by.viewer.personId : null;
    await tx.standingDecision.create({ data: { organisationId: organisation.id, standing: input.standing, reason, decidedAt: act.now, decidedById } });
    await recordEvent(tx, act, {
      action: "organisation.standing-decided",
      subjectKind: "organisation",
      subjectId: organisation.id,
      changes: [{ field: "standing", before: before?.standing ?? null, after: input.standing }],
      reason,
    });
    await (input.standing === "good" ? profileChanged : unlist)(tx, organisation.id);
    return ok(null);
  });
}
