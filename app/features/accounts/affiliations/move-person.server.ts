import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { lockOrganisations } from "../lock.server.ts";
import { mayAct } from "../permissions.ts";
import type { Act, OrganisationRight } from "../viewer.ts";
import { closeAffiliation } from "./close-affiliation.server.ts";
import { openAffiliation } from "./open-affiliation.server.ts";

type Input = { affiliationId: string; toOrganisationId: string; rights: readonly OrganisationRight[]; jobTitle?: string | null; reason?: string | null };
type Outcome = Result<{ affiliationId: string; leftWithoutAdmin: boolean }, "not-found" | "same-organisation" | "already-affiliated" | "no-rights">;

/** Ends a person's time at one organisation and begins it at another, in one act: there is no instant with both rights. */
export function movePerson(act: Act, input: Input): Promise<Outcome> {
  return transaction(async (tx) => {
    if (!mayAct(act, "people.administer")) return refuse("not-found");
    const from = await tx.affiliation.findFirst({ where: { id: input.affiliationId, endedAt: null, person: { deactivatedAt: null } } });
    if (!from) return refuse("not-found");
    const problem = await whyNot(tx, from, input);
    if (problem) return refuse(problem);
    const closed = await closeAffiliation(tx, act, { affiliationId: from.id, leaves: true, reason: input.reason });
    if (!closed.ok) return refuse("not-found");
    const opened = await openAffiliation(tx, act, { ...input, personId: from.personId, organisationId: input.toOrganisationId });
    // Checked above under the lock; half a move must not be committed.
    if (!opened.ok) throw new Error(`the new affiliation was refused after the old one ended: ${opened.problem}`);
    return ok({ affiliationId: opened.value.affiliationId, leftWithoutAdmin: closed.value.leftWithoutAdmin });
  });
}

async function whyNot(tx: Tx, from: { personId: string; organisationId: string }, input: Input) {
  if (input.rights.length === 0) return "no-rights";
  if (from.organisationId === input.toOrganisationId) return "same-organisation";
  const live = await lockOrganisations(tx, [from.organisationId, input.toOrganisationId]);
  if (!live.has(input.toOrganisationId)) return "not-found";
  const there = await tx.affiliation.findFirst({ where: { personId: from.personId, organisationId: input.toOrganisationId, endedAt: null }, select: { id: true } });
  return there ? "already-affiliated" : null;
}
