import { findViewer } from "./find-viewer.server.ts";
import type { Viewer } from "./viewer.ts";

/**
 * The person whom a job acts for, with the roles and rights that hold at `now`; null where the person was deactivated.
 * Whoever asked for the job did so in a session that had passed its second factor where the role needs one.
 */
export function findRequester(personId: string, now: Date): Promise<Viewer | null> {
  return findViewer({ id: "job", rowId: "job", personId, secondFactorAt: now }, now);
}
