import type { Line } from "./cut-lines.ts";

/** Which column of an edge list holds what; −1 where none does. */
export type EdgeColumns = {
  source: number;
  target: number;
  weight: number;
  layer: number;
  /** Columns about the node at one end, such as `source_kind`, and what they say about it. */
  ends: { place: number; end: "source" | "target"; name: string }[];
  /** Columns about the tie, by name. */
  others: { place: number; name: string }[];
};

const sourceNames = [
  "source",
  "from",
  "src",
  "sender",
  "ego",
  "node1",
  "nodea",
  "id1",
  "u",
  "tail",
  "person",
  "actor",
  "organisation",
  "organization",
  "organisationid",
  "organizationid",
];
const targetNames = ["target", "to", "dst", "dest", "destination", "receiver", "alter", "node2", "nodeb", "id2", "v", "head", "event", "project", "projectid", "group"];
const weightNames = ["weight", "weights", "w", "value", "strength", "count"];
const layerNames = ["layer", "relation", "level"];

/** A heading without case, spaces and marks. */
export function foldHeading(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

export type ColumnChoices = { weight?: string; layer?: string };

/** The columns under these headings. Without known names, the first two columns are the ends of a tie. */
export function namedColumns(headings: readonly string[], choices: ColumnChoices = {}): EdgeColumns {
  const folded = headings.map(foldHeading);
  const placeOf = (names: readonly string[]) => folded.findIndex((heading) => names.includes(heading));
  const chosen = (name: string | undefined, usual: readonly string[]) => (name === undefined ? placeOf(usual) : headings.indexOf(name));
  const weight = chosen(choices.weight, weightNames);
  const layer = chosen(choices.layer, layerNames);
  const free = [...headings.keys()].filter((place) => place !== weight && place !== layer);
  const known = { source: placeOf(sourceNames), target: placeOf(targetNames) };
  const ends = known.source >= 0 && known.target >= 0 ? known : { source: free[0] ?? -1, target: free[1] ?? -1 };
  const rest = free.filter((place) => place !== ends.source && place !== ends.target).map((place) => ({ place, name: headings[place] as string }));
  const about = rest.map((column) => ({ ...column, about: aboutEnd(column.name) }));
  return {
    ...ends,
    weight,
    layer,
    ends: about.flatMap(({ place, about: found }) => (found ? [{ place, ...found }] : [])),
    others: about.flatMap(({ place, name, about: found }) => (found ? [] : [{ place, name }])),
  };
}

/** `source_kind` and `kind_source` are the kind of the node at that end. */
function aboutEnd(heading: string): { end: "source" | "target"; name: string } | null {
  const [, before, behind] = /^(source|from|target|to)[ _.-]+(.+)$/i.exec(heading) ?? [];
  const [, inFront, after] = /^(.+)[ _.-]+(source|from|target|to)$/i.exec(heading) ?? [];
  const [end, name] = before ? [before, behind] : [after, inFront];
  return end && name ? { end: /^(source|from)$/i.test(end) ? "source" : "target", name } : null;
}

/** The columns of a list without headings: two ends and, where the first line has a number there, a weight. Null where a third column is none. */
export function unnamedColumns(first: Line): EdgeColumns | null {
  const bare = { source: 0, target: 1, layer: -1, ends: [], others: [] };
  const third = first.cells[2] ?? "";
  if (third === "" || third.startsWith("{")) return { ...bare, weight: -1 };
  return isNumberLike(third) && first.cells.length === 3 ? { ...bare, weight: 2 } : null;
}

/**
 * Whether the first line holds headings: it names both ends of a tie by known words, or a column is a word there and a
 * number in every other line.
 */
export function hasHeadings(lines: readonly Line[]): boolean {
  const [first, ...others] = lines;
  if (!first) return false;
  const folded = first.cells.map(foldHeading);
  if (folded.some((heading) => sourceNames.includes(heading)) && folded.some((heading) => targetNames.includes(heading))) return true;
  return others.length > 0 && first.cells.some((cell, place) => cell !== "" && !isNumberLike(cell) && others.every((line) => isNumberLike(line.cells[place] ?? "")));
}

function isNumberLike(cell: string): boolean {
  return cell !== "" && (!Number.isNaN(Number(cell.replace(",", "."))) || /^[+-]?(nan|inf|infinity)$/i.test(cell));
}
