/** What a command tells the world: `value` is printed with `--json`, `text` without. */
export type CommandAnswer = { value: unknown; text: string };

export type CommandIo = {
  /** The folder in which the command was typed; relative paths start there. */
  cwd: string;
  /** Progress and remarks, on standard error. */
  note(line: string): void;
};

/**
 * Which database a command works on:
 * `portal` – the portal's own, which must exist;
 * `new-portal` – the portal's own, made where there is none;
 * `any` – the portal's own where there is one, else an empty one in memory (for commands that only plan or compute).
 */
export type CommandDatabase = "portal" | "new-portal" | "any";

export type Command = {
  summary: string;
  /** The arguments as a person types them, e.g. "DIR --country PT [--commit]". */
  usage: string;
  database(args: readonly string[]): CommandDatabase;
  /** False where the running server must not do it in its own process (such as replacing the database under it). */
  runsInServer?: boolean;
  run(args: string[], io: CommandIo): Promise<CommandAnswer>;
};

/** Thrown for what the person at the keyboard can correct: exit code 2 and the message. */
export class BadInput extends Error {}
