import { nameIn } from "../../../lib/name-in.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { OrganisationIdentity } from "../../accounts/organisations/organisation-identity.ts";
import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { nameOfApplication } from "./application-subject.ts";

/** One application with all that it says; null for who may not decide it. */
export async function findApplication(viewer: Viewer, applicationId: string) {
  if (!can(viewer, "membership.administer")) return null;
  const found = await db().membershipApplication.findUnique({
    where: { id: applicationId },
    include: { type: true, organisation: true, applicant: { select: { name: true, email: true } }, decidedBy: { select: { name: true } } },
  });
  if (!found) return null;
  const identity = (found.organisation ?? (found.proposed as OrganisationIdentity | null)) as OrganisationIdentity;
  const { kind, countryCode, vatNumber, website } = identity;
  return {
    applicationId: found.id,
    name: nameOfApplication(found),
    isKnown: found.organisationId !== null && found.proposed === null,
    identity: { kind, countryCode, vatNumber, website },
    type: nameIn(found.type.names, viewer.locale),
    question: found.type.question,
    applicant: found.applicant,
    headcount: found.headcount,
    statement: found.statement,
    answer: found.answer,
    state: found.state,
    submittedAt: found.submittedAt,
    decided: found.decidedAt && { at: found.decidedAt, by: found.decidedBy?.name ?? null, reason: found.reason },
  };
}
