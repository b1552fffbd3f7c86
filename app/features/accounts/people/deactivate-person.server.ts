import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { closeAffiliation } from "../affiliations/close-affiliation.server.ts";
import { closeAppointment } from "../appointments/close-appointment.server.ts";
import { isLastManager } from "../appointments/is-last-manager.server.ts";
import { recordEvent } from "../audit.server.ts";
import { lockName, lockOrganisations } from "../lock.server.ts";
import { actorId, mayAct } from "../permissions.ts";
import type { Act } from "../viewer.ts";

type Input = { personId: string; reason?: string | null };
type Outcome = Result<null, "not-found" | "yourself" | "last-manager">;

/**
 * Shuts a person out this instant: sessions, links, affiliations and office roles end; what they did stays. Where an
 * organisation loses its last admin by it, the office gets a task. Repeating it changes nothing.
 */
export function deactivatePerson(act: Act, input: Input): Promise<Outcome> {
  return transaction(async (tx) => {
    if (!mayAct(act, "people.administer")) return refuse("not-found");
    if (input.personId === actorId(act)) return refuse("yourself");
    await lockName(tx, "office appointments");
    const person = await tx.person.findUnique({ where: { id: input.personId } });
    if (!person) return refuse("not-found");
    if (person.deactivatedAt) return ok(null);
    if (await isLastManager(tx, person.id)) return refuse("last-manager");
    await endEverything(tx, act, input);
    return ok(null);
  });
}

async function endEverything(tx: Tx, act: Act, { personId, reason }: Input): Promise<void> {
  for (const appointment of await tx.officeAppointment.findMany({ where: { personId, endedAt: null } })) await closeAppointment(tx, act, appointment, reason);
  await endAffiliationsOf(tx, act, { personId, reason });
  await tx.session.deleteMany({ where: { personId } });
  await tx.emailToken.deleteMany({ where: { personId } });
  await tx.person.update({ where: { id: personId }, data: { deactivatedAt: act.now } });
  await recordEvent(tx, act, { action: "person.deactivated", subjectKind: "person", subjectId: personId, reason });
}

async function endAffiliationsOf(tx: Tx, act: Act, { personId, reason }: Input): Promise<void> {
  const open = { where: { personId, endedAt: null }, select: { id: true, organisationId: true } };
  const organisationIds = (await tx.affiliation.findMany(open)).map((row) => row.organisationId);
  await lockOrganisations(tx, organisationIds);
  for (const affiliation of await tx.affiliation.findMany(open)) await closeAffiliation(tx, act, { affiliationId: affiliation.id, leaves: true, reason });
}
