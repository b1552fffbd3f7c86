import { expect, test } from "vitest";
import { buildGraph } from "./graph.ts";
import { measureInThreads } from "./measure-in-threads.server.ts";
import { measureNetwork } from "./measures/measure-network.ts";
import { seededRandom } from "./measures/seeded-random.ts";

function randomGraph(size: number, isDirected: boolean) {
  const random = seededRandom(size);
  const edges = Array.from({ length: 3 * size }, () => ({ source: Math.floor(random() * size), target: Math.floor(random() * size), weight: 1 + Math.floor(random() * 4) }));
  return buildGraph(
    Array.from({ length: size }, (_, node) => `node ${node}`),
    edges,
    { isDirected },
  );
}

test.each([false, true])("a large network measures in threads what it measures in one (directed: %s)", { timeout: 30_000 }, async (isDirected) => {
  const graph = randomGraph(400, isDirected);
  const groups = [{ name: "kind", values: graph.ids.map((_, node) => (node % 3 === 0 ? "provider" : "supplier")) }];
  const [alone, inThreads] = [measureNetwork(graph, { groups }), await measureInThreads(graph, { groups })];
  expect(Object.keys(inThreads.node)).toEqual(Object.keys(alone.node));
  for (const [key, values] of Object.entries(alone.node)) {
    const differing = values.filter((value, place) => Math.abs((value ?? -1) - (inThreads.node[key]?.[place] ?? -1)) > 1e-9);
    expect(differing, key).toEqual([]);
  }
  expect({ ...inThreads, node: null, whole: null }).toEqual({ ...alone, node: null, whole: null });
});

test("a fault in a thread reaches whoever asked", async () => {
  const graph = randomGraph(400, false);
  await expect(measureInThreads({ ...graph, out: null } as never)).rejects.toThrow();
});
