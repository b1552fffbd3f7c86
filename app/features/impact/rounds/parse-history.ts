import { quarterShape } from "../quarters.ts";

export type PastQuarter = { quarter: string; persons: number };
export type HistoryProblem = { line: number; kind: "unreadable" | "twice" };

/** At most three years at once (impact method, section 9.2). */
export const mostQuarters = 12;

const shape = /^\s*(\d{4})\s*[-/ ]?\s*[QqTt]([1-4])\s*[:;,\t ]\s*(\d{1,8})\s*$/;

/**
 * Earlier quarters as they are pasted from a table, one a line: "2023-Q1 118", also with "T1" (trimestre), a tab, a comma or
 * a semicolon between. Each line that says something else is named, so that nothing is left out unnoticed.
 */
export function parseHistory(text: string): { quarters: PastQuarter[]; problems: HistoryProblem[] } {
  const lines = text.split(/\r?\n/).map((content, place) => ({ content, line: place + 1 }));
  const quarters: PastQuarter[] = [];
  const problems: HistoryProblem[] = [];
  for (const { content, line } of lines.filter(({ content }) => content.trim() !== "")) {
    const [, year, part, persons] = shape.exec(content) ?? [];
    const quarter = `${year}-Q${part}`;
    if (persons === undefined || !quarterShape(quarter)) problems.push({ line, kind: "unreadable" });
    else if (quarters.some((one) => one.quarter === quarter)) problems.push({ line, kind: "twice" });
    else quarters.push({ quarter, persons: Number(persons) });
  }
  return { quarters, problems };
}
