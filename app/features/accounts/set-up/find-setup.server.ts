import { db } from "../../../platform/database/db.server.ts";
import { env } from "../../../platform/env.server.ts";
import { hashToken } from "../../../platform/secrets.server.ts";
import { findCluster } from "../find-cluster.server.ts";

export type Setup = { mail: "outbox" | "resend" | "smtp"; payments: "none" | "test" | "live" };

/** What the set-up page tells of this portal, or null where the link is used, expired or unknown, or the portal is set up. */
export async function findSetup(token: string, now: Date): Promise<Setup | null> {
  const link = await db().setupLink.findFirst({ where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now } } });
  if (!link || (await findCluster())) return null;
  const { mail, payments } = env();
  return { mail: mail.kind, payments: payments.kind === "none" ? "none" : testOrLive(payments.isTest) };
}

function testOrLive(isTest: boolean): "test" | "live" {
  return isTest ? "test" : "live";
}
