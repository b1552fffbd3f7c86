import { createHash } from "node:crypto";
import { db, transaction } from "../../../platform/database/db.server.ts";
import { runInTurn } from "../../../platform/thread/run-in-turn.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import type { NetworkLayout } from "./layout/scene.ts";
import { loadNetworkMaterial } from "./load-network-material.server.ts";
import { networkDataVersion, storedFormat } from "./network-data-version.server.ts";
import type { NetworkMaterial } from "./network-material.ts";
import { groupKeyOf, type NetworkView, viewKeyOf } from "./network-view.ts";
import type { WorkedOut, WorkInput } from "./work-out-network.ts";

/**
 * Works out a view of the network from the data as it is, and stores it. Where nothing that it depends on has changed, it
 * only notes that what is stored still holds. Safe to repeat.
 */
export async function refreshNetwork(view: NetworkView, now: Date): Promise<void> {
  const [viewKey, groupKey] = [viewKeyOf(view), groupKeyOf(view)];
  // Read first: a change in between makes this one old again, never wrongly new.
  const dataVersion = await networkDataVersion();
  const today = await clusterDay(db(), now);
  const material = await loadNetworkMaterial(view);
  // Ties fade as time goes by, so that a month later the same projects have another answer.
  const inputHash = hashOf([material, today.slice(0, 7)]);
  const layoutHash = hashOf([material.organisations, material.participations.map(({ organisationId, projectId }) => [organisationId, projectId])]);
  const stored = await db().networkResult.findUnique({ where: { viewKey }, select: { inputHash: true } });
  const place = await db().networkLayout.findUnique({ where: { groupKey } });
  if (stored?.inputHash === inputHash && place?.inputHash === layoutHash) {
    await db().networkResult.updateMany({ where: { viewKey }, data: { dataVersion } });
    return;
  }
  const known = place?.inputHash.startsWith(`${storedFormat} `) ? (JSON.parse(place.content) as NetworkLayout) : null;
  const startedAt = performance.now();
  const worked = await work({ view, material, layout: { known, isCurrent: place?.inputHash === layoutHash }, today });
  const result = { dataVersion, inputHash, computedAt: now, computeMs: Math.round(performance.now() - startedAt), content: JSON.stringify(worked.content) };
  await transaction(async (tx) => {
    await tx.networkResult.upsert({ where: { viewKey }, create: { viewKey, askedAt: now, ...result }, update: result });
    if (place?.inputHash === layoutHash) return;
    const layout = { inputHash: layoutHash, content: JSON.stringify(worked.layout), updatedAt: now };
    await tx.networkLayout.upsert({ where: { groupKey }, create: { groupKey, ...layout }, update: layout });
  });
}

function work(input: WorkInput): Promise<WorkedOut> {
  return runInTurn({ module: "app/features/projects/network/work-out-network.ts", name: "workOutNetwork" }, input);
}

function hashOf(input: [NetworkMaterial, string] | [NetworkMaterial["organisations"], string[][]]): string {
  return `${storedFormat} ${createHash("sha256").update(JSON.stringify(input)).digest("hex")}`;
}
