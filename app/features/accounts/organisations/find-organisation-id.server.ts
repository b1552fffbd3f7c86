import { db } from "../../../platform/database/db.server.ts";

/** The id of the organisation with this slug, for the command line, which may see all; null where there is none. */
export async function findOrganisationId(slug: string): Promise<string | null> {
  const found = await db().organisation.findUnique({ where: { slug }, select: { id: true } });
  return found?.id ?? null;
}
