import { db, transaction } from "../../../platform/database/db.server.ts";
import { enqueue } from "../../../platform/queue/jobs.server.ts";
import { refreshNetworkJob } from "./find-network.server.ts";
import { networkDataVersion } from "./network-data-version.server.ts";

const dayMs = 86_400_000;
/** Views that nobody asked for in so many days are given up; whoever asks again waits a moment. */
const keptDays = 30;
const mostKept = 400;

/** Has everything that people look at brought up to date, and gives up what nobody looks at any more. */
export async function refreshOldNetworks(now: Date): Promise<void> {
  const dataVersion = await networkDataVersion();
  await db().networkResult.deleteMany({ where: { askedAt: { lt: new Date(now.getTime() - keptDays * dayMs) } } });
  const beyond = await db().networkResult.findMany({ orderBy: { askedAt: "desc" }, skip: mostKept, select: { viewKey: true } });
  await db().networkResult.deleteMany({ where: { viewKey: { in: beyond.map((row) => row.viewKey) } } });
  const monthAgo = new Date(now.getTime() - keptDays * dayMs);
  const old = await db().networkResult.findMany({ where: { OR: [{ dataVersion: { not: dataVersion } }, { computedAt: { lt: monthAgo } }] }, select: { viewKey: true } });
  await transaction(async (tx) => {
    for (const { viewKey } of old) await enqueue(tx, refreshNetworkJob, { viewKey }, { uniqueKey: `${refreshNetworkJob}:${viewKey}` });
  });
}
