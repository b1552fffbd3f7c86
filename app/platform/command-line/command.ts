/** What a command tells the world: `value` is printed with `--json`, `text` without. */
export type CommandAnswer = { value: unknown; text: string };

export type CommandIo = {
  /** The folder in which the command was typed; relative paths start there. */
  cwd: string;
  /** Progress and remarks, on standard error. */
  note(line: string): void;
};

/** Parses what follows the command's name (`--json` is taken out), calls an operation, words the answer. */
export type RunCommand = (args: string[], io: CommandIo) => Promise<CommandAnswer>;

export type Command = {
  summary: string;
  /** The arguments as a person types them, e.g. "DIR --country PT [--commit]". */
  usage: string;
  /**
   * Which database the command works on:
   * `portal` – the portal's own, which must exist;
   * `new-portal` – the portal's own, made where there is none;
   * `any` – the portal's own where there is one, else an empty one in memory (for commands that only plan or compute);
   * `none` – none at all.
   */
  database(args: readonly string[]): "portal" | "new-portal" | "any" | "none";
  /** False where a running server must not do it in its own process, such as replacing the data under its feet. */
  runsInServer: boolean;
  load(): Promise<RunCommand>;
};

export type Registry = Record<string, Command>;

/** Thrown for what the person at the keyboard typed wrong: exit code 2, the message and the usage. */
export class BadInput extends Error {}

/** Thrown where the command is right but cannot run now; the message says what to do: exit code 1. */
export class CannotRun extends Error {}
