import { can } from "../accounts/permissions.ts";
import type { Viewer } from "../accounts/viewer.ts";
import { type PlanPaper, unscopedPaper } from "./paper.server.ts";
import { type PreviewPage, type PreviewQuery, previewPage } from "./preview-page.ts";

/** What one page shows of an import's plan; null where there is none, or the viewer may not run imports. */
export async function findImportPlan(viewer: Viewer, runId: string, query: PreviewQuery): Promise<PreviewPage | null> {
  if (!can(viewer, "imports.run")) return null;
  const paper = await unscopedPaper<PlanPaper>(runId, "plan");
  return paper && previewPage(paper, query);
}
