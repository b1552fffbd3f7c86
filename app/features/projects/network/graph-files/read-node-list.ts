import { cutLines } from "./cut-lines.ts";
import { foldHeading } from "./edge-columns.ts";
import { type GraphFile, type Read, read, refused } from "./graph-file.ts";

const idNames = ["id", "node", "name", "label", "key", "vertex"];

/**
 * A table of nodes with headings: the column `id` (or node, name, label, key; else the first) names the node, the others
 * say something about it.
 */
export function readNodeList(text: string): Read<GraphFile["nodes"]> {
  const cut = cutLines(text);
  if (!cut.ok) return cut;
  const [first, ...lines] = cut.value.lines;
  if (!first) return refused("empty");
  const folded = first.cells.map(foldHeading);
  const named = idNames.map((name) => folded.indexOf(name)).find((place) => place >= 0);
  const idPlace = named ?? 0;
  const nodes: GraphFile["nodes"] = new Map();
  for (const { line, cells } of lines) {
    const id = cells[idPlace] ?? "";
    if (id === "") return refused("missing-end", { line });
    if (nodes.has(id)) return refused("repeated-node", { line, detail: id });
    if (cells.slice(first.cells.length).some((cell) => cell !== "")) return refused("too-many-cells", { line, detail: String(first.cells.length) });
    nodes.set(id, new Map(first.cells.flatMap((name, place): [string, string][] => (place !== idPlace && cells[place] ? [[name, cells[place]]] : []))));
  }
  return read(nodes);
}

/** The file with the nodes that a table declares: those without ties too, and no others. */
export function withNodes(file: GraphFile, declared: GraphFile["nodes"]): Read<GraphFile> {
  const stranger = file.edges.find(({ source, target }) => !(declared.has(source) && declared.has(target)));
  if (stranger) return refused("unknown-node", { line: stranger.line, detail: declared.has(stranger.source) ? stranger.target : stranger.source });
  const nodes = new Map([...declared].map(([id, said]) => [id, new Map([...(file.nodes.get(id) ?? []), ...said])]));
  return read({ ...file, nodes });
}
