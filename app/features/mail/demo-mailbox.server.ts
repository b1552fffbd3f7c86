import { db } from "../../platform/database/db.server.ts";
import { env } from "../../platform/env.server.ts";

/** Whether the public mailbox is open: only in the demo, only for a fictional cluster, only while nothing is really sent. */
export async function isMailboxOpen(): Promise<boolean> {
  if (!env().isDemo || env().mail.kind !== "outbox") return false;
  return (await db().cluster.findUnique({ where: { id: 1 }, select: { isFictional: true } }))?.isFictional ?? false;
}
