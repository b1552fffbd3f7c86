import fs from "node:fs";
import { expect, test } from "vitest";
import { buildGraph, type Graph } from "../../app/features/projects/network/graph.ts";
import { type FileChoices, measureFile } from "../../app/features/projects/network/graph-files/measure-file.server.ts";
import { type AllMeasures, measureNetwork } from "../../app/features/projects/network/measures/measure-network.ts";
import { daysUntilSleep, isTieAwake, tieStrength } from "../../app/features/projects/network/measures/tie-decay.ts";
import { projectTies } from "../../app/features/projects/network/project-ties.ts";
import { day } from "../../app/lib/day.ts";
import { sharedPath } from "../setup/shared.ts";
import { jointProjects, rawRows } from "./recount.ts";

type ById<Value> = Record<string, Value>;
type Answers = {
  nodes: string[];
  edges: [string, string][];
  whole: ById<unknown>;
  node: ById<ById<number | null>>;
  attribute?: { name: string; values: ById<string>; node_ei: ById<number>; mixing_counts_unordered: ById<ById<number>> } & ById<unknown>;
  communities?: { optimal_modularity: number; optimal_n: number };
  core_periphery?: { r: number; optimal_cores: string[][] };
};
type Vectors = {
  graphs: ById<Answers>;
  tie_decay: {
    half_life_days: number;
    as_of: string;
    events_date_weight_age_contribution: [string, number, number, number][];
    expected_strength: number;
    below_threshold_example: { threshold: number; single_event_weight: number; goes_inactive_after_days: number };
  };
};
const vectors = JSON.parse(fs.readFileSync(sharedPath("vectors", "network.json"), "utf8")) as Vectors;
const cases = Object.entries(vectors.graphs).map(([name, answers]) => ({ name, answers, ...measure(answers) }));

function measure({ nodes, edges, attribute }: Answers): { graph: Graph; measures: AllMeasures } {
  const places = new Map(nodes.map((id, place) => [id, place]));
  const graph = buildGraph(
    nodes,
    edges.map(([source, target]) => ({ source: places.get(source) as number, target: places.get(target) as number })),
  );
  const groups = attribute ? [{ name: attribute.name, values: nodes.map((id) => attribute.values[id] ?? null) }] : [];
  return { graph, measures: measureNetwork(graph, { groups }) };
}

/** The answers are printed to twelve decimals; those of the eigenvector were computed to fewer. */
function expectAnswer(what: string, value: unknown, answer: unknown): void {
  if (typeof answer !== "number") expect(value, what).toEqual(answer);
  else expect(Math.abs((value as number) - answer), `${what}: ${value} is not ${answer}`).toBeLessThan(what.startsWith("eigenvector") ? 1e-6 : 1e-9);
}

test.each(cases)("every known answer about the whole of $name is found", ({ answers, measures }) => {
  for (const [key, answer] of Object.entries(answers.whole)) expectAnswer(key, measures.whole[key], answer);
});

test.each(cases)("every known answer about each node of $name is found, and none where there is no answer", ({ answers, graph, measures }) => {
  for (const [key, known] of Object.entries(answers.node)) {
    graph.ids.forEach((id, place) => {
      expectAnswer(`${key} of ${id}`, measures.node[key]?.[place], known[id] ?? null);
    });
  }
});

test.each(cases.filter(({ answers }) => answers.attribute))("every known answer about the kinds of nodes of $name is found", ({ answers, graph, measures }) => {
  const { values: _, node_ei, mixing_counts_unordered, ...known } = answers.attribute as NonNullable<Answers["attribute"]>;
  const [found] = measures.groups;
  if (!found) throw new Error("no groups were measured");
  for (const [key, answer] of Object.entries(known)) expectAnswer(key, (found as ById<unknown>)[key], answer);
  expect(found.mixing_counts).toEqual(mixing_counts_unordered);
  graph.ids.forEach((id, place) => {
    expectAnswer(`node_ei of ${id}`, found.node_ei[place], node_ei[id]);
  });
});

test.each(cases.filter(({ answers }) => answers.communities))("the communities of $name are the best that there are", ({ answers, measures }) => {
  expectAnswer("modularity", measures.communities.modularity, answers.communities?.optimal_modularity);
  expect(measures.communities).toMatchObject({ n: answers.communities?.optimal_n, runs: 50, is_stable: true });
});

test.each(cases.filter(({ answers }) => answers.core_periphery))("the core of $name is the best that there is", ({ answers, measures }) => {
  expectAnswer("r", measures.core_periphery.r, answers.core_periphery?.r);
  expect(measures.core_periphery.optimal_cores).toEqual(answers.core_periphery?.optimal_cores);
});

