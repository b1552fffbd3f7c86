import { addDays, dateOfDay } from "../../../lib/day.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import { lockName, lockOrganisation } from "../../accounts/lock.server.ts";
import { canonicalIdentity, type OrganisationIdentity, type OrganisationKind } from "../../accounts/organisations/organisation-identity.ts";
import { can } from "../../accounts/permissions.ts";
import { createTask } from "../../accounts/tasks/create-task.server.ts";
import { applicationTaskKey } from "../../accounts/tasks/task-kind.ts";
import type { Act, Viewer } from "../../accounts/viewer.ts";
import { daysToDecide } from "./application-form.ts";
import { findTwin } from "./find-twin.server.ts";
import { isOpen } from "./open-application.ts";

export type ApplicationInput = {
  typeId: string;
  subject: { organisationId: string } | { identity: OrganisationIdentity };
  headcount: number;
  statement: string;
  answer: string | null;
};
type Problem = "not-found" | "address-unconfirmed" | "not-open-to-kind" | "vat-number-invalid" | "known-already" | "applied-already" | "member-already";

/**
 * Hands in an application: for an organisation whose admin one is, or for one that is not entered yet. Where that one is
 * here after all, nothing is written: one asks to join it instead.
 */
export function applyForMembership(act: Act, input: ApplicationInput): Promise<Result<{ applicationId: string }, Problem>> {
  return transaction(async (tx) => {
    if (act.by.kind !== "person") return refuse("not-found");
    const { viewer } = act.by;
    if (!viewer.emailVerified) return refuse("address-unconfirmed");
    const type = await tx.membershipType.findFirst({ where: { id: input.typeId, retiredAt: null } });
    if (!type) return refuse("not-found");
    const subject = await subjectOf(tx, viewer, input.subject);
    if (!subject.ok) return subject;
    if (!(type.openTo as OrganisationKind[]).includes(subject.value.kind)) return refuse("not-open-to-kind");
    return ok({ applicationId: await handIn(tx, act, viewer, subject.value, input) });
  });
}

async function handIn(tx: Tx, act: Act, viewer: Viewer, { organisationId, identity }: Applying, { typeId, headcount, statement, answer }: ApplicationInput): Promise<string> {
  const dueOn = addDays(await clusterDay(tx, act.now), daysToDecide);
  const { id } = await tx.membershipApplication.create({
    data: {
      ...{ typeId, organisationId, headcount, statement, answer },
      proposed: identity ?? undefined,
      applicantId: viewer.personId,
      locale: viewer.locale ?? "en",
      submittedAt: act.now,
      dueOn: dateOfDay(dueOn),
    },
  });
  await recordEvent(tx, act, { action: "application.submitted", subjectKind: "application", subjectId: id, organisationId });
  await createTask(tx, {
    kind: "decide-application",
    uniqueKey: applicationTaskKey(id),
    owner: { officeRole: "manager" },
    organisationId: organisationId ?? undefined,
    dueOn,
    params: { applicationId: id },
  });
  return id;
}

type Applying = { organisationId: string | null; identity: OrganisationIdentity | null; kind: OrganisationKind };
type Subject = Result<Applying, Problem>;

function subjectOf(tx: Tx, viewer: Viewer, subject: ApplicationInput["subject"]): Promise<Subject> {
  return "organisationId" in subject ? knownSubject(tx, viewer, subject.organisationId) : newSubject(tx, viewer, subject.identity);
}

async function knownSubject(tx: Tx, viewer: Viewer, organisationId: string): Promise<Subject> {
  if (!can(viewer, "organisation.apply", organisationId) || !(await lockOrganisation(tx, organisationId))) return refuse("not-found");
  const organisation = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId }, include: { membership: true } });
  if (organisation.membership) return refuse("member-already");
  const open = await tx.membershipApplication.count({ where: { organisationId, state: isOpen } });
  return open > 0 ? refuse("applied-already") : ok({ organisationId, identity: null, kind: organisation.kind });
}

async function newSubject(tx: Tx, viewer: Viewer, given: OrganisationIdentity): Promise<Subject> {
  const { identity, problem } = canonicalIdentity(given);
  if (problem) return refuse(problem);
  // The same person sending the form twice hands in one application.
  await lockName(tx, `person ${viewer.personId}`);
  if ((await findTwin(tx, identity)) !== null) return refuse("known-already");
  const open = await tx.membershipApplication.findMany({ where: { applicantId: viewer.personId, organisationId: null, state: isOpen } });
  const isSame = open.some(({ proposed }) => (proposed as OrganisationIdentity | null)?.legalName === identity.legalName);
  return isSame ? refuse("applied-already") : ok({ organisationId: null, identity, kind: identity.kind });
}
