import type { Command } from "./platform/command-line/command.ts";

/** Command name → where it is: all that `npm run muster` can do on one page. Names may have two words. */
export const commands: Record<string, () => Promise<Command>> = {
  "import cordis": () => import("./commands/import-cordis.server.ts").then((module) => module.importCordis),
  jobs: () => import("./commands/jobs.server.ts").then((module) => module.jobs),
};
