import { type Result, refuse } from "../../../lib/result.ts";
import { formerLogo } from "../logo/former-logo.server.ts";
import type { Act } from "../viewer.ts";
import { changeClusterLogo, clusterSubjectId, type LogoChanged } from "./change-cluster-logo.server.ts";

/** Brings back the logo that was removed or replaced. `undo` is what that answered. */
export async function restoreClusterLogo(act: Act, input: { undo: string }): Promise<Result<LogoChanged, "not-found">> {
  const fileId = formerLogo(clusterSubjectId, input.undo);
  return fileId === null ? refuse("not-found") : changeClusterLogo(act, async () => fileId);
}
