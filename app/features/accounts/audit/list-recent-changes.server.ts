import { db } from "../../../platform/database/db.server.ts";
import type { Prisma } from "../../../platform/database/generated/client.ts";
import { can } from "../permissions.ts";
import type { Viewer } from "../viewer.ts";
import { nameEvents, withNames } from "./name-events.server.ts";
import type { AuditRow } from "./subject.ts";

/**
 * The latest changes that this viewer may see: all for readers of the audit; for others those of their organisations
 * and of themselves, without the office's reasons and without its notes.
 */
export async function listRecentChanges(viewer: Viewer, take = 8): Promise<AuditRow[]> {
  const seesAll = can(viewer, "audit.read");
  const events = await db().auditEvent.findMany({ where: seesAll ? {} : await ownChanges(viewer), include: withNames, orderBy: [{ at: "desc" }, { id: "desc" }], take });
  const rows = await nameEvents(events);
  return seesAll ? rows : rows.map((row) => ({ ...row, reason: null }));
}

async function ownChanges(viewer: Viewer): Promise<Prisma.AuditEventWhereInput> {
  const mine = viewer.affiliations.map((affiliation) => affiliation.organisationId);
  const managed = mine.filter((organisationId) => can(viewer, "organisation.manage-people", organisationId));
  const affiliations = await db().affiliation.findMany({ where: { OR: [{ personId: viewer.personId }, { organisationId: { in: managed } }] }, select: { id: true } });
  return {
    OR: [
      { subjectKind: "organisation", subjectId: { in: mine }, action: { startsWith: "organisation." } },
      { subjectKind: "affiliation", subjectId: { in: affiliations.map((row) => row.id) } },
      { subjectKind: "person", subjectId: viewer.personId, OR: [{ action: { startsWith: "person." } }, { action: { startsWith: "office." } }] },
    ],
  };
}
