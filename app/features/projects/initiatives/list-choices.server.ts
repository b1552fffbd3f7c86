import { nameIn } from "../../../lib/name-in.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { speaksFor } from "../speaks-for.ts";

type Choice = { value: string; label: string };

/** The parts of the market that a proposal can be for. Their names are no secret among members. */
export async function listScopeChoices(viewer: Viewer): Promise<Choice[]> {
  const scopes = await db().marketScope.findMany({ where: { retiredAt: null }, orderBy: { createdAt: "asc" } });
  return scopes.map(({ id, names }) => ({ value: id, label: nameIn(names, viewer.locale) }));
}

/** The viewer's member organisations for whose projects they speak, the one that they act for first. */
export function listOwnChoices(viewer: Viewer): Choice[] {
  return viewer.affiliations
    .filter(({ organisationId, isMember }) => isMember && speaksFor(viewer, organisationId))
    .sort((one, other) => Number(other.organisationId === viewer.actingForId) - Number(one.organisationId === viewer.actingForId))
    .map(({ organisationId, organisationName }) => ({ value: organisationId, label: organisationName }));
}

/** Members that a leader can ask to take part: all but those who are in or asked already. */
export async function listMembersToInvite(taken: readonly string[]): Promise<Choice[]> {
  const members = await db().organisation.findMany({
    where: { isMember: true, archivedAt: null, id: { notIn: [...taken] } },
    select: { id: true, legalName: true, shortName: true },
    orderBy: { legalName: "asc" },
  });
  return members.map(({ id, legalName, shortName }) => ({ value: id, label: shortName ?? legalName }));
}
