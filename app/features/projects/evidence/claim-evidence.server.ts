import { type Day, dateOfDay, dayOfDate } from "../../../lib/day.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { actingPartner } from "./acting-partner.server.ts";
import type { EvidenceFlag } from "./evidence-flags.ts";

export type ClaimInput = { projectId: string; flag: EvidenceFlag; sentence: string; link: string | null; happenedOn: Day };

/** A partner states in one sentence what was done. It raises nothing until somebody of another partner confirms it. */
export function claimEvidence(act: Act, input: ClaimInput): Promise<Result<{ claimId: string }, "not-found" | "in-future" | "claimed-already">> {
  return transaction(async (tx) => {
    if (act.by.kind !== "person") return refuse("not-found");
    const { viewer } = act.by;
    const { projectId, flag, sentence, link } = input;
    const organisationId = await actingPartner(tx, viewer, projectId);
    if (organisationId === null) return refuse("not-found");
    if (input.happenedOn > dayOfDate(act.now)) return refuse("in-future");
    await tx.$queryRaw`select id from "Project" where id = ${projectId}::uuid for update`;
    if ((await tx.evidenceClaim.count({ where: { projectId, organisationId, flag, sentence, withdrawnAt: null } })) > 0) return refuse("claimed-already");
    const data = { projectId, organisationId, flag, sentence, link, happenedOn: dateOfDay(input.happenedOn), claimedById: viewer.personId, claimedAt: act.now };
    const { id } = await tx.evidenceClaim.create({ data });
    await recordEvent(tx, act, {
      action: "evidence.claimed",
      subjectKind: "project",
      subjectId: projectId,
      organisationId,
      changes: [{ field: "evidence", before: null, after: flag }],
    });
    return ok({ claimId: id });
  });
}
