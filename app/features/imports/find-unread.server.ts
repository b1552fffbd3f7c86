import { can } from "../accounts/permissions.ts";
import type { Viewer } from "../accounts/viewer.ts";
import type { ReportedProblem } from "./import-preview.ts";
import { unscopedPaper } from "./paper.server.ts";

/** Why the files of an import could not be read, as far as its kind says so beside the reading; nothing for whoever may not run imports. */
export async function findUnread(viewer: Viewer, runId: string): Promise<readonly ReportedProblem[]> {
  if (!can(viewer, "imports.run")) return [];
  const reading = await unscopedPaper<{ unread?: readonly ReportedProblem[] }>(runId, "reading");
  return reading?.unread ?? [];
}
