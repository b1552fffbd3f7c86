import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { buildGraph, type Edge, type Graph } from "../graph.ts";
import { type AllMeasures, measureNetwork } from "./measure-network.ts";
import { modularity } from "./modularity.ts";

// Each of many networks is searched fifty times for its communities.
vi.setConfig({ testTimeout: 300_000 });

const plainGraph = graphs(false);
const directedGraph = graphs(true);

/** Graphs of two to nine nodes, with a tie at least and weights. */
function graphs(isDirected: boolean) {
  return fc.integer({ min: 2, max: 9 }).chain((size) => {
    const ends = fc.record({ source: fc.nat({ max: size - 1 }), step: fc.integer({ min: 1, max: size - 1 }), weight: fc.integer({ min: 1, max: 4 }) });
    return fc.array(ends, { minLength: 1, maxLength: 2 * size }).map((list) => {
      const edges = list.map(({ source, step, weight }) => ({ source, target: (source + step) % size, weight }));
      return buildGraph(names(size), edges, { isDirected });
    });
  });
}

function names(size: number): string[] {
  return Array.from({ length: size }, (_, node) => `n${node}`);
}

function complete(size: number): Graph {
  return buildGraph(
    names(size),
    names(size).flatMap((_, source) => names(size).flatMap((__, target) => (source < target ? [{ source, target }] : []))),
  );
}

function edgesIn({ ids, out, isDirected }: Graph): Required<Edge>[] {
  return ids.flatMap((_, source) =>
    Array.from({ length: (out.starts[source + 1] as number) - (out.starts[source] as number) }, (__, step) => {
      const at = (out.starts[source] as number) + step;
      return { source, target: out.targets[at] as number, weight: out.weights?.[at] ?? 1 };
    }).filter(({ target }) => isDirected || source < target),
  );
}

function byId(graph: Graph, { node }: AllMeasures): Record<string, Record<string, number | null>> {
  return Object.fromEntries(graph.ids.map((id, place) => [id, Object.fromEntries(Object.entries(node).map(([key, values]) => [key, values[place] ?? null]))]));
}

/** Equal but for what rounding makes of another order of summation. */
function expectAlike(one: unknown, other: unknown): void {
  const rounded = (value: unknown) => JSON.parse(JSON.stringify(value, (_, part) => (typeof part === "number" ? Number(part.toFixed(9)) + 0 : part)));
  expect(rounded(one)).toEqual(rounded(other));
}

test.each([plainGraph, directedGraph])("the order of nodes and ties changes nothing", (graphOf) => {
  const shuffled = graphOf.chain((graph) => fc.tuple(fc.constant(graph), fc.shuffledSubarray([...graph.ids.keys()], { minLength: graph.ids.length })));
  fc.assert(
    fc.property(shuffled, ([graph, order]) => {
      const placeOf = new Map(order.map((node, place) => [node, place]));
      const edges = edgesIn(graph)
        .reverse()
        .map(({ source, target, weight }) => ({ source: placeOf.get(source) as number, target: placeOf.get(target) as number, weight }));
      const other = buildGraph(
        order.map((node) => graph.ids[node] as string),
        edges,
        graph,
      );
      const [one, two] = [measureNetwork(graph), measureNetwork(other)];
      expectAlike(two.whole, one.whole);
      expectAlike(byId(other, two), byId(graph, one));
      expectAlike([two.core_periphery, two.communities.modularity], [one.core_periphery, one.communities.modularity]);
      expectAlike(
        Object.fromEntries(other.ids.map((id, place) => [id, two.communities.membership[place]])),
        Object.fromEntries(graph.ids.map((id, place) => [id, one.communities.membership[place]])),
      );
    }),
  );
});

