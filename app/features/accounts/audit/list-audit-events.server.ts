import { db } from "../../../platform/database/db.server.ts";
import type { Prisma } from "../../../platform/database/generated/client.ts";
import { can } from "../permissions.ts";
import type { Viewer } from "../viewer.ts";
import { nameEvents, withNames } from "./name-events.server.ts";
import type { AuditRow } from "./subject.ts";

export type AuditFilter = {
  /** Events about it; for an organisation or a person also about their affiliations. */
  subject?: { kind: "organisation" | "person"; id: string };
  actorId?: string;
  action?: string;
  /** Half open: from this instant on, before that one. */
  from?: Date;
  until?: Date;
  /** The id of the last event of the page before. */
  after?: string;
};

const pageSize = 50;

/** What was changed, the latest first, a page at a time; null for whoever may not read the audit. */
export async function listAuditEvents(viewer: Viewer, filter: AuditFilter): Promise<{ rows: AuditRow[]; next: string | null } | null> {
  if (!can(viewer, "audit.read")) return null;
  const events = await db().auditEvent.findMany({ where: await conditions(filter), include: withNames, orderBy: [{ at: "desc" }, { id: "desc" }], take: pageSize + 1 });
  const page = events.slice(0, pageSize);
  return { rows: await nameEvents(page), next: events.length > pageSize ? (page.at(-1)?.id ?? null) : null };
}

async function conditions(filter: AuditFilter): Promise<Prisma.AuditEventWhereInput> {
  const last = filter.after ? await db().auditEvent.findUnique({ where: { id: filter.after }, select: { id: true, at: true } }) : null;
  return {
    AND: [
      filter.subject ? await aboutSubject(filter.subject) : {},
      { actorPersonId: filter.actorId, action: filter.action, at: { gte: filter.from, lt: filter.until } },
      last ? { OR: [{ at: { lt: last.at } }, { at: last.at, id: { lt: last.id } }] } : {},
    ],
  };
}

async function aboutSubject({ kind, id }: { kind: "organisation" | "person"; id: string }): Promise<Prisma.AuditEventWhereInput> {
  const affiliations = await db().affiliation.findMany({ where: kind === "organisation" ? { organisationId: id } : { personId: id }, select: { id: true } });
  return {
    OR: [
      { subjectKind: kind, subjectId: id },
      { subjectKind: "affiliation", subjectId: { in: affiliations.map((row) => row.id) } },
    ],
  };
}
