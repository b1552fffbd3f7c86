import fs from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { type Evaluated, evaluate, methodNames } from "../features/impact/evaluate/evaluate.server.ts";
import { evaluateWords as words } from "../lib/messages/evaluate.ts";
import { BadInput, type RunCommand } from "../platform/command-line/command.ts";

const largestBytes = 64 * 1024 * 1024;

/** Computes any method of the verdict on inputs from a file: what the pages compute, for whoever wants to check it. */
export const runEvaluate: RunCommand = async (args, io) => {
  const [name, file, ...others] = args;
  if (name === undefined || file === undefined || others.length > 0) throw new BadInput(words.twoArguments);
  const found: Evaluated = methodNames.includes(name) ? await evaluate(name, inputsOf(parsed(await readText(io.cwd, file), file), name)) : { kind: "no-such-method" };
  switch (found.kind) {
    case "no-such-method":
      throw new BadInput(words.noSuchMethod({ name, known: methodNames.join(", ") }));
    case "bad-input":
      throw new BadInput(words.badInput({ name, field: found.field, what: found.what }));
    case "no-answer":
      throw new BadInput(words.noAnswer({ name, why: found.why }));
    case "answer":
      return { value: found.value, text: JSON.stringify(found.value, null, 2) };
  }
};

async function readText(cwd: string, name: string): Promise<string> {
  if (name === "-") return text(process.stdin);
  const file = path.resolve(cwd, name);
  const found = await fs.stat(file).catch(() => null);
  if (!found?.isFile()) throw new BadInput(words.noFile({ file }));
  if (found.size > largestBytes) throw new BadInput(words.tooLarge({ file, megabytes: largestBytes / 1024 / 1024 }));
  return fs.readFile(file, "utf8");
}

function parsed(content: string, file: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new BadInput(words.notJson({ file, why: (error as Error).message }));
  }
}

/** A whole known answer (with `method` and `inputs`) serves as well as its inputs alone. */
function inputsOf(given: unknown, name: string): unknown {
  const whole = given as { method?: unknown; inputs?: unknown } | null;
  return whole !== null && typeof whole === "object" && whole.method === name && whole.inputs !== undefined ? whole.inputs : given;
}
