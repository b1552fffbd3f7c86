import type { ImportPreview, PreviewRow, ReportedProblem, RowOutcome, SuspiciousGroup } from "./import-preview.ts";

/** A part of a list, with the places (from 1) that it takes up in the whole. */
export type Part<Item> = { items: readonly Item[]; from: number; to: number; of: number };

/** What one page shows of a plan. */
export type PreviewPage = {
  questions: Part<PreviewRow>;
  groups: readonly SuspiciousGroup[];
  problems: Part<ReportedProblem>;
  rows: Part<PreviewRow & { isNews: boolean }>;
  outcomes: Partial<Record<RowOutcome, number>>;
  /** The outcome that the rows are limited to. */
  show: RowOutcome | null;
};

export type PreviewQuery = { show: RowOutcome | null; rowsFrom: number; problemsFrom: number };

const questionsAtOnce = 50;
const atOnce = 50;

/** Cuts a plan into what one page shows. Rows that wait for a decision come in their own part, up to fifty at once. */
export function previewPage(preview: ImportPreview & { news: readonly string[] }, query: PreviewQuery): PreviewPage {
  const news = new Set(preview.news);
  const outcomes: PreviewPage["outcomes"] = {};
  for (const { outcome } of preview.rows) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  const shown = preview.rows.filter((row) => query.show === null || row.outcome === query.show).map((row) => ({ ...row, isNews: news.has(row.key) }));
  return {
    questions: cut(
      preview.rows.filter((row) => row.outcome === "undecided"),
      0,
      questionsAtOnce,
    ),
    groups: preview.groups,
    problems: cut(preview.problems, query.problemsFrom, atOnce),
    rows: cut(shown, query.rowsFrom, atOnce),
    outcomes,
    show: query.show,
  };
}

function cut<Item>(items: readonly Item[], from: number, most: number): Part<Item> {
  const start = Math.min(Math.max(0, from), Math.max(0, items.length - 1));
  const part = items.slice(start, start + most);
  return { items: part, from: part.length === 0 ? 0 : start + 1, to: start + part.length, of: items.length };
}

/** The first place of the part after this one and of the one before, or null. */
export function neighbours({ from, to, of }: Part<unknown>): { previous: number | null; next: number | null } {
  return { previous: from > 1 ? Math.max(0, from - 1 - atOnce) : null, next: to < of ? to : null };
}

const outcomes: readonly RowOutcome[] = ["create", "change", "same", "merged", "skip", "undecided"];

export function previewQuery(url: URL): PreviewQuery {
  const number = (name: string) => Math.max(0, Number.parseInt(url.searchParams.get(name) ?? "0", 10) || 0);
  return { show: outcomes.find((outcome) => outcome === url.searchParams.get("show")) ?? null, rowsFrom: number("rows"), problemsFrom: number("problems") };
}
