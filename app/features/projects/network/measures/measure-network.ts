import { degreeOf, eachNeighbour, type Graph, skeletonOf } from "../graph.ts";
import { numericAssortativity } from "./assortativity.ts";
import { betweenness, centralisation, closeness, globalEfficiency, normalisedBetweenness, reachOf } from "./closeness.ts";
import { clustering } from "./clustering.ts";
import { type Components, findComponents, findIsolates } from "./components.ts";
import { coreNumbers } from "./cores.ts";
import { findCutPoints } from "./cut-points.ts";
import { eigenvectorCentrality } from "./eigenvector.ts";
import { type PathSums, sumPaths } from "./shortest-paths.ts";
import { structuralHoles } from "./structural-holes.ts";

/** Numbers for the whole network, under the names that network scientists' files use. Null where a number has no meaning. */
export type WholeMeasures = Record<string, number | null | readonly number[] | readonly string[] | readonly (readonly [string, string])[]>;

/** Numbers by node, in the order of the graph's ids. Null where a number has no meaning for the node. */
export type NodeMeasures = Record<string, readonly (number | null)[]>;

export type NetworkMeasures = { whole: WholeMeasures; node: NodeMeasures };

export type MeasureOptions = {
  /** The shortest paths from all nodes, where they were summed elsewhere (in threads of their own). */
  paths?: PathSums;
};

/** All measures of a network. */
export function measureNetwork(graph: Graph, { paths = sumPaths(graph) }: MeasureOptions = {}): NetworkMeasures {
  const components = findComponents(graph);
  const degrees = Float64Array.from(graph.ids, (_, node) => degreeOf(graph.around, node));
  const skeleton = skeletonOf(graph);
  const holes = structuralHoles(skeleton);
  const clusters = clustering(graph);
  const cores = coreNumbers(graph);
  const eigenvector = eigenvectorCentrality(skeleton, components.members[0] ?? []);
  const greatest = eigenvector.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  const node: NodeMeasures = {
    degree: [...degrees],
    betweenness_raw: [...betweenness(paths, graph.isDirected)],
    betweenness_norm: [...normalisedBetweenness(paths)],
    closeness: [...closeness(paths.distanceTo, paths.reachedTo)],
    harmonic: [...paths.reciprocalTo],
    eigenvector,
    eigenvector_maxscaled: eigenvector.map((value) => (value === null ? null : value / greatest)),
    constraint: holes.constraint,
    effective_size: holes.effectiveSize,
    efficiency: holes.efficiency,
    hierarchy: holes.hierarchy,
    local_clustering: [...clusters.local],
    core_number: [...cores],
  };
  return { whole: measureWhole(graph, { paths, components, degrees, clusters, cores }), node };
}

type Found = { paths: PathSums; components: Components; degrees: Float64Array; clusters: ReturnType<typeof clustering>; cores: Int32Array };

function measureWhole(graph: Graph, { paths, components, degrees, clusters, cores }: Found): WholeMeasures {
  const size = graph.ids.length;
  const pairs = (size * (size - 1)) / (graph.isDirected ? 1 : 2);
  const reach = reachOf(components.members[0] ?? [], paths);
  const cuts = findCutPoints(graph);
  const nameOf = (node: number) => graph.ids[node] as string;
  return {
    n: size,
    m: graph.edgeCount,
    density: pairs > 0 ? graph.edgeCount / pairs : 0,
    components: components.members.map((group) => group.length),
    n_components: components.members.length,
    isolates: findIsolates(graph).map(nameOf).sort(),
    mean_degree: size > 0 ? degrees.reduce((sum, degree) => sum + degree, 0) / size : 0,
    diameter_lcc: reach.diameter,
    avg_shortest_path_lcc: reach.meanDistance,
    transitivity: clusters.transitivity,
    avg_clustering: clusters.average,
    degree_assortativity: numericAssortativity(skeletonOf(graph), degrees, degrees),
    triangles: clusters.triangles,
    global_efficiency: globalEfficiency(paths),
    bridges: cuts.bridges.map(([one, other]) => [nameOf(one), nameOf(other)].sort() as [string, string]).sort(byNames),
    articulation_points: cuts.articulations.map(nameOf).sort(),
    max_core: cores.reduce((most, core) => Math.max(most, core), 0),
    degree_centralization: centralisation(degrees, (size - 1) * (size - 2)),
    betweenness_centralization: centralisation(normalisedBetweenness(paths), size - 1),
  };
}

function byNames(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [one.join("\0"), other.join("\0")];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The sum of the weights of a node's ties. */
export function strengths({ ids, around }: Graph): Float64Array {
  const sums = new Float64Array(ids.length);
  for (let node = 0; node < ids.length; node += 1) {
    eachNeighbour(around, node, (_, weight) => {
      sums[node] = (sums[node] as number) + weight;
    });
  }
  return sums;
}
