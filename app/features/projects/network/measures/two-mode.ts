import { degreeOf, eachNeighbour, type Graph } from "../graph.ts";

/** A graph whose ties all join a node of the first kind (an organisation) to one of the second (a project). */
export type TwoMode = {
  /** Undirected; nodes of the first kind stand first. */
  graph: Graph;
  firstCount: number;
};

export type TwoModeMeasures = {
  whole: Record<string, number>;
  /** In the order of ids; null where a node has too few ties. */
  node: Record<string, (number | null)[]>;
};

/** How often the same nodes meet more than once. */
export function measureTwoMode({ graph, firstCount }: TwoMode): TwoModeMeasures {
  const degree = graph.ids.map((_, node) => degreeOf(graph.around, node));
  const latapy = latapyClustering(graph);
  const secondCount = graph.ids.length - firstCount;
  const whole: Record<string, number> = {
    n_first: firstCount,
    n_second: secondCount,
    m: graph.edgeCount,
    density: graph.edgeCount > 0 ? graph.edgeCount / (firstCount * secondCount) : 0,
  };
  whole.robins_alexander = robinsAlexander(graph, firstCount, latapy.common);
  for (const mode of ["dot", "min", "max"] as const) {
    whole[`avg_latapy_${mode}_first`] = average(latapy[mode].slice(0, firstCount));
    whole[`avg_latapy_${mode}_second`] = average(latapy[mode].slice(firstCount));
  }
  return { whole, node: { degree, latapy_dot: latapy.dot, latapy_min: latapy.min, latapy_max: latapy.max, redundancy: redundancy(graph) } };
}

type Latapy = { dot: number[]; min: number[]; max: number[]; common: number[] };

/**
 * Pairwise clustering (Latapy, Magnien & Del Vecchio 2008, "Basic notions for the analysis of large two-mode networks"):
 * what a node and another of its kind with whom it meets have in common, over the union of both neighbourhoods (dot), the
 * smaller (min), the larger (max); the mean over all such others, 0 without any. `common` sums up pairs of meetings: C(c, 2).
 */
function latapyClustering(graph: Graph): Latapy {
  const result: Latapy = { dot: [], min: [], max: [], common: [] };
  for (let node = 0; node < graph.ids.length; node += 1) {
    const meetings = meetingsOf(graph, node);
    const own = degreeOf(graph.around, node);
    const sums = { dot: 0, min: 0, max: 0, common: 0 };
    for (const [other, shared] of meetings) {
      const theirs = degreeOf(graph.around, other);
      sums.dot += shared / (own + theirs - shared);
      sums.min += shared / Math.min(own, theirs);
      sums.max += shared / Math.max(own, theirs);
      sums.common += (shared * (shared - 1)) / 2;
    }
    const count = Math.max(1, meetings.size);
    for (const mode of ["dot", "min", "max"] as const) result[mode].push(sums[mode] / count);
    result.common.push(sums.common);
  }
  return result;
}

/** The others of its kind with whom a node meets, and how often. */
function meetingsOf({ around }: Graph, node: number): Map<number, number> {
  const meetings = new Map<number, number>();
  eachNeighbour(around, node, (place) => {
    eachNeighbour(around, place, (other) => {
      if (other !== node) meetings.set(other, (meetings.get(other) ?? 0) + 1);
    });
  });
  return meetings;
}

/** 4 × squares over paths of three ties (Robins & Alexander 2004, "Small worlds among interlocking directors"); 0 without such paths. */
function robinsAlexander(graph: Graph, firstCount: number, common: readonly number[]): number {
  const squares = common.slice(0, firstCount).reduce((sum, count) => sum + count, 0) / 2;
  let paths = 0;
  for (let node = 0; node < firstCount; node += 1) {
    eachNeighbour(graph.around, node, (place) => {
      paths += (degreeOf(graph.around, node) - 1) * (degreeOf(graph.around, place) - 1);
    });
  }
  return paths > 0 ? (4 * squares) / paths : 0;
}

/** Share of a node's pairs of neighbours that meet elsewhere too (Latapy et al. 2008); null below two neighbours. */
function redundancy(graph: Graph): (number | null)[] {
  const again = new Float64Array(graph.ids.length);
  for (let one = 0; one < graph.ids.length; one += 1) {
    const meetings = meetingsOf(graph, one);
    eachNeighbour(graph.around, one, (node) => {
      eachNeighbour(graph.around, node, (other) => {
        if (other > one && (meetings.get(other) as number) > 1) again[node] = (again[node] as number) + 1;
      });
    });
  }
  return Array.from(again, (count, node) => {
    const degree = degreeOf(graph.around, node);
    return degree < 2 ? null : (2 * count) / (degree * (degree - 1));
  });
}

function average(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}
