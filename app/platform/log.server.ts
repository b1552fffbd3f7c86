import pino from "pino";
import { env } from "./env.server.ts";

const slot = globalThis as { musterLog?: pino.Logger };

/** The process's structured log, on standard error so that the command line's standard output stays data. */
export function log(): pino.Logger {
  slot.musterLog ??= pino(
    {
      level: env().logLevel,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: ["email", "*.email", "password", "*.password", "token", "*.token", "cookie", "*.cookie", "authorization", "*.authorization", "body", "*.body"],
        censor: "[redacted]",
      },
    },
    pino.destination({ fd: 2, sync: true }),
  );
  return slot.musterLog;
}
