import { searchPatterns } from "../../../lib/search-patterns.ts";
import { db } from "../../../platform/database/db.server.ts";
import { Prisma } from "../../../platform/database/generated/client.ts";
import { can } from "../permissions.ts";
import type { Viewer } from "../viewer.ts";

const most = 20;

/** Organisations in use whose name fits what was typed, to choose one from; none for whoever does not administer people. */
export async function listOrganisationChoices(viewer: Viewer, text: string): Promise<{ choices: { value: string; label: string }[]; isCut: boolean }> {
  const patterns = searchPatterns(text);
  if (!can(viewer, "people.administer") || patterns.length === 0) return { choices: [], isCut: false };
  const conditions = patterns.map((pattern) => Prisma.sql`muster_fold(o."legalName" || ' ' || coalesce(o."shortName", '')) like muster_fold(${pattern})`);
  const rows = await db().$queryRaw<{ value: string; label: string }[]>`
    select o.id as value, coalesce(o."shortName", o."legalName") || ' (' || o."countryCode" || ')' as label from "Organisation" o
    where o."archivedAt" is null and ${Prisma.join(conditions, " and ")}
    order by muster_fold(coalesce(o."shortName", o."legalName")) collate "C", o.id limit ${most + 1}`;
  return { choices: rows.slice(0, most), isCut: rows.length > most };
}
