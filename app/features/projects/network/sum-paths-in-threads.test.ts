import { expect, test } from "vitest";
import { buildGraph } from "./graph.ts";
import type { PathSums } from "./measures/path-sums.ts";
import { seededRandom } from "./measures/seeded-random.ts";
import { sumPaths } from "./measures/shortest-paths.ts";
import { sumPathsInThreads } from "./sum-paths-in-threads.server.ts";

function randomGraph(size: number, isDirected: boolean) {
  const random = seededRandom(size);
  const place = () => Math.floor(random() * size);
  return buildGraph(
    Array.from({ length: size }, (_, node) => `node ${node}`),
    Array.from({ length: 2 * size }, () => ({ source: place(), target: place() })),
    { isDirected },
  );
}

test.each([false, true])("paths that threads share add up to those that one finds (directed: %s)", { timeout: 60_000 }, async (isDirected) => {
  const graph = randomGraph(400, isDirected);
  const [alone, shared] = [sumPaths(graph), await sumPathsInThreads(graph, 2)];
  for (const name of Object.keys(alone) as (keyof PathSums)[]) {
    const differing = alone[name].filter((value, node) => Math.abs(value - (shared[name][node] as number)) > 1e-9 * Math.max(1, value));
    expect([...differing], name).toEqual([]);
  }
});
