import { fold } from "../../../../lib/fold.ts";
import type { Proposal } from "./suspicious-group.ts";

/** The names of the fields of `after` that differ from those of the stored row. */
export function differences<Facts extends object>(before: Facts, after: Facts): string[] {
  return Object.keys(after).filter((field) => !isEqual(before[field as keyof Facts], after[field as keyof Facts]));
}

/** The proposal with what is withheld as it was; of something new, withheld fields are left empty. */
export function keep<Facts extends object>({ before, after }: Proposal<Facts>, withheld: ReadonlySet<keyof Facts> | undefined): Facts {
  if (!withheld) return after;
  return { ...after, ...Object.fromEntries([...withheld].map((field) => [field, before ? before[field] : null])) };
}

export function isEqual(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === "object" && typeof other === "object" && textOf(one) === textOf(other));
}

export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "bigint" ? `${value}` : (JSON.stringify(value) ?? "");
}

/** Equal for texts that only differ in case, accents, punctuation, or in writing "ä" as "ae". */
export function spelling(value: unknown): string {
  const text = textOf(value);
  return fold(text).replace(/([aou])e/g, "$1") || text;
}
