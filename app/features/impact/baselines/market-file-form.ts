import { z } from "zod";
import { baselineOrigin } from "../scopes/scope-forms.ts";
import type { MarketTable } from "./market-table.ts";

/** A table that was read, and what was chosen of it. The choice of a column of words is a field named after its place. */
export const marketFileForm = z.object({
  file: z.base64(),
  measures: z.string().array().default([]),
  "only-0": z.string().optional(),
  "only-1": z.string().optional(),
  "only-2": z.string().optional(),
  "only-3": z.string().optional(),
});
export type MarketFileForm = z.output<typeof marketFileForm>;
export const marketOriginForm = z.object({ ...marketFileForm.shape, ...baselineOrigin });

const choosable = 4;

/** The columns of words that rows can be chosen by; a published table has few. */
export function choosableParts(parts: MarketTable["parts"]): MarketTable["parts"] {
  return parts.slice(0, choosable);
}

export function onlyOf(form: MarketFileForm, { parts }: Pick<MarketTable, "parts">): Record<string, string> {
  const chosen = choosableParts(parts).map(({ name, values }, place) => ({ name, values, value: form[`only-${place}` as "only-0"] }));
  return Object.fromEntries(chosen.flatMap(({ name, values, value }) => (value !== undefined && values.includes(value) ? [[name, value]] : [])));
}
