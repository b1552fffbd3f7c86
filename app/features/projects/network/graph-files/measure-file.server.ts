import type { Day } from "../../../../lib/day.ts";
import { buildGraph, type Graph } from "../graph.ts";
import type { Groups } from "../measures/group-mixing.ts";
import { measureLayers } from "../measures/layers.ts";
import { measureNetwork } from "../measures/measure-network.ts";
import { usualDecay } from "../measures/tie-decay.ts";
import { measureTwoMode } from "../measures/two-mode.ts";
import { sumPathsInThreads } from "../sum-paths-in-threads.server.ts";
import { assembleGraph } from "./assemble-graph.ts";
import { fadingTies } from "./decay-file.ts";
import { type FileRemark, type GraphFile, type Read, read, refused } from "./graph-file.ts";
import { nameNodes } from "./name-nodes.ts";
import { nodesById, type PrintableMeasures, printableMeasures } from "./printable-measures.ts";
import { readEdgeList } from "./read-edge-list.ts";
import { readGraphml } from "./read-graphml.ts";
import { readNodeList, withNodes } from "./read-node-list.ts";
import { twoModeFile } from "./two-mode-file.ts";

/** What a person says about a file. */
export type FileChoices = {
  isDirected?: boolean;
  areWeightsWanted: boolean;
  weight?: string;
  layer?: string;
  hasHeadings?: boolean;
  /** What names a node, where that is not its id. */
  label?: string;
  /** What tells the kinds of nodes apart. */
  attributes: readonly string[];
  isTwoMode: boolean;
  asOf: Day | null;
  halfLifeDays: number | null;
  seed: number;
};

export type MeasuredFile = { measures: PrintableMeasures; remarks: FileRemark[] };

/** All measures of the network in a file: GraphML, or a list of ties with or without a list of nodes. */
export async function measureFile(text: string, nodeText: string | null, choices: FileChoices): Promise<Read<MeasuredFile>> {
  const isGraphml = text
    .trimStart()
    .replace(/^\ufeff/, "")
    .startsWith("<");
  const given = isGraphml ? readGraphml(text, choices) : readEdgeList(text, choices);
  if (!given.ok) return given;
  const declared = nodeText === null ? given : declare(given.value, nodeText);
  if (!declared.ok) return declared;
  const named = nameNodes(declared.value, choices.label ?? null);
  if (!named.ok) return named;
  if (choices.areWeightsWanted && named.value.edges.some(({ weight }) => weight === null)) return refused("no-weights");
  if (choices.isTwoMode) return measureTwoModeFile(named.value, !isGraphml, choices);
  return measureOneMode(named.value, choices);
}

function declare(file: GraphFile, nodeText: string): Read<GraphFile> {
  const nodes = readNodeList(nodeText);
  return nodes.ok ? withNodes(file, nodes.value) : nodes;
}

async function measureOneMode(file: GraphFile, choices: FileChoices): Promise<Read<MeasuredFile>> {
  const isDirected = choices.isDirected ?? file.isDirected ?? false;
  const layers = layersOf(file);
  const { graph, remarks } = assembleGraph(layers ? withoutWeights(file) : file, isDirected);
  const groups = groupsOf(file, graph.ids, choices.attributes);
  if (!groups.ok) return groups;
  const fading = choices.asOf === null ? null : fadingTies(file, choices.asOf, { ...usualDecay, halfLifeDays: choices.halfLifeDays ?? usualDecay.halfLifeDays });
  if (fading && !fading.ok) return fading;
  const measures = await measured(graph, groups.value, choices.seed);
  if (layers) Object.assign(measures, await measureLayerFiles(file, layers, isDirected, groups.value, choices.seed, measures));
  if (fading) measures.tie_decay = fading.value;
  return read({ measures, remarks: [...file.remarks, ...remarks] });
}

/** Below this many nodes paths take less time than starting threads. */
const smallNetwork = 300;

async function measured(graph: Graph, groups: readonly Groups[], seed: number): Promise<PrintableMeasures> {
  const paths = graph.ids.length < smallNetwork ? undefined : await sumPathsInThreads(graph, 2);
  return printableMeasures(graph.ids, measureNetwork(graph, { groups, seed, hasWeightedPaths: true, paths }), graph.isDirected);
}

/** The layers in order of appearance; null where the file knows none. */
function layersOf({ edges }: GraphFile): string[] | null {
  const names = [...new Set(edges.map(({ layer }) => layer))];
  return names.length > 0 && !names.includes(null) ? (names as string[]) : null;
}

/** Weights of different layers are different things, which no sum may mix. */
function withoutWeights({ nodes, edges }: GraphFile): Pick<GraphFile, "nodes" | "edges"> {
  return { nodes, edges: edges.map((edge) => ({ ...edge, weight: null })) };
}

async function measureLayerFiles(file: GraphFile, names: readonly string[], isDirected: boolean, groups: readonly Groups[], seed: number, all: PrintableMeasures) {
  const graphs = new Map(names.map((name) => [name, assembleGraph({ nodes: file.nodes, edges: file.edges.filter(({ layer }) => layer === name) }, isDirected).graph]));
  const layers: Record<string, PrintableMeasures> = {};
  for (const [name, graph] of graphs) layers[name] = await measured(graph, groups, seed);
  const { overlap, node } = measureLayers(graphs);
  return { node: { ...all.node, ...nodesById([...file.nodes.keys()], node) }, layers, layer_overlap: overlap };
}

function groupsOf(file: GraphFile, ids: readonly string[], names: readonly string[]): Read<Groups[]> {
  const missing = names.find((name) => ![...file.nodes.values()].some((said) => said.has(name)));
  if (missing !== undefined) return refused("no-such-column", { detail: missing });
  return read(names.map((name) => ({ name, values: ids.map((id) => file.nodes.get(id)?.get(name) ?? null) })));
}

async function measureTwoModeFile(file: GraphFile, areKindsColumns: boolean, choices: FileChoices): Promise<Read<MeasuredFile>> {
  const split = twoModeFile(file, areKindsColumns);
  if (!split.ok) return split;
  const { firstIds, secondIds, twoMode, ties, remarks } = split.value;
  const graph = buildGraph(firstIds, ties.edges);
  const groups = groupsOf(file, firstIds, choices.attributes);
  if (!groups.ok) return groups;
  const measures = await measured(graph, groups.value, choices.seed);
  const { whole, node } = measureTwoMode(twoMode);
  const cut = (from: number, to: number) => Object.fromEntries(Object.entries(node).map(([key, values]) => [key, values.slice(from, to)]));
  measures.two_mode = { whole, first: nodesById(firstIds, cut(0, firstIds.length)), second: nodesById(secondIds, cut(firstIds.length, twoMode.graph.ids.length)) };
  return read({ measures, remarks: [...file.remarks, ...remarks] });
}
