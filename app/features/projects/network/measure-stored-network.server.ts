import { findStoredNetwork } from "./find-stored-network.server.ts";
import { type PrintableMeasures, printableMeasures } from "./graph-files/printable-measures.ts";
import { listOrganisationNames } from "./list-organisation-names.server.ts";
import { nameAt } from "./network-rows.ts";
import type { NetworkView } from "./network-view.ts";
import { refreshNetwork } from "./refresh-network.server.ts";

export type StoredMeasures = {
  measures: PrintableMeasures;
  /** Each tie once: both ends, in how many projects they meet, and its weight. */
  edges: [source: string, target: string, projects: number, weight: number][];
};

/** The measures of a view of the joint projects as they are now, by slugs. For the command line, which nobody but the server's owner reaches. */
export async function measureStoredNetwork(view: NetworkView, now: Date): Promise<StoredMeasures> {
  await refreshNetwork(view, now);
  const stored = await findStoredNetwork(view);
  if (!stored) throw new Error("a network that was just worked out is not in the store");
  const { content } = stored;
  const names = await listOrganisationNames(content.organisationIds);
  const slugs = content.organisationIds.map((_, place) => nameAt(content, place, names).slug);
  const named = new Map(content.organisationIds.map((id, place) => [id, slugs[place] as string]));
  const { ties, measures } = content;
  const inWords = <Value>(value: Value): Value => renamed(value, named) as Value;
  return {
    measures: printableMeasures(slugs, { ...measures, whole: inWords(measures.whole), core_periphery: inWords(measures.core_periphery) }, false),
    edges: ties.source.map((source, index) => [
      slugs[source] as string,
      slugs[ties.target[index] as number] as string,
      ties.projects[index] as number,
      ties.weight[index] as number,
    ]),
  };
}

/** The same with every id of an organisation replaced by its name. */
function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => renamed(one, names));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one, names)]));
}
