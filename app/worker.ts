// npm run worker: runs the jobs of a portal on a database server. Any number of these share one database.

import { stopOnSignal } from "./platform/run/stop-on-signal.ts";
import { bootWorker, EnvError, env, log, NotReady } from "./runtime.server.ts";

const running = await bootWorker().catch((error: unknown) => {
  if (!(error instanceof EnvError || error instanceof NotReady)) throw error;
  process.stderr.write(`The worker cannot start.\n${error.message}\n`);
  process.exit(1);
});
log().info({ database: env().database.kind }, "the worker waits for jobs");
stopOnSignal(() => running.stop());
