import { db, transaction } from "../../../platform/database/db.server.ts";
import { enqueue } from "../../../platform/queue/jobs.server.ts";
import { findStoredNetwork, type StoredNetwork } from "./find-stored-network.server.ts";
import { countGroup } from "./load-network-material.server.ts";
import { networkDataVersion } from "./network-data-version.server.ts";
import { type NetworkView, viewKeyOf } from "./network-view.ts";
import { refreshNetwork } from "./refresh-network.server.ts";

export type FoundNetwork = { state: "ready"; network: StoredNetwork; isOld: boolean } | { state: "in-work" };

export const refreshNetworkJob = "network.refresh";

/** Up to so many organisations are worked out while the page waits, where nothing is stored yet. */
const mostAtOnce = 300;
/** Changes come in bunches: a little later, one run answers for all of them. */
const bunchMs = 5_000;
const askedEveryMs = 86_400_000;

/**
 * The network from the store, at once, and whether newer data is being worked in. What was never worked out is made now
 * where it is small; a large one is left to the worker, and the page says so.
 */
export async function findNetwork(view: NetworkView, now: Date): Promise<FoundNetwork> {
  const stored = await findStoredNetwork(view);
  if (stored) {
    const isOld = stored.dataVersion !== (await networkDataVersion());
    if (isOld) await askForRefresh(view, new Date(now.getTime() + bunchMs));
    await noteAsked(view, now);
    return { state: "ready", network: stored, isOld };
  }
  if ((await countGroup(view)) <= mostAtOnce) {
    await refreshNetwork(view, now);
    const fresh = await findStoredNetwork(view);
    if (fresh) return { state: "ready", network: fresh, isOld: false };
  }
  await askForRefresh(view, now);
  return { state: "in-work" };
}

function askForRefresh(view: NetworkView, runAt: Date): Promise<void> {
  const viewKey = viewKeyOf(view);
  return transaction((tx) => enqueue(tx, refreshNetworkJob, { viewKey }, { uniqueKey: `${refreshNetworkJob}:${viewKey}`, runAt }));
}

/** Once a day is enough to tell what is still looked at. */
async function noteAsked(view: NetworkView, now: Date): Promise<void> {
  const before = new Date(now.getTime() - askedEveryMs);
  await db().networkResult.updateMany({ where: { viewKey: viewKeyOf(view), askedAt: { lt: before } }, data: { askedAt: now } });
}
