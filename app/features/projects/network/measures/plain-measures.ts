import { degreeOf, type Graph, skeletonOf } from "../graph.ts";
import { numericAssortativity } from "./assortativity.ts";
import { betweenness, centralisation, closeness, globalEfficiency, normalisedBetweenness, reachOf } from "./closeness.ts";
import { type Clustering, clustering } from "./clustering.ts";
import { type Components, findComponents, findIsolates } from "./components.ts";
import { coreNumbers } from "./cores.ts";
import { findCutPoints } from "./cut-points.ts";
import { degreesOf } from "./direction.ts";
import { eigenvectorCentrality } from "./eigenvector.ts";
import type { NetworkMeasures, NodeMeasures, WholeMeasures } from "./network-measures.ts";
import type { PathSums } from "./path-sums.ts";
import { type StructuralHoles, structuralHoles } from "./structural-holes.ts";

/**
 * The measures that take neither weights nor groups into account. Of a directed graph, paths follow the ties (closeness
 * over the paths towards a node), structural holes count a tie in both directions twice, and all else ignores direction.
 */
export function plainMeasures(graph: Graph, bare: Graph, paths: PathSums): NetworkMeasures {
  const found = { paths, components: findComponents(graph), clusters: clustering(graph), cores: coreNumbers(graph) };
  return { whole: measureWhole(graph, found), node: measureNodes(graph, bare, found) };
}

type Found = { paths: PathSums; components: Components; clusters: Clustering; cores: Int32Array };

function measureNodes(graph: Graph, bare: Graph, { paths, components, clusters, cores }: Found): NodeMeasures {
  const eigenvector = eigenvectorCentrality(skeletonOf(graph), components.members[0] ?? []);
  return {
    degree: graph.ids.map((_, node) => degreeOf(graph.out, node) + (graph.isDirected ? degreeOf(graph.in, node) : 0)),
    betweenness_raw: [...betweenness(paths, graph.isDirected)],
    betweenness_norm: [...normalisedBetweenness(paths)],
    closeness: [...closeness(paths.distanceTo, paths.reachedTo)],
    harmonic: [...paths.reciprocalTo],
    eigenvector,
    eigenvector_maxscaled: maxScaled(eigenvector),
    ...holesUnder(structuralHoles(bare), ""),
    local_clustering: [...clusters.local],
    core_number: [...cores],
  };
}

/** The same so that the greatest is 1. */
export function maxScaled(values: readonly (number | null)[]): (number | null)[] {
  const greatest = values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  return values.map((value) => (value === null ? null : value / greatest));
}

export function holesUnder(holes: StructuralHoles, suffix: "" | "_weighted"): NodeMeasures {
  return {
    [`constraint${suffix}`]: holes.constraint,
    [`effective_size${suffix}`]: holes.effectiveSize,
    [`efficiency${suffix}`]: holes.efficiency,
    [`hierarchy${suffix}`]: holes.hierarchy,
  };
}

function measureWhole(graph: Graph, { paths, components, clusters, cores }: Found): WholeMeasures {
  const size = graph.ids.length;
  const pairs = (size * (size - 1)) / (graph.isDirected ? 1 : 2);
  const reach = reachOf(components.members[0] ?? [], paths);
  const cuts = findCutPoints(graph);
  const contacts = degreesOf(graph.around);
  const nameOf = (node: number) => graph.ids[node] as string;
  return {
    n: size,
    m: graph.edgeCount,
    density: pairs > 0 ? graph.edgeCount / pairs : 0,
    components: components.members.map((group) => group.length),
    n_components: components.members.length,
    isolates: findIsolates(graph).map(nameOf).sort(),
    mean_degree: size > 0 ? (2 * graph.edgeCount) / size : 0,
    diameter_lcc: reach.diameter,
    avg_shortest_path_lcc: reach.meanDistance,
    transitivity: clusters.transitivity,
    avg_clustering: clusters.average,
    degree_assortativity: numericAssortativity(graph, degreesOf(graph.out), degreesOf(graph.in)),
    triangles: clusters.triangles,
    global_efficiency: globalEfficiency(paths),
    bridges: cuts.bridges.map(([one, other]) => [nameOf(one), nameOf(other)].sort() as [string, string]).sort(byNames),
    articulation_points: cuts.articulations.map(nameOf).sort(),
    max_core: cores.reduce((most, core) => Math.max(most, core), 0),
    degree_centralization: centralisation(contacts, (size - 1) * (size - 2)),
    betweenness_centralization: centralisation(normalisedBetweenness(paths), size - 1),
  };
}

function byNames(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [one.join("\0"), other.join("\0")];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
