import { degreeOf, type Graph } from "../graph.ts";
import { centralisation, closeness } from "./closeness.ts";
import { degreesOf, dyads, strongComponentSizes } from "./direction.ts";
import type { NetworkMeasures } from "./network-measures.ts";
import type { PathSums } from "./path-sums.ts";

/** What direction adds: `in` counts ties and paths towards a node, `out` those away from it. */
export function directedMeasures(graph: Graph, paths: PathSums): NetworkMeasures {
  const { mutual, asymmetric, absent, reciprocity } = dyads(graph);
  const strong = strongComponentSizes(graph);
  const greatest = (graph.ids.length - 1) ** 2;
  return {
    whole: {
      reciprocity,
      dyads_mutual: mutual,
      dyads_asymmetric: asymmetric,
      dyads_null: absent,
      strong_components: strong,
      n_strong_components: strong.length,
      in_degree_centralization: centralisation(degreesOf(graph.in), greatest),
      out_degree_centralization: centralisation(degreesOf(graph.out), greatest),
    },
    node: {
      in_degree: graph.ids.map((_, node) => degreeOf(graph.in, node)),
      out_degree: graph.ids.map((_, node) => degreeOf(graph.out, node)),
      in_closeness: [...closeness(paths.distanceTo, paths.reachedTo)],
      out_closeness: [...closeness(paths.distance, paths.reached)],
      in_harmonic: [...paths.reciprocalTo],
      out_harmonic: [...paths.reciprocal],
    },
  };
}
