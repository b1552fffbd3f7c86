// npm run muster -- COMMAND …: the same operations as the pages, from the command line.
import { commands } from "./commands.server.ts";
import { openFor } from "./platform/command-line/open-for.server.ts";
import { explain, findCommand, overview, runCommand } from "./platform/command-line/run-command.ts";

const argv = process.argv.slice(2);
const json = argv.includes("--json");
const output = { stdout: (text: string) => void process.stdout.write(text), stderr: (text: string) => void process.stderr.write(text) };

process.exitCode = await main();

async function main(): Promise<number> {
  const found = await findCommand(commands, argv);
  if (!found) {
    const asked = argv.filter((word) => !word.startsWith("-")).join(" ");
    if (asked && json) output.stdout(`${JSON.stringify({ error: `there is no command "${asked}"` })}\n`);
    output.stderr(asked ? `there is no command "${asked}"\n\n` : "");
    output.stderr(await overview(commands));
    return asked || json ? 2 : 0;
  }
  try {
    const opened = await openFor(found.command.database(found.args));
    try {
      return await runCommand(found, json, process.cwd(), output);
    } finally {
      await opened.close();
    }
  } catch (error) {
    return explain(error, found, json, output);
  }
}
