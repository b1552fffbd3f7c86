import type { Server } from "node:http";

/** How long requests and jobs in flight may take to end before the process ends without them. */
export const stopWithinMs = 25_000;

/** Ends the process on SIGTERM or SIGINT: `stop` finishes what is in flight; a second signal, or too long a wait, ends it at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  const onSignal = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    setTimeout(() => {
      process.stderr.write(`not everything in flight ended within ${stopWithinMs / 1000} s; stopping without it\n`);
      process.exit(1);
    }, stopWithinMs).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`stopping failed: ${error instanceof Error ? error.message : "unknown error"}\n`);
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", onSignal);
  process.on("SIGINT", onSignal);
}

/** Stops taking connections and answers the requests in flight; connections that only wait for a next request are closed. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const idle = setInterval(() => server.closeIdleConnections(), 100);
    server.close((error) => {
      clearInterval(idle);
      if (error) reject(error);
      else resolve();
    });
    server.closeIdleConnections();
  });
}