test("an isolate changes what is measured over all nodes, and nothing else", () => {
  fc.assert(
    fc.property(plainGraph, (graph) => {
      const larger = buildGraph([...graph.ids, "x"], edgesIn(graph));
      const [one, two] = [measureNetwork(graph), measureNetwork(larger)];
      const kept = ["m", "diameter_lcc", "avg_shortest_path_lcc", "transitivity", "degree_assortativity", "triangles", "bridges", "articulation_points", "max_core"];
      for (const key of kept) expectAlike(two.whole[key], one.whole[key]);
      const size = graph.ids.length;
      expectAlike(two.whole.density, ((one.whole.density as number) * (size - 1)) / (size + 1));
      expectAlike(two.whole.avg_clustering, ((one.whole.avg_clustering as number) * size) / (size + 1));
      expectAlike(two.whole.global_efficiency, ((one.whole.global_efficiency as number) * (size - 1)) / (size + 1));
      expect(two.whole.n_components).toBe((one.whole.n_components as number) + 1);
      const { closeness: _, betweenness_norm: __, closeness_weighted: ___, ...same } = one.node;
      for (const [key, values] of Object.entries(same)) expectAlike(two.node[key]?.slice(0, -1), values);
      expectAlike(
        two.node.closeness?.slice(0, -1),
        one.node.closeness?.map((value) => ((value as number) * (size - 1)) / size),
      );
      const last = Object.fromEntries(Object.entries(two.node).map(([key, values]) => [key, values.at(-1)]));
      expect(last).toMatchObject({ degree: 0, closeness: 0, betweenness_raw: 0, constraint: null, effective_size: null, eigenvector: null, core_number: 0 });
    }),
  );
});

test("two networks side by side measure what each measures alone", () => {
  fc.assert(
    fc.property(plainGraph, plainGraph, (first, second) => {
      const size = first.ids.length;
      const beside = edgesIn(second).map(({ source, target, weight }) => ({ source: source + size, target: target + size, weight }));
      const both = measureNetwork(buildGraph([...first.ids, ...second.ids.map((id) => `other ${id}`)], [...edgesIn(first), ...beside]));
      const [one, two] = [measureNetwork(first), measureNetwork(second)];
      for (const key of ["n", "m", "n_components", "triangles"]) expect(both.whole[key]).toBe((one.whole[key] as number) + (two.whole[key] as number));
      for (const key of ["degree", "betweenness_raw", "harmonic", "constraint", "effective_size", "hierarchy", "local_clustering", "core_number", "local_clustering_barrat"]) {
        expectAlike(both.node[key] ?? [], [...(one.node[key] ?? []), ...(two.node[key] ?? [])]);
      }
    }),
  );
});

/** All shortest paths from one node to another, found by trying every way. */
function shortestPaths(graph: Graph, from: number, to: number, lengthOf: (weight: number) => number): { paths: number[][]; length: number } {
  let best = { paths: [] as number[][], length: Number.POSITIVE_INFINITY };
  const steps = edgesIn(graph).flatMap((edge) => (graph.isDirected ? [edge] : [edge, { ...edge, source: edge.target, target: edge.source }]));
  const walk = (path: number[], length: number) => {
    if (length > best.length + 1e-9) return;
    if (path.at(-1) !== to) {
      const next = steps.filter(({ source, target }) => source === path.at(-1) && !path.includes(target));
      for (const { target, weight } of next) walk([...path, target], length + lengthOf(weight));
    } else if (length < best.length - 1e-9) best = { paths: [path], length };
    else best.paths.push(path);
  };
  walk([from], 0);
  return best;
}

function triedBetweenness(graph: Graph, lengthOf: (weight: number) => number): number[] {
  const sums = graph.ids.map(() => 0);
  const pairs = graph.ids.flatMap((_, from) => graph.ids.flatMap((__, to) => (from < to || (graph.isDirected && from !== to) ? [[from, to] as const] : [])));
  for (const [from, to] of pairs) {
    const { paths } = shortestPaths(graph, from, to, lengthOf);
    for (const node of paths.flatMap((path) => path.slice(1, -1))) sums[node] = (sums[node] as number) + 1 / paths.length;
  }
  return sums;
}

test.each([plainGraph, directedGraph])("betweenness, closeness and harmonic closeness are those of all shortest paths, with weights and without", (graphOf) => {
  fc.assert(
    fc.property(graphOf, (graph) => {
      const { node } = measureNetwork(graph, { hasWeightedPaths: true });
      expectAlike(
        node.betweenness_raw,
        triedBetweenness(graph, () => 1),
      );
      const lengths = (to: number) => graph.ids.flatMap((_, from) => (from === to ? [] : [shortestPaths(graph, from, to, () => 1).length])).filter(Number.isFinite);
      const closeness = graph.ids.map((_, to) => {
        const reached = lengths(to);
        const sum = reached.reduce((total, length) => total + length, 0);
        return sum === 0 ? 0 : reached.length ** 2 / sum / (graph.ids.length - 1);
      });
      expectAlike(node.closeness, closeness);
      expectAlike(
        node.harmonic,
        graph.ids.map((_, to) => lengths(to).reduce((total, length) => total + 1 / length, 0)),
      );
      expectAlike(
        node.betweenness_weighted_raw,
        triedBetweenness(graph, (weight) => 1 / weight),
      );
    }),
  );
});

