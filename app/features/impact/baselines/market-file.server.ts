import { ok, type Result, refuse } from "../../../lib/result.ts";
import type { Act } from "../../accounts/viewer.ts";
import { enterBaseline } from "./enter-baseline.server.ts";
import { type MarketFileForm, onlyOf } from "./market-file-form.ts";
import { type MarketFinding, type MarketRefusal, marketSeries } from "./market-series.ts";
import { type MarketTable, readMarketTable } from "./market-table.ts";

/** A table that was read, for the page to choose from: the bytes travel with the form, since nothing is kept before it is entered. */
export type MarketFileView = {
  /** The file, in base64. */
  file: string;
  parts: MarketTable["parts"];
  measures: string[];
  measuresChosen: string[];
  only: Record<string, string>;
  series: { figures: { period: string; value: string }[]; findings: MarketFinding[] } | null;
  refusal: MarketRefusal | "no-column" | null;
};

export function viewMarketFile(bytes: Uint8Array): Result<MarketFileView, "no-table" | "no-period" | "no-measure"> {
  const table = readMarketTable(bytes);
  if (typeof table === "string") return refuse(table);
  const chosen = table.measures.length === 1 ? table.measures : [];
  return ok(viewOf(table, bytes, { measures: chosen, only: {} }, null));
}

/** The figures that a choice gives; a choice that cannot be is answered beside the table. */
export function lookAtMarketFile(form: MarketFileForm): Result<MarketFileView, "no-table" | "no-period" | "no-measure"> {
  const bytes = Buffer.from(form.file, "base64");
  const table = readMarketTable(bytes);
  if (typeof table === "string") return refuse(table);
  const choice = { measures: form.measures.filter((name) => table.measures.includes(name)), only: onlyOf(form, table) };
  if (choice.measures.length === 0) return ok(viewOf(table, bytes, choice, "no-column"));
  return ok(viewOf(table, bytes, choice, marketSeries(table, choice)));
}

/** Enters what a choice gives, worked out anew from the file; see `enterBaseline`. */
export async function enterMarketFile(
  act: Act,
  scopeId: string,
  form: MarketFileForm,
  origin: Omit<Parameters<typeof enterBaseline>[1], "scopeId" | "values">,
): Promise<Result<null, "not-found" | "no-values">> {
  const table = readMarketTable(Buffer.from(form.file, "base64"));
  if (typeof table === "string") return refuse("no-values");
  const series = marketSeries(table, { measures: form.measures, only: onlyOf(form, table) });
  return "kind" in series ? refuse("no-values") : enterBaseline(act, { ...origin, scopeId, values: series.figures });
}

function viewOf(
  table: MarketTable,
  bytes: Uint8Array,
  { measures, only }: { measures: string[]; only: Record<string, string> },
  outcome: ReturnType<typeof marketSeries> | "no-column" | null,
): MarketFileView {
  const isRefused = outcome === "no-column" || (outcome !== null && "kind" in outcome);
  return {
    file: Buffer.from(bytes).toString("base64"),
    ...{ parts: table.parts, measures: table.measures, measuresChosen: measures, only },
    series: outcome === null || isRefused ? null : { ...outcome, figures: outcome.figures.map(({ period, value }) => ({ period, value: value.toString() })) },
    refusal: isRefused ? outcome : null,
  };
}
