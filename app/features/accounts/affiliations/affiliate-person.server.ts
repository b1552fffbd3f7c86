import { type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { lockOrganisation } from "../lock.server.ts";
import { mayAct } from "../permissions.ts";
import type { Act } from "../viewer.ts";
import { type NewAffiliation, openAffiliation } from "./open-affiliation.server.ts";

/** Joins a person to an organisation with rights, from `startedAt` (now, where none is given). */
export function affiliatePerson(act: Act, input: NewAffiliation): Promise<Result<{ affiliationId: string }, "not-found" | "already-affiliated" | "no-rights" | "starts-later">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "organisation.manage-people", input.organisationId)) return refuse("not-found");
    if (!(await lockOrganisation(tx, input.organisationId))) return refuse("not-found");
    const person = await tx.person.findFirst({ where: { id: input.personId, deactivatedAt: null }, select: { id: true } });
    if (!person) return refuse("not-found");
    return openAffiliation(tx, act, input);
  });
}
