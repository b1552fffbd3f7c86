import type { OrganisationName } from "./drawing/named-drawing.ts";
import { buildGraph, edgesOf } from "./graph.ts";
import type { Columns, GraphContent } from "./graph-files/write-graphml.ts";
import { nameAt } from "./network-rows.ts";
import type { NetworkContent } from "./work-out-network.ts";

/** Every file that a view can be taken along in, and what it holds. */
const contents = {
  "network.graphml": "graph",
  "organisations.csv": "organisations",
  "ties.csv": "ties",
  "drawing.svg": "picture",
  "drawing.png": "pixels",
} as const;

export type NetworkFile = keyof typeof contents;
export type FileContent = (typeof contents)[NetworkFile];

export const networkFiles = Object.keys(contents) as NetworkFile[];

export function isNetworkFile(text: string): text is NetworkFile {
  return Object.hasOwn(contents, text);
}

export function contentOf(file: NetworkFile): FileContent {
  return contents[file];
}

/** Measures of single organisations that go into files about the whole network. */
const measuresInFiles = ["degree", "strength", "betweenness_norm", "closeness", "eigenvector", "constraint", "effective_size", "local_clustering", "core_number"];

/**
 * The network as files hold it: the organisations at these places under their slugs, and the ties among them. Measures of
 * single organisations come from the whole network, so they go only into files about the whole of it.
 */
export function networkForFile(content: NetworkContent, names: ReadonlyMap<string, OrganisationName>, places: readonly number[], hasMeasures: boolean): GraphContent {
  const { ties, kinds, sharedProjects } = content;
  const inFile = new Map(places.map((place, index) => [place, index]));
  const rowOf = new Map<string, number>();
  const edges = ties.source.flatMap((from, row) => {
    const [one, other] = [inFile.get(from), inFile.get(ties.target[row] as number)];
    if (one === undefined || other === undefined) return [];
    rowOf.set(`${Math.min(one, other)} ${Math.max(one, other)}`, row);
    return [{ source: one, target: other, weight: ties.weight[row] as number }];
  });
  const graph = buildGraph(
    places.map((place) => nameAt(content, place, names).slug),
    edges,
  );
  const rows = edgesOf(graph).map(({ source, target }) => rowOf.get(`${source} ${target}`) as number);
  return {
    graph,
    nodes: {
      name: places.map((place) => nameAt(content, place, names).name),
      kind: places.map((place) => kinds[place] as string),
      ...(hasMeasures && { shared_projects: places.map((place) => sharedProjects[place] as number), ...measureColumns(content, places) }),
    },
    ties: { projects: rows.map((row) => ties.projects[row] as number), last_active_on: rows.map((row) => ties.lastOn[row] ?? null) },
  };
}

function measureColumns({ measures }: NetworkContent, places: readonly number[]): Columns {
  const columns: Columns = Object.fromEntries(measuresInFiles.map((name) => [name, places.map((place) => measures.node[name]?.[place] ?? null)]));
  const { is_stable, membership } = measures.communities;
  return is_stable ? { ...columns, community: places.map((place) => membership[place] as number) } : columns;
}
