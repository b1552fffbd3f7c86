// npm run muster -- COMMAND …: the same operations as the pages, from the command line.
import path from "node:path";
import { commands } from "./commands.server.ts";
import { CannotRun } from "./platform/command-line/command.ts";
import { explain, type Found, findCommand, overview, runCommand } from "./platform/command-line/run-command.ts";
import { sendCommand } from "./platform/command-line/send-command.ts";
import { findCommandSocket } from "./platform/command-line/socket-path.server.ts";
import { folderOwner } from "./platform/database/folder-lock.server.ts";

const argv = process.argv.slice(2);
// npm changes into the project's folder; INIT_CWD is where the command was typed.
const cwd = process.env.INIT_CWD ?? process.cwd();
const output = { stdout: (text: string) => void process.stdout.write(text), stderr: (text: string) => void process.stderr.write(text) };

const found = findCommand(commands, argv);
process.exitCode = found ? await perform(found).catch((error: unknown) => explain(error, found, output)) : showHelp();

async function perform(found: Found): Promise<number> {
  const kind = found.command.database(found.args);
  if (kind === "none") return runCommand(found, cwd, output);
  const dataDir = path.resolve(process.env.MUSTER_DATA_DIR || ".data");
  const owner = process.env.DATABASE_URL ? null : folderOwner(path.join(dataDir, "database"));
  if (owner !== null) return performInServer(found, dataDir, owner);
  // Loaded only here: a command that is sent to the server needs no database client.
  const { openFor } = await import("./platform/command-line/open-for.server.ts");
  const database = await openFor(kind, dataDir);
  try {
    return await runCommand(found, cwd, output);
  } finally {
    await database.close();
  }
}

async function performInServer(found: Found, dataDir: string, owner: number): Promise<number> {
  if (!found.command.runsInServer) throw new CannotRun(`the portal in ${dataDir} runs (process ${owner}): stop it first, ${found.name} needs the data for itself`);
  const socket = findCommandSocket(dataDir);
  const exit = socket === null ? null : await sendCommand(socket, argv, cwd, output);
  if (exit === null) throw new CannotRun(`${dataDir} is in use by process ${owner}, which takes no commands (it may just be starting or stopping): try again, or stop it first`);
  return exit;
}

function showHelp(): number {
  const words = argv.filter((word) => !word.startsWith("-")).join(" ");
  const json = argv.includes("--json");
  const isHelp = !json && (words === "" || words === "help");
  const problem = words === "" ? "no command was given" : `there is no command "${words}"`;
  if (json) output.stdout(`${JSON.stringify({ error: problem })}\n`);
  if (!isHelp) output.stderr(`${problem}\n\n`);
  output.stderr(overview(commands));
  return isHelp ? 0 : 2;
}
