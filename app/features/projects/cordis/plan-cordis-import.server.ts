import { createHash } from "node:crypto";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import { db, type Tx } from "../../../platform/database/db.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import { type CordisPlan, canonicalText } from "./cordis-plan.ts";
import { isFatal } from "./cordis-problem.ts";
import { makeCordisPlan } from "./make-cordis-plan.ts";
import type { CordisRelease } from "./read-cordis.ts";
import type { CordisChoice } from "./select-from-release.ts";
import { readStoredCordis } from "./stored-cordis.server.ts";

export type HashedPlan = { plan: CordisPlan; hash: string };

/** What importing the release would do to what is stored now. Changes nothing. */
export async function planCordisImport(act: Act, release: CordisRelease, choice: CordisChoice): Promise<Result<HashedPlan, "not-allowed" | "not-cordis">> {
  if (!mayImport(act)) return refuse("not-allowed");
  if (release.problems.some(isFatal)) return refuse("not-cordis");
  return ok(await planWithin(db(), release, choice));
}

export async function planWithin(tx: Tx, release: CordisRelease, choice: CordisChoice): Promise<HashedPlan> {
  const plan = makeCordisPlan(release, choice, await readStoredCordis(tx, release));
  return { plan, hash: createHash("sha256").update(canonicalText(plan)).digest("hex") };
}

export function mayImport(act: Act): boolean {
  return act.by.kind !== "person" || can(act.by.viewer, "imports.run");
}
