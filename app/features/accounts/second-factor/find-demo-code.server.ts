import { db } from "../../../platform/database/db.server.ts";
import { env } from "../../../platform/env.server.ts";
import { unseal } from "../../../platform/secrets.server.ts";
import { findCluster } from "../find-cluster.server.ts";
import type { Viewer } from "../viewer.ts";
import { codeOf, stepAt } from "./totp.ts";

/** The code that an app would show to this person now, for newcomers who look at the fictional demo; null everywhere else. */
export async function findDemoCode(viewer: Viewer, now: Date): Promise<string | null> {
  if (!env().isDemo || !(await findCluster())?.isFictional) return null;
  const person = await db().person.findUnique({ where: { id: viewer.personId } });
  if (!person?.totpSecretSealed) return null;
  const present = stepAt(now);
  const step = person.totpLastStep !== null && person.totpLastStep >= present ? person.totpLastStep + 1n : present;
  return step > present + 1n ? null : codeOf(unseal("totp", person.totpSecretSealed), step);
}
