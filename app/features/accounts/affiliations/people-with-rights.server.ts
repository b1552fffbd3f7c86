import type { Tx } from "../../../platform/database/db.server.ts";
import type { OrganisationRight } from "../viewer.ts";

export type Addressee = { id: string; name: string; email: string; locale: string | null };

/** The people of an organisation who hold one of the rights now, whoever joined first: those who are written to about it. */
export async function peopleWithRights(tx: Tx, organisationId: string, rights: readonly OrganisationRight[]): Promise<Addressee[]> {
  const open = await tx.affiliation.findMany({
    where: { organisationId, endedAt: null, person: { deactivatedAt: null }, rights: { some: { right: { in: [...rights] }, revokedAt: null } } },
    select: { person: { select: { id: true, email: true, name: true, locale: true } } },
    orderBy: { id: "asc" },
  });
  return open.map(({ person }) => person);
}
