import fc from "fast-check";
import { expect, test } from "vitest";
import { buildGraph } from "../graph.ts";
import { brokerage } from "./brokerage.ts";
import { groupMixing } from "./group-mixing.ts";

const ids = ["a", "b", "c", "d", "e", "f"];
const ring = [0, 1, 2, 3, 4, 5].map((source) => ({ source, target: (source + 1) % 6 }));

test("the null model of a small network tries every way to deal out the kinds", () => {
  const { ei_null, ei_index, ei_expected_random } = groupMixing(buildGraph(ids, ring), { name: "kind", values: ["x", "y", "x", "y", "x", "y"] });
  // 20 ways to choose three of six; in two of them the kinds alternate around the ring.
  expect(ei_null).toMatchObject({ is_exact: true, arrangements: 20, p_upper: 2 / 20, p_lower: 1 });
  expect(ei_index).toBe(1);
  expect(ei_null?.mean).toBeCloseTo(ei_expected_random as number, 12);
});

test("the null model of a large network draws ways at random and comes near to what is expected", () => {
  const names = Array.from({ length: 60 }, (_, node) => `n${node}`);
  const edges = names.flatMap((_, source) => [1, 7, 11].map((step) => ({ source, target: (source + step) % 60 })));
  const measured = groupMixing(buildGraph(names, edges), { name: "kind", values: names.map((_, node) => (node < 20 ? "x" : "y")) });
  expect(measured.ei_null).toMatchObject({ is_exact: false, arrangements: 10_000 });
  expect(Math.abs((measured.ei_null?.mean as number) - (measured.ei_expected_random as number))).toBeLessThan(0.005);
  expect(measured.ei_null?.p_lower).toBe(1 / 10_001);
});

test("nodes without a kind and their ties are left out, and counted", () => {
  const measured = groupMixing(buildGraph(ids, ring), { name: "kind", values: ["x", "x", "y", null, null, "y"] });
  expect(measured).toMatchObject({ sizes: { x: 2, y: 2 }, n_without_group: 2, external: 2, internal: 1 });
  expect(measured.node_ei).toEqual([0, 0, 1, null, null, 1]);
  expect(measured.mixing_counts).toEqual({ x: { x: 1, y: 2 }, y: { x: 2, y: 0 } });
});

test("assortativity is 1 where kinds keep to themselves, and has no meaning where there is one kind", () => {
  const pairs = [
    { source: 0, target: 1 },
    { source: 2, target: 3 },
  ];
  const graph = buildGraph(ids.slice(0, 4), pairs);
  expect(groupMixing(graph, { name: "kind", values: ["x", "x", "y", "y"] })).toMatchObject({ assortativity: 1, ei_index: -1, modularity_of_attribute_partition: 0.5 });
  expect(groupMixing(graph, { name: "kind", values: ["x", "x", "x", "x"] }).assortativity).toBeNull();
});

test("each role of a broker is told by whose groups stand on either side", () => {
  const roleOf = (first: string, broker: string, last: string) => {
    const arcs = [
      { source: 0, target: 1 },
      { source: 1, target: 2 },
    ];
    const roles = brokerage(buildGraph(["i", "j", "k"], arcs, { isDirected: true }), [first, broker, last]);
    return Object.entries(roles).flatMap(([role, counts]) => (counts[1] === 1 ? [role] : []));
  };
  expect(roleOf("A", "A", "A")).toEqual(["coordinator", "total"]);
  expect(roleOf("A", "B", "A")).toEqual(["itinerant", "total"]);
  expect(roleOf("A", "A", "B")).toEqual(["representative", "total"]);
  expect(roleOf("A", "B", "B")).toEqual(["gatekeeper", "total"]);
  expect(roleOf("A", "B", "C")).toEqual(["liaison", "total"]);
});

test("nobody brokers between two that are tied themselves, nor from one back to the same", () => {
  const closed = buildGraph(
    ["i", "j", "k"],
    [
      { source: 0, target: 1 },
      { source: 1, target: 2 },
      { source: 0, target: 2 },
      { source: 1, target: 0 },
    ],
    { isDirected: true },
  );
  expect(brokerage(closed, ["A", "A", "A"]).total).toEqual([0, 0, 0]);
});

test("all brokerage adds up to the open chains of two ties", () => {
  const arc = fc.record({ source: fc.nat({ max: 7 }), target: fc.nat({ max: 7 }) });
  fc.assert(
    fc.property(fc.array(arc, { maxLength: 30 }), fc.array(fc.constantFrom("A", "B", "C"), { minLength: 8, maxLength: 8 }), (arcs, groups) => {
      const list = [...new Set(arcs.filter(({ source, target }) => source !== target).map(({ source, target }) => `${source}>${target}`))];
      const ends = list.map((text) => text.split(">"));
      const chains = ends.flatMap(([i, j]) => ends.filter(([from, k]) => from === j && k !== i && !list.includes(`${i}>${k}`))).length;
      const { total, ...roles } = brokerage(buildGraph(Array.from({ length: 8 }, String), arcs, { isDirected: true }), groups);
      const sum = (counts: number[]) => counts.reduce((all, count) => all + count, 0);
      expect(sum(total)).toBe(chains);
      expect(Object.values(roles).reduce((all, counts) => all + sum(counts), 0)).toBe(chains);
    }),
  );
});
