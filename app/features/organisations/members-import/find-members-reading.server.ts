import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { unscopedPaper } from "../../imports/paper.server.ts";
import type { MembersReading } from "./members-reading.ts";

/** How a members' list was read; null where it was not yet, or the viewer may not run imports. */
export async function findMembersReading(viewer: Viewer, runId: string): Promise<MembersReading | null> {
  return can(viewer, "imports.run") ? unscopedPaper<MembersReading>(runId, "reading") : null;
}
