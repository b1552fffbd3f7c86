import type { RawRecord } from "./cut-records.ts";
import { type FoundHeader, groupsOf, headingsOf, isBlank } from "./find-header.ts";
import { type TableProblem, tableProblem } from "./table-problem.ts";

export type NamedColumns = {
  /** Unique names, in order. */
  columns: string[];
  /** What stands above the headings and names several columns at once; null where nothing does. */
  groups: (string | null)[];
  problems: TableProblem[];
};

/** The number of cells that most rows with content have; of equals the larger. */
export function usualWidth(records: readonly RawRecord[]): number {
  const counts = new Map<number, number>();
  for (const record of records) {
    if (!isBlank(record) && !record.fault) counts.set(record.cells.length, (counts.get(record.cells.length) ?? 0) + 1);
  }
  let width = 1;
  let most = 0;
  for (const [candidate, count] of counts) {
    if (count > most || (count === most && candidate > width)) [width, most] = [candidate, count];
  }
  return width;
}

/**
 * Names the columns by their headings: repeated ones are numbered, empty ones named after their place. Columns at the end
 * that have neither a heading nor content are none.
 */
export function nameColumns(records: readonly RawRecord[], header: FoundHeader, usual: number): NamedColumns {
  if (header.first < 0) return { columns: Array.from({ length: usual }, (_, place) => `Column ${place + 1}`), groups: Array.from({ length: usual }, () => null), problems: [] };
  const lowest = records[header.last];
  const below = filledWidth(records.slice(header.last + 1).filter((record) => record.cells.length <= usual));
  const width = Math.max(filledWidth(records.slice(header.first, header.last + 1)), usual === lowest?.cells.length ? Math.min(usual, below) : 0);
  const problems: TableProblem[] = [];
  const at = { row: lowest?.row ?? null, line: lowest?.line ?? null };
  const used = new Set<string>();
  const columns = headingsOf(records, header, width).map((heading, place) => {
    if (heading === "") problems.push(tableProblem("empty-heading", { ...at, detail: place + 1 }));
    else if (used.has(heading)) problems.push(tableProblem("repeated-heading", { ...at, column: heading, detail: place + 1 }));
    return unusedName(heading === "" ? `Column ${place + 1}` : heading, used);
  });
  return { columns, groups: groupsOf(records, header, width), problems };
}

/** "Name", then "Name (2)": a number that no other heading has already. */
function unusedName(heading: string, used: Set<string>): string {
  let name = heading;
  for (let count = 2; used.has(name); count += 1) name = `${heading} (${count})`;
  used.add(name);
  return name;
}

function filledWidth(rows: readonly RawRecord[]): number {
  return rows.reduce((most, record) => Math.max(most, record.cells.findLastIndex((cell) => cell.trim() !== "") + 1), 0);
}
