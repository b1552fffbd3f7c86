import { ok, type Result, refuse } from "../../lib/result.ts";
import { type Tx, transaction } from "../../platform/database/db.server.ts";
import { recordEvent } from "../accounts/audit.server.ts";
import { can, mayAct } from "../accounts/permissions.ts";
import type { Act, Viewer } from "../accounts/viewer.ts";
import { actsFor, speaksFor } from "./speaks-for.ts";

/** Whether the viewer may say for which part of the market a project works: who leads it, and the office. */
export function mayTie(viewer: Viewer | null, coordinatorIds: readonly string[]): boolean {
  return viewer !== null && (can(viewer, "organisations.administer") || coordinatorIds.some((id) => speaksFor(viewer, id)));
}

/**
 * Says for which part of the market a joint project works, or for none. Only what is tied counts in that part's verdict,
 * so that no project counts in two (impact method, section 9.5).
 */
export function tieProject(act: Act, { projectId, scopeId }: { projectId: string; scopeId: string | null }): Promise<Result<null, "not-found">> {
  return transaction(async (tx) => {
    const [project] = await tx.$queryRaw<
      { id: string; scopeId: string | null }[]
    >`select id, "scopeId" from "Project" where id = ${projectId}::uuid and source = 'portal' for update`;
    if (!project || !(await mayChange(tx, act, projectId))) return refuse("not-found");
    if (scopeId !== null && (await tx.marketScope.count({ where: { id: scopeId, retiredAt: null } })) === 0) return refuse("not-found");
    if (project.scopeId === scopeId) return ok(null);
    await tx.project.update({ where: { id: projectId }, data: { scopeId, scopeNamedAt: scopeId === null ? null : act.now } });
    const changes = [{ field: "scopeId", before: project.scopeId, after: scopeId }];
    await recordEvent(tx, act, { action: "project.tied", subjectKind: "project", subjectId: projectId, changes });
    return ok(null);
  });
}

async function mayChange(tx: Tx, act: Act, projectId: string): Promise<boolean> {
  if (mayAct(act, "organisations.administer")) return true;
  const coordinators = await tx.projectPartner.findMany({ where: { projectId, role: "coordinator" }, select: { organisationId: true } });
  return coordinators.some(({ organisationId }) => actsFor(act, organisationId));
}
