import type { Result } from "../../../lib/result.ts";
import type { Act } from "../viewer.ts";
import { changeClusterLogo, type LogoChanged } from "./change-cluster-logo.server.ts";

/** Takes the cluster's logo away: the portal shows its own mark again. */
export function removeClusterLogo(act: Act): Promise<Result<LogoChanged, "not-found">> {
  return changeClusterLogo(act, async () => null);
}
