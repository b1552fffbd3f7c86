import { neutraliseFormula } from "../../../lib/table/spreadsheet-formula.ts";
import { standardDialect, writeTable } from "../../../lib/table/write-table.ts";
import { db } from "../../../platform/database/db.server.ts";
import { orderedRights } from "../../accounts/affiliations/rights.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { OrganisationRight, Viewer } from "../../accounts/viewer.ts";
import { listFullProfiles } from "../list-full-profiles.server.ts";
import { serializeProfile } from "../serialize-profile.ts";
import { exportedMember } from "./exported-member.ts";
import type { MemberRow } from "./member-row.ts";
import { memberTable } from "./member-table.ts";

const atOnce = 200;

/**
 * All members with their people, as the office sees them, as CSV that a spreadsheet opens and the import reads back
 * without any change. Null where the viewer may not run imports. Cells that a spreadsheet would execute are neutralised.
 */
export async function exportMembers(viewer: Viewer, now: Date): Promise<string | null> {
  if (!can(viewer, "imports.run")) return null;
  const rows = await db().organisation.findMany({ where: { isMember: true, archivedAt: null }, select: { id: true }, orderBy: [{ legalName: "asc" }, { id: "asc" }] });
  const ids = rows.map(({ id }) => id);
  const members: MemberRow[] = [];
  for (let from = 0; from < ids.length; from += atOnce) members.push(...(await exported(ids.slice(from, from + atOnce), viewer, now)));
  const { columns, rows: cells } = memberTable(members);
  const harmless = [columns, ...cells].map((row) => row.map(neutraliseFormula));
  return `\ufeff${writeTable(harmless, standardDialect)}`;
}

async function exported(ids: readonly string[], viewer: Viewer, now: Date): Promise<MemberRow[]> {
  const today = await clusterDay(db(), now);
  const withPeople = can(viewer, "people.read");
  const rights = withPeople ? await rightsIn(ids) : new Map<string, Map<string, OrganisationRight[]>>();
  return (await listFullProfiles(db(), ids, now)).map((profile) => {
    const { people, ...rest } = serializeProfile(profile, "office", today);
    return exportedMember({ ...rest, ...(withPeople && people && { people }) }, rights.get(profile.organisationId) ?? new Map());
  });
}

/** What each person may do in each organisation. */
async function rightsIn(ids: readonly string[]): Promise<Map<string, Map<string, OrganisationRight[]>>> {
  const affiliations = await db().affiliation.findMany({
    where: { organisationId: { in: [...ids] }, endedAt: null },
    select: { organisationId: true, personId: true, rights: { where: { revokedAt: null }, select: { right: true } } },
  });
  const byOrganisation = new Map<string, Map<string, OrganisationRight[]>>();
  for (const { organisationId, personId, rights } of affiliations) {
    const people = byOrganisation.get(organisationId) ?? new Map<string, OrganisationRight[]>();
    byOrganisation.set(organisationId, people.set(personId, orderedRights(rights.map(({ right }) => right))));
  }
  return byOrganisation;
}
