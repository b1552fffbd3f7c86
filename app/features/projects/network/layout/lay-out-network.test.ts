import { expect, test } from "vitest";
import { buildGraph, type Edge } from "../graph.ts";
import { seededRandom } from "../measures/seeded-random.ts";
import { layOutNetwork } from "./lay-out-network.ts";
import { findScene, organisationsWithin, pathTo } from "./scene.ts";

/** Circles of organisations that work closely within and little across; further organisations alone. */
function circles(count: number, size: number, alone = 0) {
  const random = seededRandom(7);
  const ids = Array.from({ length: count * size + alone }, (_, index) => `o${String(index).padStart(5, "0")}`);
  const edges: Edge[] = [];
  for (let circle = 0; circle < count; circle += 1) {
    for (let member = 0; member < size; member += 1) {
      const own = circle * size + member;
      for (let step = 1; step <= 3; step += 1) edges.push({ source: own, target: circle * size + ((member + step) % size), weight: 1 });
      if (random() < 0.05) edges.push({ source: own, target: Math.floor(random() * count * size), weight: 0.2 });
    }
  }
  return buildGraph(ids, edges);
}

test("a network that fits one picture is one picture, without those who are tied to nobody", () => {
  const layout = layOutNetwork(circles(3, 20, 4), null);
  expect(layout.scenes.map((scene) => [scene.sceneId, scene.organisations.length, scene.groups.length])).toEqual([["", 60, 0]]);
});

test("a larger one shows groups that can be entered, in which everybody stands once", { timeout: 60_000 }, () => {
  const graph = circles(8, 60, 5);
  const layout = layOutNetwork(graph, null);
  const root = findScene(layout, "");
  expect(root?.organisations).toEqual([]);
  expect(root?.groups.length).toBeGreaterThan(3);
  const placed = layout.scenes.flatMap((scene) => scene.organisations.map((mark) => mark.organisationId));
  expect(placed.sort()).toEqual(graph.ids.slice(0, 480));
  expect(organisationsWithin(layout, "").sort()).toEqual(graph.ids.slice(0, 480));
  for (const group of root?.groups ?? []) {
    expect(pathTo(layout, group.sceneId).map((scene) => scene.sceneId)).toEqual(["", group.sceneId]);
    for (const hub of group.hubIds) expect(organisationsWithin(layout, group.sceneId)).toContain(hub);
  }
});

test("groups keep their name and their place when one organisation more comes", { timeout: 60_000 }, () => {
  const graph = circles(8, 60);
  const before = layOutNetwork(graph, null);
  const joined = buildGraph(
    [...graph.ids, "newcomer"],
    [
      ...graph.ids.flatMap((_, source) =>
        Array.from(graph.out.targets.subarray(graph.out.starts[source], graph.out.starts[source + 1]), (target) => ({ source, target, weight: 1 })),
      ),
      { source: 0, target: 480, weight: 1 },
    ],
  );
  const after = layOutNetwork(joined, before);
  const places = (layout: typeof before) => new Map(findScene(layout, "")?.groups.map((group) => [group.sceneId, group]));
  expect([...places(after).keys()].sort()).toEqual([...places(before).keys()].sort());
  for (const [sceneId, { x, y }] of places(before)) {
    const now = places(after).get(sceneId);
    expect(Math.hypot(x - (now?.x ?? 0), y - (now?.y ?? 0))).toBeLessThan(80);
  }
});

test("the same network has the same layout, and an empty one has none", () => {
  const graph = circles(4, 15);
  expect(layOutNetwork(graph, null)).toEqual(layOutNetwork(graph, null));
  expect(layOutNetwork(buildGraph(["a"], []), null).scenes).toEqual([{ sceneId: "", parentId: null, organisations: [], groups: [] }]);
});

test("nobody is left out: not of many small circles, and not of one in which all work with all", { timeout: 60_000 }, () => {
  const small = Array.from({ length: 500 }, (_, index) => `s${String(index).padStart(3, "0")}`);
  const pairs = Array.from({ length: 250 }, (_, index) => ({ source: 2 * index, target: 2 * index + 1, weight: 1 }));
  const close = Array.from({ length: 301 }, (_, index) => `c${String(index).padStart(3, "0")}`);
  const all = close.flatMap((_, source) => close.slice(source + 1).map((_name, further) => ({ source, target: source + 1 + further, weight: 1 })));
  for (const [ids, edges] of [
    [small, pairs],
    [close, all],
  ] as const) {
    const layout = layOutNetwork(buildGraph(ids, edges), null);
    expect(layout.scenes.flatMap((scene) => scene.organisations.map((mark) => mark.organisationId)).sort()).toEqual(ids);
    for (const scene of layout.scenes) expect(scene.organisations.length).toBeLessThanOrEqual(300);
  }
});
