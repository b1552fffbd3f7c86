import { BadInput, type Command, type CommandIo } from "./command.ts";

export type Registry = Record<string, () => Promise<Command>>;
export type Output = { stdout(text: string): void; stderr(text: string): void };

/** The command that `argv` names, with what follows its name; null where there is none of that name. */
export async function findCommand(registry: Registry, argv: readonly string[]): Promise<{ name: string; command: Command; args: string[] } | null> {
  for (const words of [2, 1]) {
    const name = argv.slice(0, words).join(" ");
    const load = argv.length >= words ? registry[name] : undefined;
    if (load) return { name, command: await load(), args: argv.slice(words).filter((word) => word !== "--json") };
  }
  return null;
}

/**
 * Runs a command and prints its answer; returns the exit code: 0, 2 for bad input, 1 for our fault. With `--json`,
 * standard output is one JSON value in each of these cases.
 */
export async function runCommand(found: { name: string; command: Command; args: string[] }, json: boolean, cwd: string, output: Output): Promise<number> {
  const io: CommandIo = { cwd, note: (line) => output.stderr(`${line}\n`) };
  try {
    const answer = await found.command.run(found.args, io);
    output.stdout(`${json ? JSON.stringify(answer.value, plainBigInt) : answer.text}\n`);
    return 0;
  } catch (error) {
    return explain(error, found, json, output);
  }
}

/** Says what was wrong; returns the exit code. */
export function explain(error: unknown, found: { name: string; command: Command } | null, json: boolean, output: Output): number {
  const isBadInput = error instanceof BadInput || isParseError(error);
  const message = error instanceof Error ? error.message : String(error);
  if (json) output.stdout(`${JSON.stringify({ error: message })}\n`);
  output.stderr(`${message}\n`);
  if (isBadInput && found) output.stderr(`usage: npm run muster -- ${found.name} ${found.command.usage}\n`);
  if (!isBadInput && error instanceof Error && error.stack) output.stderr(`${error.stack.split("\n").slice(1).join("\n")}\n`);
  return isBadInput ? 2 : 1;
}

export async function overview(registry: Registry): Promise<string> {
  const lines = await Promise.all(
    Object.entries(registry).map(async ([name, load]) => {
      const { usage, summary } = await load();
      return `  ${`${name} ${usage}`.trim()}\n      ${summary}`;
    }),
  );
  return `usage: npm run muster -- COMMAND … [--json]\n\n${lines.join("\n")}\n`;
}

function isParseError(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && error.code.startsWith("ERR_PARSE_ARGS");
}

function plainBigInt(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}
