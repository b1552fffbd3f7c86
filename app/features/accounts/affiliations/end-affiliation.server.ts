import { type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { lockOrganisation } from "../lock.server.ts";
import { actorId, mayAct } from "../permissions.ts";
import type { Act } from "../viewer.ts";
import { closeAffiliation } from "./close-affiliation.server.ts";

/** Ends a person's time at an organisation at this instant. One's own may always be ended; the last admin's only by that person. */
export function endAffiliation(act: Act, input: { affiliationId: string; reason?: string | null }): Promise<Result<{ leftWithoutAdmin: boolean }, "not-found" | "last-admin">> {
  return transaction(async (tx) => {
    const found = await tx.affiliation.findUnique({ where: { id: input.affiliationId }, select: { organisationId: true, personId: true } });
    if (!found) return refuse("not-found");
    const leaves = found.personId === actorId(act);
    if (!leaves && !mayAct(act, "organisation.manage-people", found.organisationId)) return refuse("not-found");
    await lockOrganisation(tx, found.organisationId);
    return closeAffiliation(tx, act, { ...input, leaves });
  });
}
