import { neutraliseFormula } from "../../../../lib/table/spreadsheet-formula.ts";
import { standardDialect, writeTable } from "../../../../lib/table/write-table.ts";
import { edgesOf } from "../graph.ts";
import type { Columns, GraphContent } from "./write-graphml.ts";

/** The ties as CSV for spreadsheets: source, target, the weight where there is one, what else is known. */
export function writeEdgeTable({ graph, ties = {} }: GraphContent): string {
  const edges = edgesOf(graph);
  const columns: Columns = {
    source: edges.map(({ source }) => graph.ids[source] as string),
    target: edges.map(({ target }) => graph.ids[target] as string),
    ...(graph.out.weights && { weight: edges.map(({ weight }) => weight) }),
    ...ties,
  };
  return tableOf(columns, edges.length);
}

/** The nodes as CSV for spreadsheets, those without ties too. */
export function writeNodeTable({ graph, nodes = {} }: GraphContent): string {
  return tableOf({ id: graph.ids, ...nodes }, graph.ids.length);
}

/** A byte order mark lets spreadsheets read UTF-8; text that they would run as a formula gets an apostrophe in front. */
function tableOf(columns: Columns, length: number): string {
  const rows = Array.from({ length }, (_, row) => Object.values(columns).map((values) => cellOf(values[row] ?? null)));
  // A line that begins with such a sign, unquoted, is a comment where edge lists are read.
  const quoteAll = rows.some(([first]) => /^[#%]/.test(first ?? ""));
  return `\ufeff${writeTable([Object.keys(columns).map(neutraliseFormula), ...rows], { ...standardDialect, quoteAll })}`;
}

function cellOf(value: string | number | null): string {
  return typeof value === "string" ? neutraliseFormula(value) : String(value ?? "");
}
