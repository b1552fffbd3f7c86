import { nameIn } from "../../lib/name-in.ts";
import { db } from "../../platform/database/db.server.ts";
import type { Viewer } from "../accounts/viewer.ts";
import { listScopeChoices } from "./initiatives/list-choices.server.ts";
import { mayTie } from "./tie-project.server.ts";

export type ProjectTie = { scopeId: string | null; scope: string | null; choices: { value: string; label: string }[]; mayChange: boolean };

/** For which part of the market a joint project of the portal works; null for a register's project, and where no part is looked at. The caller has checked that the viewer sees the project's record. */
export async function findTie(viewer: Viewer, projectId: string): Promise<ProjectTie | null> {
  const project = await db().project.findFirst({
    where: { id: projectId, source: "portal" },
    select: { scopeId: true, scope: { select: { names: true } }, partners: { where: { role: "coordinator" }, select: { organisationId: true } } },
  });
  const choices = await listScopeChoices(viewer);
  if (!project || choices.length === 0) return null;
  const mayChange = mayTie(
    viewer,
    project.partners.map(({ organisationId }) => organisationId),
  );
  return { scopeId: project.scopeId, scope: project.scope && nameIn(project.scope.names, viewer.locale), choices, mayChange };
}
