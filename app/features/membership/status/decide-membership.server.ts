import { type Day, dateOfDay } from "../../../lib/day.ts";
import { monthsAfter } from "../../../lib/months.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { enqueue } from "../../../platform/queue/jobs.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import { actorId, mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import { factsOf, lockMembership } from "./membership-facts.server.ts";
import { type MembershipEvent, membershipStatus } from "./membership-status.ts";
import { decisionsIn } from "./transitions.ts";

export type MembershipDecisionInput = { membershipId: string; event: MembershipEvent; effectiveOn: Day; reason: string; reference: string | null };

/**
 * The office's decision about a membership, from a day on. A resignation keeps the notice of the statutes; an exclusion
 * names the document that it stands in; what makes no sense in the state that it is in is refused.
 */
export function decideMembership(act: Act, input: MembershipDecisionInput): Promise<Result<null, "not-found" | "not-in-this-state" | "notice-too-short" | "reference-missing">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "membership.administer")) return refuse("not-found");
    const membership = await lockMembership(tx, { id: input.membershipId });
    if (!membership) return refuse("not-found");
    const today = await clusterDay(tx, act.now);
    const { state } = membershipStatus(factsOf(membership), today);
    if (!decisionsIn(state).includes(input.event)) return refuse("not-in-this-state");
    if (input.event === "resigned" && input.effectiveOn < monthsAfter(today, membership.type.noticeMonths)) return refuse("notice-too-short");
    if (input.event === "excluded" && !input.reference) return refuse("reference-missing");
    await tx.membershipDecision.create({
      data: {
        membershipId: membership.id,
        event: input.event,
        effectiveOn: dateOfDay(input.effectiveOn),
        reason: input.reason,
        reference: input.reference,
        decidedById: actorId(act),
        decidedAt: act.now,
      },
    });
    const changes = [{ field: "membershipEvent", before: null, after: input.event }];
    await recordEvent(tx, act, { action: "membership.decided", subjectKind: "membership", subjectId: membership.id, organisationId: membership.organisationId, changes });
    await enqueue(tx, "membership.follow", { organisationId: membership.organisationId });
    return ok(null);
  });
}
