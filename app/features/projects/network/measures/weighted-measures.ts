import type { Graph } from "../graph.ts";
import { numericAssortativity } from "./assortativity.ts";
import { betweenness, closeness, globalEfficiency, normalisedBetweenness } from "./closeness.ts";
import { mean, weightedClustering } from "./clustering.ts";
import { findComponents } from "./components.ts";
import { strengthsOf } from "./direction.ts";
import { eigenvectorCentrality } from "./eigenvector.ts";
import type { NetworkMeasures, NodeMeasures } from "./network-measures.ts";
import type { PathSums } from "./path-sums.ts";
import { holesUnder, maxScaled } from "./plain-measures.ts";
import { structuralHoles } from "./structural-holes.ts";

/** What weights add: the same measures again, by weight, under names that end so. `paths` are those where a tie of weight w is 1 / w long. */
export function weightedMeasures(graph: Graph, paths: PathSums | null): NetworkMeasures {
  const strength = strengthsOf(graph.around);
  const total = strengthsOf(graph.out).reduce((sum, value) => sum + value, 0) / (graph.isDirected ? 1 : 2);
  const pairs = (graph.ids.length * (graph.ids.length - 1)) / (graph.isDirected ? 1 : 2);
  const clusters = weightedClustering(graph);
  const eigenvector = eigenvectorCentrality(graph, findComponents(graph).members[0] ?? []);
  const direct: NodeMeasures = graph.isDirected ? { in_strength: [...strengthsOf(graph.in)], out_strength: [...strengthsOf(graph.out)] } : {};
  const byPath = paths === null ? { whole: {}, node: {} } : pathMeasures(graph, paths);
  return {
    whole: {
      total_weight: total,
      mean_strength: mean(strength),
      density_weighted: pairs > 0 ? total / pairs : 0,
      avg_clustering_weighted: mean(clusters.onnela),
      avg_clustering_barrat: mean(clusters.barrat),
      strength_assortativity: numericAssortativity(graph, strengthsOf(graph.out), strengthsOf(graph.in)),
      ...byPath.whole,
    },
    node: {
      strength: [...strength],
      ...direct,
      ...holesUnder(structuralHoles(graph), "_weighted"),
      eigenvector_weighted: eigenvector,
      eigenvector_weighted_maxscaled: maxScaled(eigenvector),
      local_clustering_weighted: [...clusters.onnela],
      local_clustering_barrat: [...clusters.barrat],
      ...byPath.node,
    },
  };
}

function pathMeasures(graph: Graph, paths: PathSums): NetworkMeasures {
  return {
    whole: { global_efficiency_weighted: globalEfficiency(paths) },
    node: {
      betweenness_weighted_raw: [...betweenness(paths, graph.isDirected)],
      betweenness_weighted_norm: [...normalisedBetweenness(paths)],
      closeness_weighted: [...closeness(paths.distanceTo, paths.reachedTo)],
      harmonic_weighted: [...paths.reciprocalTo],
    },
  };
}
