import { db } from "../../../platform/database/db.server.ts";

/** The id of the organisation at this address in the directory, given whole or as its last part; null where there is none. */
export async function findEntry(address: string): Promise<string | null> {
  const slug =
    address
      .replace(/[/?#]+$/, "")
      .split("/")
      .at(-1)
      ?.toLowerCase() ?? "";
  const organisation = await db().organisation.findUnique({ where: { slug }, select: { id: true, archivedAt: true } });
  return organisation && !organisation.archivedAt ? organisation.id : null;
}
