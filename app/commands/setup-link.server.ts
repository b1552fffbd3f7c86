import { parseArgs } from "node:util";
import { issueSetupLink } from "../features/accounts/set-up/issue-setup-link.server.ts";
import { commandWords as words } from "../lib/messages/commands.ts";
import { now } from "../platform/clock.server.ts";
import { CannotRun, type RunCommand } from "../platform/command-line/command.ts";

/** Makes a new link for the first run. */
export const runSetupLink: RunCommand = async (args) => {
  parseArgs({ args, options: {} });
  const link = await issueSetupLink(now());
  if (!link.ok) throw new CannotRun(words.alreadySetUp);
  return { value: link.value, text: words.setupLink(link.value) };
};
