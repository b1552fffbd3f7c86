import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { canonicalIdentity, type OrganisationIdentity } from "../../accounts/organisations/organisation-identity.ts";
import { createTask } from "../../accounts/tasks/create-task.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { findTwin } from "./find-twin.server.ts";

/**
 * Someone who wanted to enter an organisation that is here already asks to join it. Nobody is let in by this, whatever
 * their address says: its admins and the office are told. Asking again changes nothing.
 */
export function askToJoin(act: Act, given: OrganisationIdentity): Promise<Result<null, "not-found">> {
  return transaction(async (tx) => {
    const viewer = act.by.kind === "person" ? act.by.viewer : null;
    const { identity, problem } = canonicalIdentity(given);
    const organisationId = viewer && !problem ? await findTwin(tx, identity) : null;
    if (!viewer || organisationId === null) return refuse("not-found");
    await tellOwners(tx, organisationId, viewer.personId);
    await recordEvent(tx, act, { action: "person.asked-to-join", subjectKind: "person", subjectId: viewer.personId, organisationId });
    return ok(null);
  });
}

async function tellOwners(tx: Tx, organisationId: string, personId: string): Promise<void> {
  const admins = await tx.affiliation.findMany({
    where: { organisationId, endedAt: null, person: { deactivatedAt: null }, rights: { some: { right: "admin", revokedAt: null } } },
    select: { personId: true },
  });
  const owners = [{ officeRole: "manager" as const }, ...admins.map((admin) => ({ personId: admin.personId }))];
  for (const owner of owners) {
    const key = `answer-join-request:${organisationId}:${personId}:${"personId" in owner ? owner.personId : "office"}`;
    await createTask(tx, { kind: "answer-join-request", uniqueKey: key, owner, organisationId, params: { personId } });
  }
}
