import { dateOfDay } from "../../../lib/day.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import type { MembershipApplication, MembershipType } from "../../../platform/database/generated/client.ts";
import { env } from "../../../platform/env.server.ts";
import { enqueue } from "../../../platform/queue/jobs.server.ts";
import { openAffiliation } from "../../accounts/affiliations/open-affiliation.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import { createOrganisationWithin } from "../../accounts/organisations/create-organisation.server.ts";
import type { OrganisationIdentity } from "../../accounts/organisations/organisation-identity.ts";
import { actorId, mayAct } from "../../accounts/permissions.ts";
import { settleTasks } from "../../accounts/tasks/settle-tasks.server.ts";
import { applicationTaskKey } from "../../accounts/tasks/task-kind.ts";
import type { Act } from "../../accounts/viewer.ts";
import { queueMail } from "../../mail/queue-mail.server.ts";
import { firstPeriod } from "../periods/period-rule.ts";
import { requestDues } from "../request-dues.server.ts";
import { duesRuleOf } from "../types/membership-type.ts";

type Input = { applicationId: string; decision: "approve" | "refuse"; reason: string | null };
type Problem = "not-found" | "decided-already" | "reason-missing" | "vat-number-taken" | "vat-number-invalid" | "member-already";

/**
 * The office's word on an application. Approved, the organisation is entered where it was not, its applicant becomes its
 * admin, the membership opens, and the first dues are asked for: all of it or nothing. A refusal says why.
 */
export function decideApplication(act: Act, input: Input): Promise<Result<{ organisationId: string | null }, Problem>> {
  return transaction(async (tx) => {
    if (!mayAct(act, "membership.administer")) return refuse("not-found");
    if (input.decision === "refuse" && !input.reason) return refuse("reason-missing");
    const found = await lockOpen(tx, input.applicationId);
    if (!found.ok) return found;
    const opened = input.decision === "approve" ? await open(tx, act, found.value) : ok({ organisationId: found.value.organisationId });
    if (opened.ok) await close(tx, act, found.value, { ...input, ...opened.value });
    return opened;
  });
}

async function lockOpen(tx: Tx, applicationId: string): Promise<Result<Applied, "not-found" | "decided-already">> {
  await tx.$queryRaw`select id from "MembershipApplication" where id = ${applicationId}::uuid for update`;
  const application = await tx.membershipApplication.findUnique({ where: { id: applicationId }, include: { type: true } });
  if (!application) return refuse("not-found");
  return application.state === "submitted" || application.state === "under_review" ? ok(application) : refuse("decided-already");
}

async function close(tx: Tx, act: Act, application: Applied, { decision, reason, organisationId }: Input & { organisationId: string | null }): Promise<void> {
  const state = decision === "approve" ? "approved" : "refused";
  await tx.membershipApplication.update({ where: { id: application.id }, data: { state, organisationId, decidedAt: act.now, decidedById: actorId(act), reason } });
  await recordEvent(tx, act, { action: `application.${state}`, subjectKind: "application", subjectId: application.id, organisationId });
  await settleTasks(tx, applicationTaskKey(application.id), act.now);
  await mailDecision(tx, application, { isApproved: state === "approved", reason, organisationId, now: act.now });
}

type Applied = MembershipApplication & { type: MembershipType };

async function open(tx: Tx, act: Act, application: Applied): Promise<Result<{ organisationId: string }, Problem>> {
  const entered = application.organisationId === null ? await enter(tx, act, application) : ok({ organisationId: application.organisationId });
  if (!entered.ok) return entered;
  const { organisationId } = entered.value;
  if ((await tx.membership.count({ where: { organisationId } })) > 0) return refuse("member-already");
  const today = await clusterDay(tx, act.now);
  const membership = await tx.membership.create({
    data: { organisationId, typeId: application.typeId, applicationId: application.id, approvedOn: dateOfDay(today), headcount: application.headcount, createdAt: act.now },
  });
  await recordEvent(tx, act, { action: "membership.started", subjectKind: "membership", subjectId: membership.id, organisationId });
  const rule = duesRuleOf(application.type);
  await requestDues(tx, act, { membership: { ...membership, type: application.type }, period: firstPeriod(rule.period, today), joinedOn: today, isFirst: true, today });
  await enqueue(tx, "membership.follow", { organisationId });
  return ok({ organisationId });
}

async function enter(tx: Tx, act: Act, application: Applied): Promise<Result<{ organisationId: string }, Problem>> {
  const created = await createOrganisationWithin(tx, act, application.proposed as OrganisationIdentity);
  if (!created.ok) return refuse(created.problem);
  const { organisationId } = created.value;
  await openAffiliation(tx, act, { personId: application.applicantId, organisationId, rights: ["admin", "billing", "voter"] });
  return ok({ organisationId });
}

async function mailDecision(
  tx: Tx,
  application: Applied,
  { isApproved, reason, organisationId, now }: { isApproved: boolean; reason: string | null; organisationId: string | null; now: Date },
): Promise<void> {
  const applicant = await tx.person.findUniqueOrThrow({ where: { id: application.applicantId } });
  const organisation = organisationId ? await tx.organisation.findUnique({ where: { id: organisationId } }) : null;
  const name = organisation?.legalName ?? (application.proposed as OrganisationIdentity | null)?.legalName ?? "";
  await queueMail(tx, {
    template: "application-decided",
    to: applicant.email,
    locale: applicant.locale ?? application.locale,
    props: {
      name: applicant.name,
      organisation: name,
      isApproved,
      reason: reason ?? "",
      link: `${env().baseUrl}${isApproved ? `/organisations/${organisationId}/membership` : "/membership/apply"}`,
    },
    idempotencyKey: `application-decided:${application.id}`,
    now,
  });
}
