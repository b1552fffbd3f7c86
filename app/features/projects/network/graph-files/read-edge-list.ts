import { cutLines, type Line, type Separator } from "./cut-lines.ts";
import { type ColumnChoices, type EdgeColumns, hasHeadings, namedColumns, unnamedColumns } from "./edge-columns.ts";
import { type FileEdge, type FileRemark, type GraphFile, type Read, read, readWeight, refused } from "./graph-file.ts";

export type EdgeListChoices = ColumnChoices & {
  /** Whether the first line holds headings; found out where absent. */
  hasHeadings?: boolean;
};

/**
 * A list of ties: a line for each, separated by tab, semicolon, bar, comma or spaces, with or without headings. A line
 * with one end alone is a node without ties. Data in braces at a line's end is read as networkx writes it.
 */
export function readEdgeList(text: string, choices: EdgeListChoices = {}): Read<GraphFile> {
  const cut = cutLines(text);
  if (!cut.ok) return cut;
  const { lines, separator } = cut.value;
  const first = lines[0];
  if (!first) return refused("empty");
  const isNamed = choices.hasHeadings ?? hasHeadings(lines);
  const columns = isNamed ? namedColumns(first.cells, choices) : unnamedColumns(first);
  if (columns === null) return refused("unnamed-column", { line: first.line });
  const missing = missingChoice(isNamed ? columns : null, choices);
  if (missing !== null) return refused("no-such-column", { detail: missing });
  return readLines(isNamed ? lines.slice(1) : lines, { columns, separator, width: isNamed ? first.cells.length : null }, headingsRemark(isNamed, first));
}

/** A column that was asked for and is not there; in a list without headings there is none by name. */
function missingChoice(columns: EdgeColumns | null, { weight, layer }: EdgeListChoices): string | null {
  if (weight !== undefined && (columns?.weight ?? -1) < 0) return weight;
  return layer !== undefined && (columns?.layer ?? -1) < 0 ? layer : null;
}

function headingsRemark(isNamed: boolean, { line }: Line): FileRemark {
  return { kind: isNamed ? "headings" : "no-headings", line };
}

type Layout = { columns: EdgeColumns; separator: Separator; width: number | null };

function readLines(lines: readonly Line[], layout: Layout, remark: FileRemark): Read<GraphFile> {
  const file: GraphFile = { isDirected: null, nodes: new Map(), edges: [], remarks: [remark] };
  for (const line of lines) {
    const edge = readLine(file, line, layout);
    if (!edge.ok) return edge;
    if (edge.value) file.edges.push(edge.value);
  }
  return file.nodes.size === 0 ? refused("empty") : read(file);
}

/** The tie in a line, or null where it names a node alone; notes the nodes. */
function readLine(file: GraphFile, { line, cells }: Line, { columns, separator, width }: Layout): Read<FileEdge | null> {
  const data = dataIn(cells);
  const most = width ?? widthOf(columns, data !== null);
  if (cells.slice(most).some((cell) => cell !== "")) return refused("too-many-cells", { line, detail: String(most) });
  const cell = (place: number) => (place < 0 ? "" : (cells[place] ?? ""));
  const [source, target] = [cell(columns.source), cell(columns.target)];
  if (source === "" || (target === "" && cell(columns.weight) !== "")) return refused("missing-end", { line });
  noteNode(file, source, columns, "source", cell);
  if (target === "") return read(null);
  noteNode(file, target, columns, "target", cell);
  const said = data ?? new Map(columns.others.map(({ place, name }) => [name, cell(place)]));
  const weight = weightIn(columns.weight >= 0 ? cell(columns.weight) : data?.get("weight"), line, separator);
  return weight.ok ? read({ source, target, weight: weight.value, layer: cell(columns.layer) || layerIn(data), attributes: said, line }) : weight;
}

function layerIn(data: ReadonlyMap<string, string> | null): string | null {
  return data?.get("layer") || null;
}

function weightIn(text: string | undefined, line: number, separator: Separator): Read<number | null> {
  if (text === undefined) return read(null);
  if (text === "") return refused("missing-weight", { line });
  const weight = readWeight(text, separator !== ",");
  return weight === null ? refused("bad-weight", { line, detail: text }) : read(weight);
}

function noteNode(file: GraphFile, id: string, { ends }: EdgeColumns, end: "source" | "target", cell: (place: number) => string): void {
  const said = ends.flatMap((column): [string, string][] => (column.end === end && cell(column.place) !== "" ? [[column.name, cell(column.place)]] : []));
  file.nodes.set(id, new Map([...(file.nodes.get(id) ?? []), ...said]));
}

/** How many cells the lines of a list without headings have. */
function widthOf({ weight }: EdgeColumns, hasData: boolean): number {
  return weight >= 0 || hasData ? 3 : 2;
}

/** `{'weight': 3.0, 'layer': 'deep'}`, as networkx writes what it knows about a tie. */
function dataIn(cells: readonly string[]): Map<string, string> | null {
  const text = cells[2];
  if (!text?.startsWith("{")) return null;
  return new Map(
    [...text.matchAll(/['"]([^'"]+)['"]\s*:\s*(?:'([^']*)'|"([^"]*)"|([^,}\s]+))/g)].map(([, name = "", single, double, plain]) => [name, single ?? double ?? plain ?? ""]),
  );
}
