import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Act, Viewer } from "../../accounts/viewer.ts";
import { actingPartner } from "./acting-partner.server.ts";
import { type ConfirmFacts, type ConfirmProblem, confirmProblem } from "./may-confirm.ts";

/** Says that a claimed sentence is true. Confirming twice changes nothing. */
export function confirmEvidence(act: Act, { claimId }: { claimId: string }): Promise<Result<null, "not-found" | ConfirmProblem>> {
  return transaction(async (tx) => {
    if (act.by.kind !== "person") return refuse("not-found");
    const { viewer } = act.by;
    await tx.$queryRaw`select id from "EvidenceClaim" where id = ${claimId}::uuid for update`;
    const claim = await tx.evidenceClaim.findFirst({ where: { id: claimId, withdrawnAt: null }, include: { confirmation: true } });
    if (!claim) return refuse("not-found");
    const organisationId = await actingPartner(tx, viewer, claim.projectId);
    if (organisationId === null && !can(viewer, "organisations.administer")) return refuse("not-found");
    const problem = confirmProblem(await factsOf(tx, viewer, claim, organisationId));
    if (problem) return refuse(problem);
    if (claim.confirmation) return ok(null);
    await tx.evidenceConfirmation.create({ data: { claimId, organisationId, confirmedById: viewer.personId, confirmedAt: act.now } });
    await recordEvent(tx, act, { action: "evidence.confirmed", subjectKind: "project", subjectId: claim.projectId, organisationId });
    return ok(null);
  });
}

async function factsOf(tx: Tx, viewer: Viewer, claim: { projectId: string; organisationId: string; claimedById: string }, organisationId: string | null): Promise<ConfirmFacts> {
  const partners = await tx.projectPartner.findMany({ where: { projectId: claim.projectId }, select: { organisationId: true, organisation: { select: { isOffice: true } } } });
  const confirmedByAuthor = await tx.evidenceClaim.findMany({
    where: { projectId: claim.projectId, withdrawnAt: null, confirmation: { confirmedById: claim.claimedById } },
    select: { claimedById: true },
  });
  return {
    claim,
    confirmer: { personId: viewer.personId, organisationId, organisationIds: viewer.affiliations.map((affiliation) => affiliation.organisationId) },
    partnerIds: partners.map((partner) => partner.organisationId),
    officeIsPartner: partners.some(({ organisation }) => organisation.isOffice),
    confirmedByAuthor,
  };
}
