import { BadInput, CannotRun, type Command, type Registry } from "./command.ts";

export type Output = { stdout(text: string): void; stderr(text: string): void };
export type Found = { name: string; command: Command; args: string[]; json: boolean };

/** The command that `argv` names, with what follows its name; null where there is none of that name. */
export function findCommand(registry: Registry, argv: readonly string[]): Found | null {
  const json = argv.includes("--json");
  const words = argv.filter((word) => word !== "--json");
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(" ");
    const command = words.length >= length && Object.hasOwn(registry, name) ? registry[name] : undefined;
    if (command) return { name, command, args: words.slice(length), json };
  }
  return null;
}

/**
 * Runs a command and prints its answer; returns the exit code: 0, 2 for bad input, 1 where it could not be done. With
 * `--json`, standard output is one JSON value in each of these cases.
 */
export async function runCommand(found: Found, cwd: string, output: Output): Promise<number> {
  try {
    const run = await found.command.load();
    const answer = await run(found.args, { cwd, note: (line) => output.stderr(`${line}\n`) });
    output.stdout(`${found.json ? JSON.stringify(answer.value, plainBigInt) : answer.text}\n`);
    return 0;
  } catch (error) {
    return explain(error, found, output);
  }
}

/** Says what was wrong; returns the exit code. */
export function explain(error: unknown, found: Found, output: Output): number {
  const isBadInput = error instanceof BadInput || isParseError(error);
  const message = error instanceof Error ? error.message : String(error);
  if (found.json) output.stdout(`${JSON.stringify({ error: message })}\n`);
  output.stderr(`${message}\n`);
  if (isBadInput) output.stderr(`usage: npm run muster -- ${`${found.name} ${found.command.usage}`.trim()}\n`);
  else if (!(error instanceof CannotRun) && error instanceof Error && error.stack) output.stderr(`${error.stack.split("\n").slice(1).join("\n")}\n`);
  return isBadInput ? 2 : 1;
}

export function overview(registry: Registry): string {
  const lines = Object.entries(registry).map(([name, { usage, summary }]) => `  ${`${name} ${usage}`.trim()}\n      ${summary}`);
  return `usage: npm run muster -- COMMAND … [--json]\n\n${lines.join("\n")}\n`;
}

/** Node's own `parseArgs` says what is wrong with an option. */
function isParseError(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && error.code.startsWith("ERR_PARSE_ARGS");
}

function plainBigInt(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}
