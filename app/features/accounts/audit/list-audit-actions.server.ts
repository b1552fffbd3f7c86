import { db } from "../../../platform/database/db.server.ts";
import { can } from "../permissions.ts";
import type { Viewer } from "../viewer.ts";

/** The kinds of change that the audit holds, to choose from; empty for whoever may not read it. */
export async function listAuditActions(viewer: Viewer): Promise<string[]> {
  if (!can(viewer, "audit.read")) return [];
  const rows = await db().auditEvent.groupBy({ by: ["action"], orderBy: { action: "asc" } });
  return rows.map((row) => row.action);
}