/** Every way to put nodes into groups. */
function partitions(size: number): number[][] {
  if (size === 0) return [[]];
  return partitions(size - 1).flatMap((partition) => Array.from({ length: Math.max(-1, ...partition) + 2 }, (_, group) => [...partition, group]));
}

test("no way to put nodes into communities is better than the one that is found, in small networks", () => {
  fc.assert(
    fc.property(
      graphs(false).filter(({ ids }) => ids.length <= 7),
      (graph) => {
        const { communities } = measureNetwork(graph);
        const best = Math.max(...partitions(graph.ids.length).map((partition) => modularity(graph, partition) as number));
        expect(communities.modularity).toBeCloseTo(best, 9);
        expect(modularity(graph, communities.membership as number[])).toBeCloseTo(best, 9);
      },
    ),
  );
});

test("communities that are planted in a network are found, and found again", () => {
  const groups = 5;
  const each = 12;
  const edges: Edge[] = [];
  for (let source = 0; source < groups * each; source += 1) {
    for (let target = source + 1; target < groups * each; target += 1) {
      const isWithin = source % groups === target % groups;
      if (isWithin || (source * 7 + target * 13) % 29 === 0) edges.push({ source, target });
    }
  }
  const { communities } = measureNetwork(buildGraph(names(groups * each), edges));
  expect(communities).toMatchObject({ n: groups, is_stable: true, agreement: 1 });
  expect(communities.membership.every((community, node) => community === communities.membership[node % groups])).toBe(true);
});

test("a core that is planted in a large network is found, and fits it perfectly", () => {
  const edges: Edge[] = [];
  for (let source = 0; source < 6; source += 1) for (let target = source + 1; target < 40; target += 1) edges.push({ source, target });
  const { core_periphery } = measureNetwork(buildGraph(names(40), edges));
  expect(core_periphery).toEqual({ r: expect.closeTo(1, 12), optimal_cores: [names(6)], is_exhaustive: false });
});

test("a network without nodes, one of a single node and one without ties have measures", () => {
  for (const size of [0, 1, 3]) {
    const { whole, communities, core_periphery } = measureNetwork(buildGraph(names(size), []));
    expect(whole).toMatchObject({
      n: size,
      m: 0,
      density: 0,
      n_components: size,
      isolates: names(size),
      transitivity: 0,
      avg_clustering: 0,
      global_efficiency: 0,
      avg_shortest_path_lcc: null,
      degree_assortativity: null,
    });
    expect(communities).toMatchObject({ modularity: null, n: size });
    expect(core_periphery).toEqual({ r: null, optimal_cores: [], is_exhaustive: true });
  }
});

test("in a complete network everyone is as central as everyone", () => {
  const { whole, node, core_periphery } = measureNetwork(complete(6));
  expect(whole).toMatchObject({
    density: 1,
    transitivity: 1,
    avg_clustering: 1,
    diameter_lcc: 1,
    triangles: 20,
    max_core: 5,
    degree_centralization: 0,
    betweenness_centralization: 0,
    degree_assortativity: null,
    bridges: [],
  });
  expectAlike(node.closeness, Array(6).fill(1));
  expectAlike(node.effective_size, Array(6).fill(1));
  expectAlike(node.eigenvector, Array(6).fill(1 / Math.sqrt(6)));
  expect(core_periphery.r).toBeNull();
});

test("the eigenvector of a long path is exact, where plain iteration would hardly move", () => {
  const size = 400;
  const { node } = measureNetwork(
    buildGraph(
      names(size),
      names(size - 1).map((_, source) => ({ source, target: source + 1 })),
    ),
  );
  const exact = names(size).map((_, place) => Math.sqrt(2 / (size + 1)) * Math.sin((Math.PI * (place + 1)) / (size + 1)));
  exact.forEach((value, place) => {
    expect(node.eigenvector?.[place]).toBeCloseTo(value, 8);
  });
});
