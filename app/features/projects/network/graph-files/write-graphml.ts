import { edgesOf, type Graph } from "../graph.ts";

/** What is known about nodes or ties besides their weight, lists in the order of the graph's ids or of `edgesOf`. */
export type Columns = Record<string, readonly (string | number | null)[]>;

export type GraphContent = { graph: Graph; nodes?: Columns; ties?: Columns };

/** The graph in GraphML, as igraph, networkx, Gephi and yEd read it. Characters that XML cannot hold are left out. */
export function writeGraphml({ graph, nodes = {}, ties = {} }: GraphContent): string {
  const edges = edgesOf(graph);
  const tieColumns = graph.out.weights ? { weight: edges.map(({ weight }) => weight), ...ties } : ties;
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'];
  lines.push(...keysOf("node", nodes), ...keysOf("edge", tieColumns));
  lines.push(`  <graph id="G" edgedefault="${graph.isDirected ? "directed" : "undirected"}">`);
  graph.ids.forEach((id, place) => {
    lines.push(element(`node id="${escaped(id)}"`, "node", dataOf("node", nodes, place)));
  });
  edges.forEach(({ source, target }, place) => {
    lines.push(element(`edge source="${escaped(graph.ids[source] as string)}" target="${escaped(graph.ids[target] as string)}"`, "edge", dataOf("edge", tieColumns, place)));
  });
  return `${[...lines, "  </graph>", "</graphml>"].join("\n")}\n`;
}

function keysOf(what: "node" | "edge", columns: Columns): string[] {
  return Object.entries(columns).map(([name, values], place) => {
    const type = values.every((value) => value === null || typeof value === "number") ? "double" : "string";
    return `  <key id="${what}-${place}" for="${what}" attr.name="${escaped(name)}" attr.type="${type}"/>`;
  });
}

function dataOf(what: "node" | "edge", columns: Columns, place: number): string {
  return Object.values(columns)
    .map((values, column) => ({ value: values[place] ?? null, column }))
    .flatMap(({ value, column }) => (value === null ? [] : [`<data key="${what}-${column}">${escaped(String(value))}</data>`]))
    .join("");
}

function element(opening: string, name: string, content: string): string {
  return content === "" ? `    <${opening}/>` : `    <${opening}>${content}</${name}>`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;" };

function escaped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 cannot hold
  const possible = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "");
  return possible.replace(/[&<>"\t\n\r]/g, (sign) => entities[sign] as string);
}
