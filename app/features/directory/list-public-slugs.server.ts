import { db } from "../../platform/database/db.server.ts";

/** The slugs of everyone in the public directory, for the sitemap. */
export async function listPublicSlugs(): Promise<string[]> {
  const rows = await db().searchDocument.findMany({ where: { audience: "public" }, orderBy: { slug: "asc" }, select: { slug: true } });
  return rows.map((row) => row.slug);
}