test("a tie fades as the known example says, and sleeps after as many days", () => {
  const { half_life_days, as_of, events_date_weight_age_contribution: events, expected_strength, below_threshold_example: example } = vectors.tie_decay;
  const decay = { halfLifeDays: half_life_days, threshold: example.threshold };
  const asOf = day(as_of);
  for (const [on, weight, , contribution] of events) expectAnswer("contribution", tieStrength([{ on: day(on), weight }], asOf, decay), contribution);
  const strength = tieStrength(
    events.map(([on, weight]) => ({ on: day(on), weight })),
    asOf,
    decay,
  );
  expectAnswer("strength", strength, expected_strength);
  expectAnswer("days until sleep", daysUntilSleep(example.single_event_weight, decay), example.goes_inactive_after_days);
  expect(isTieAwake(tieStrength([{ on: day("2024-11-22"), weight: 1 }], asOf, decay), decay)).toBe(true);
  expect(isTieAwake(tieStrength([{ on: day("2024-11-21"), weight: 1 }], asOf, decay), decay)).toBe(false);
});

/** The graph as a list of ties, nodes without ties in lines of their own, and what is known of nodes as a second list. */
function filesOf({ nodes, edges, attribute }: Answers): { text: string; nodeText: string | null } {
  const tied = new Set(edges.flat());
  const lines = [...edges.map((ends) => ends.join(";")), ...nodes.filter((id) => !tied.has(id)).map((id) => `${id};`)];
  const about = attribute && [`id;${attribute.name}`, ...nodes.map((id) => `${id};${attribute.values[id]}`)];
  return { text: ["source;target", ...lines].join("\n"), nodeText: about?.join("\n") ?? null };
}

const choices: FileChoices = { areWeightsWanted: false, attributes: [], isTwoMode: false, asOf: null, halfLifeDays: null, seed: 1 };

test.each(cases)("the file of $name is measured under the names of the known answers and no others", async ({ answers }) => {
  const { text, nodeText } = filesOf(answers);
  const measured = await measureFile(text, nodeText, choices);
  if (!measured.ok) throw new Error(measured.problem.kind);
  const { whole, node } = measured.value.measures;
  expect(Object.keys(whole)).toEqual(Object.keys(answers.whole));
  for (const [key, answer] of Object.entries(answers.whole)) expectAnswer(key, whole[key], answer);
  for (const [key, known] of Object.entries(answers.node)) {
    expect(new Set(Object.keys(node[key] ?? {})), key).toEqual(new Set(Object.keys(known)));
    for (const [id, answer] of Object.entries(known)) expectAnswer(`${key} of ${id}`, node[key]?.[id], answer);
  }
});

test.each(cases.filter(({ answers }) => answers.attribute))("the file of $name with kinds of nodes is measured under the known names", async ({ answers }) => {
  const { values: _, node_ei, mixing_counts_unordered, ...known } = answers.attribute as NonNullable<Answers["attribute"]>;
  const { text, nodeText } = filesOf(answers);
  const measured = await measureFile(text, nodeText, { ...choices, attributes: [known.name as string] });
  if (!measured.ok) throw new Error(measured.problem.kind);
  const { whole, node, attribute } = measured.value.measures as { whole: ById<unknown>; node: ById<ById<number>>; attribute: ById<unknown> };
  for (const [key, answer] of Object.entries(known)) expectAnswer(key, attribute[key], answer);
  expect(attribute.mixing_counts_unordered).toEqual(mixing_counts_unordered);
  for (const [id, answer] of Object.entries(node_ei)) expectAnswer(`ei_index of ${id}`, node.ei_index?.[id], answer);
  expectAnswer("ei_index", whole.ei_index, known.ei_index);
  expectAnswer("attribute_assortativity", whole.attribute_assortativity, known.assortativity);
});

const releases = [
  { folder: "pt-horizon", country: "PT" },
  { folder: "hr-horizon", country: "HR" },
  { folder: "nrw-health/2026-07", country: "DE" },
  { folder: "nrw-health/2026-08", country: "DE" },
  { folder: "de-scale/2026-08", country: "DE" },
];

test.each(releases)("ties among the organisations of $country in $folder are those of a recount from the raw file", ({ folder, country }) => {
  const rows = rawRows(folder, "organization.csv");
  const chosen = new Set(rows.filter((row) => row.country === country).map((row) => row.organisationID as string));
  const inView = [...chosen];
  const ties = projectTies(
    inView,
    rows.map((row) => ({ organisationId: row.organisationID as string, projectId: row.projectID as string })),
  );
  const recounted = jointProjects({ projects: [], rows: rows.filter((row) => chosen.has(row.organisationID as string)) });
  const counted = new Map(
    ties.edges.flatMap(({ source, target }, place) => [
      [`${inView[source]} ${inView[target]}`, ties.projectCounts[place]] as const,
      [`${inView[target]} ${inView[source]}`, ties.projectCounts[place]] as const,
    ]),
  );
  expect(counted).toEqual(new Map([...recounted].flatMap(([one, { partners }]) => [...partners].map(([other, projects]) => [`${one} ${other}`, projects.size] as const))));
  const strengths = new Map<string, number>();
  for (const { source, target, weight } of ties.edges)
    for (const place of [source, target]) strengths.set(inView[place] as string, (strengths.get(inView[place] as string) ?? 0) + weight);
  for (const [id, { projects }] of recounted) expect(strengths.get(id)).toBeCloseTo(projects.size, 9);
});
