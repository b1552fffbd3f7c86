import { expect, test } from "vitest";
import { buildGraph } from "../graph.ts";
import { projectTies } from "../project-ties.ts";
import { measureLayers } from "./layers.ts";
import { measureTwoMode } from "./two-mode.ts";

function twoMode(firstCount: number, secondCount: number, pairs: [number, number][]) {
  const ids = [...Array.from({ length: firstCount }, (_, place) => `o${place}`), ...Array.from({ length: secondCount }, (_, place) => `p${place}`)];
  return {
    graph: buildGraph(
      ids,
      pairs.map(([first, second]) => ({ source: first, target: firstCount + second })),
    ),
    firstCount,
  };
}

test("where everyone is in everything, all clustering is complete", () => {
  const pairs = [0, 1, 2].flatMap((first) => [0, 1, 2].map((second): [number, number] => [first, second]));
  const { whole, node } = measureTwoMode(twoMode(3, 3, pairs));
  expect(whole).toMatchObject({ n_first: 3, n_second: 3, m: 9, density: 1, robins_alexander: 1, avg_latapy_dot_first: 1, avg_latapy_max_second: 1 });
  expect(node.redundancy).toEqual([1, 1, 1, 1, 1, 1]);
});

test("a chain of organisations that never meet twice has no squares", () => {
  // o0 – p0 – o1 – p1 – o2
  const { whole, node } = measureTwoMode(
    twoMode(3, 2, [
      [0, 0],
      [1, 0],
      [1, 1],
      [2, 1],
    ]),
  );
  expect(whole.robins_alexander).toBe(0);
  // o0 and o1 have one of two projects in common; for the smaller neighbourhood that is all.
  expect(node.latapy_dot?.slice(0, 3)).toEqual([0.5, 0.5, 0.5]);
  expect(node.latapy_min?.slice(0, 3)).toEqual([1, 1, 1]);
  expect(node.latapy_max?.slice(0, 3)).toEqual([0.5, 0.5, 0.5]);
  expect(node.redundancy).toEqual([null, 0, null, 0, 0]);
});

test("a project of n organisations ties each pair by 1 / (n − 1), once an organisation, of those in view", () => {
  const takesPart = (projectId: string, ...organisationIds: string[]) => organisationIds.map((organisationId) => ({ projectId, organisationId }));
  const ties = projectTies(
    ["a", "b", "c", "d"],
    [...takesPart("p", "a", "b", "c", "a", "elsewhere"), ...takesPart("q", "b", "a"), ...takesPart("r", "d"), ...takesPart("s", "d", "elsewhere")],
  );
  expect(ties).toEqual({
    edges: [
      { source: 0, target: 1, weight: 1.5 },
      { source: 0, target: 2, weight: 0.5 },
      { source: 1, target: 2, weight: 0.5 },
    ],
    projectCounts: [2, 1, 1],
    projectIds: ["p", "q"],
    assemblyIds: [],
  });
});

test("an organisation's weights add up to the number of its shared projects", () => {
  const participations = Array.from({ length: 60 }, (_, place) => ({ projectId: `p${place % 11}`, organisationId: `o${(place * 7) % 9}` }));
  const ids = Array.from({ length: 9 }, (_, place) => `o${place}`);
  const ties = projectTies(ids, participations);
  for (const [place, id] of ids.entries()) {
    const strength = ties.edges.filter(({ source, target }) => source === place || target === place).reduce((sum, { weight }) => sum + weight, 0);
    const shared = new Set(
      participations.filter(({ organisationId, projectId }) => organisationId === id && ties.projectIds.includes(projectId)).map(({ projectId }) => projectId),
    );
    expect(strength).toBeCloseTo(shared.size, 9);
  }
});

test("an assembly of more than half of those in view ties nobody, where that is asked for", () => {
  const participations = ["a", "b", "c"]
    .map((organisationId) => ({ projectId: "all", organisationId }))
    .concat(["a", "b"].map((organisationId) => ({ projectId: "half", organisationId })));
  expect(projectTies(["a", "b", "c", "d"], participations, { leavesOutAssemblies: true })).toMatchObject({
    projectIds: ["half"],
    assemblyIds: ["all"],
    edges: [{ source: 0, target: 1, weight: 1 }],
  });
  expect(projectTies(["a", "b", "c", "d"], participations)).toMatchObject({ projectIds: ["all", "half"], assemblyIds: [] });
});

test("layers are compared tie by tie and never summed", () => {
  const ids = ["a", "b", "c", "d"];
  const layers = new Map([
    [
      "promotion",
      buildGraph(ids, [
        { source: 0, target: 1 },
        { source: 1, target: 2 },
      ]),
    ],
    [
      "deep",
      buildGraph(ids, [
        { source: 1, target: 0 },
        { source: 0, target: 2 },
      ]),
    ],
  ]);
  expect(measureLayers(layers)).toEqual({
    overlap: [{ layers: ["promotion", "deep"], shared: 1, either: 3, jaccard: 1 / 3, only_first: 1, only_second: 1 }],
    node: { overlapping_degree: [3, 3, 2, 0], multiplex_degree: [2, 2, 2, 0], participation: [expect.closeTo(8 / 9, 12), expect.closeTo(8 / 9, 12), 1, null] },
  });
});
