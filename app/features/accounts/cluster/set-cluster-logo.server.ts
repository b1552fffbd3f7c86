import { type Result, refuse } from "../../../lib/result.ts";
import { keepImage } from "../../../platform/storage/keep-image.server.ts";
import type { ImageProblem } from "../../../platform/storage/re-encode-image.server.ts";
import { keepLogoFile } from "../logo/keep-logo-file.server.ts";
import { mayAct } from "../permissions.ts";
import type { Act } from "../viewer.ts";
import { changeClusterLogo, type LogoChanged } from "./change-cluster-logo.server.ts";

/** Pixels of the longer side: as large as previews of links elsewhere show it. */
const longestSide = 1200;

/** Gives the portal the cluster's logo: in the header of every page, in mails, and in previews of links to its pages. */
export async function setClusterLogo(act: Act, input: { bytes: Uint8Array; originalName: string }): Promise<Result<LogoChanged, "not-found" | ImageProblem>> {
  if (!mayAct(act, "cluster.configure")) return refuse("not-found");
  const image = await keepImage(input.bytes, longestSide, "png");
  if (!image.ok) return image;
  return changeClusterLogo(act, async (tx, standingId) => (await keepLogoFile(tx, image.value, { standingId, originalName: input.originalName, now: act.now })).fileId);
}
