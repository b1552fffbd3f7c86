import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { buildGraph, type Graph } from "../graph.ts";
import { measureNetwork } from "./measure-network.ts";

type Case = {
  nodes: string[];
  edges: [string, string][];
  whole: Record<string, unknown>;
  node: Record<string, Record<string, number | null>>;
};
const file = path.resolve(process.env.MUSTER_SHARED ?? "../shared", "vectors/network.json");
const { graphs } = JSON.parse(fs.readFileSync(file, "utf8")) as { graphs: Record<string, Case> };

function graphOf({ nodes, edges }: Case): Graph {
  const places = new Map(nodes.map((id, place) => [id, place]));
  return buildGraph(
    nodes,
    edges.map(([source, target]) => ({ source: places.get(source) as number, target: places.get(target) as number })),
  );
}

/** The answers are printed to twelve decimals; the eigenvector was computed to fewer. */
function expectAnswer(value: unknown, answer: unknown, digits = 9): void {
  if (typeof answer !== "number") expect(value).toEqual(answer);
  else expect(Math.abs((value as number) - answer)).toBeLessThan(10 ** -digits);
}

test.each(Object.entries(graphs))("every known answer about the graph %s is found", (_name, known) => {
  const graph = graphOf(known);
  const { whole, node } = measureNetwork(graph);
  for (const [key, answer] of Object.entries(known.whole)) expectAnswer(whole[key], answer);
  for (const [key, answers] of Object.entries(known.node)) {
    const found = Object.fromEntries(graph.ids.flatMap((id, place) => (node[key]?.[place] === undefined ? [] : [[id, node[key][place]]])));
    for (const [id, answer] of Object.entries(answers)) expectAnswer(found[id], answer, key.startsWith("eigenvector") ? 6 : 9);
  }
});
