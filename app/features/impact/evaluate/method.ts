import type { z } from "zod";

/** Said instead of an answer where the inputs have the right form and no answer exists; the text says what to do. */
export class NoAnswer extends Error {}

/** A method by its name: what it reads, and what it answers. Names stay as the published known answers have them. */
export type Method = { inputs: z.ZodType; answer(inputs: unknown): unknown };

/** Ties a method's function to the form of its inputs. */
export function method<Schema extends z.ZodType>(inputs: Schema, compute: (inputs: z.output<Schema>) => unknown): Method {
  return { inputs, answer: (given) => compute(given as z.output<Schema>) };
}

/** `{ seLog: 1 }` as `{ se_log: 1 }`: names of the known answers are written so. Symbols of one or two letters (K, nT) stay as they are. */
export function snakeKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeKeys);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [snake(key), snakeKeys(inner)]));
}

function snake(key: string): string {
  return key.length <= 2 ? key : key.replace(/([a-z])([A-Z])/g, (_, before: string, letter: string) => `${before}_${letter.toLowerCase()}`);
}

/** The value, or the reason why there is none as the words for it. */
export function orNoAnswer<Value>(value: Value | null, why: string): Value {
  if (value === null) throw new NoAnswer(why);
  return value;
}
