import { db } from "../../../platform/database/db.server.ts";

/** The id of the organisation with this slug; of one that counts as another, the other's. Null where there is none. */
export async function findOrganisationBySlug(slug: string): Promise<string | null> {
  const organisation = await db().organisation.findUnique({
    where: { slug },
    select: { id: true, archivedAt: true, countedAs: { where: { undoneAt: null }, select: { organisationId: true } } },
  });
  if (!organisation || organisation.archivedAt) return null;
  return organisation.countedAs[0]?.organisationId ?? organisation.id;
}
