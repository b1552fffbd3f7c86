import { disclosureMethods } from "./disclosure-methods.server.ts";
import { type Method, NoAnswer, snakeKeys } from "./method.ts";
import { regionalMethods } from "./regional-methods.ts";
import { statisticalMethods } from "./statistical-methods.ts";
import { verdictMethods } from "./verdict-methods.ts";

const methods: Readonly<Record<string, Method>> = { ...regionalMethods, ...statisticalMethods, ...disclosureMethods, ...verdictMethods };

export const methodNames = Object.keys(methods).sort();

export type Evaluated = { kind: "answer"; value: unknown } | { kind: "no-such-method" } | { kind: "bad-input"; field: string; what: string } | { kind: "no-answer"; why: string };

/** Any method (one of `methodNames`) on inputs in the form of the known answers: the functions that the pages and jobs call. */
export async function evaluate(name: string, inputs: unknown): Promise<Evaluated> {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (!method) return { kind: "no-such-method" };
  const read = method.inputs.safeParse(inputs);
  const issue = read.error?.issues[0];
  if (issue) return { kind: "bad-input", field: issue.path.join("."), what: issue.message };
  try {
    return { kind: "answer", value: snakeKeys(await method.answer(read.data)) };
  } catch (error) {
    if (error instanceof NoAnswer) return { kind: "no-answer", why: error.message };
    throw error;
  }
}
