import { z } from "zod";
import type { ImportChoices } from "./import-preview.ts";

const shape = z.object({ intent: z.enum(["plan", "commit", "undo", "choose", "discard"]), planHash: z.string().max(100).default("") });

export type RunForm = z.output<typeof shape> & { choices: ImportChoices };

const most = 2_000;

/** What the page of an import sends; null where it is none of its forms. Choices are fields `choice:` and a row's key; the last of a name counts. */
export function parseRunForm(form: FormData): RunForm | null {
  const parsed = shape.safeParse({ intent: form.get("intent"), planHash: form.get("planHash") ?? undefined });
  if (!parsed.success) return null;
  const fields = [...form].filter(([name, value]) => name.startsWith("choice:") && typeof value === "string" && name.length < 200 && value.length < 200).slice(0, most);
  return { ...parsed.data, choices: Object.fromEntries(fields.map(([name, value]) => [name.slice("choice:".length), String(value)])) };
}
