import { db } from "../../../platform/database/db.server.ts";
import type { NetworkLayout } from "./layout/scene.ts";
import { storedFormat } from "./network-data-version.server.ts";
import { groupKeyOf, type NetworkView, viewKeyOf } from "./network-view.ts";
import type { NetworkContent } from "./work-out-network.ts";

export type StoredNetwork = { content: NetworkContent; layout: NetworkLayout; computedAt: Date; dataVersion: string };

/** What was read last stays in this process's memory, since it may be large; the database is asked whether it still holds. */
const held = new Map<string, { stamp: string; value: unknown }>();
const mostHeld = 12;
const ofFormat = `${storedFormat} %`;

/** What was worked out of a view, or null where nothing was yet. */
export async function findStoredNetwork(view: NetworkView): Promise<StoredNetwork | null> {
  const [viewKey, groupKey] = [viewKeyOf(view), groupKeyOf(view)];
  const [row] = await db().$queryRaw<{ computedAt: Date; dataVersion: string; inputHash: string; layoutHash: string; laidOutAt: Date }[]>`
    select result."computedAt", result."dataVersion", result."inputHash", layout."inputHash" as "layoutHash", layout."updatedAt" as "laidOutAt"
    from "NetworkResult" result join "NetworkLayout" layout on layout."groupKey" = ${groupKey}
    where result."viewKey" = ${viewKey} and result."dataVersion" like ${ofFormat} and layout."inputHash" like ${ofFormat}`;
  if (!row) return null;
  const content = await hold<NetworkContent>(`result ${viewKey}`, `${row.computedAt.getTime()} ${row.inputHash}`, () =>
    db().networkResult.findUnique({ where: { viewKey }, select: { content: true } }),
  );
  const layout = await hold<NetworkLayout>(`layout ${groupKey}`, `${row.laidOutAt.getTime()} ${row.layoutHash}`, () =>
    db().networkLayout.findUnique({ where: { groupKey }, select: { content: true } }),
  );
  return content && layout ? { content, layout, computedAt: row.computedAt, dataVersion: row.dataVersion } : null;
}

async function hold<Value>(key: string, stamp: string, read: () => Promise<{ content: string } | null>): Promise<Value | null> {
  const known = held.get(key);
  if (known?.stamp === stamp) return known.value as Value;
  const row = await read();
  if (!row) return null;
  const value = JSON.parse(row.content) as Value;
  held.delete(key);
  held.set(key, { stamp, value });
  if (held.size > mostHeld) held.delete(held.keys().next().value as string);
  return value;
}
