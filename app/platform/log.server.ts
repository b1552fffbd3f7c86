import pino from "pino";
import { hidePathTokens, hideSecrets } from "../lib/hide-secrets.ts";
import { env } from "./env.server.ts";

const slot = globalThis as { musterLog?: pino.Logger };

/** The process's structured log, on standard error so that the command line's standard output stays data. */
export function log(): pino.Logger {
  slot.musterLog ??= pino(
    {
      level: env().logLevel,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describeError, path: hidePathTokens },
      redact: {
        paths: ["email", "*.email", "password", "*.password", "token", "*.token", "cookie", "*.cookie", "authorization", "*.authorization", "body", "*.body"],
        censor: "[redacted]",
      },
    },
    pino.destination({ fd: 2, sync: true }),
  );
  return slot.musterLog;
}

/**
 * What a log line says of an error. Nothing but these fields: drivers hang the failing row, the statement's parameters or
 * the request's body on their errors.
 */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { message: hideSecrets(String(error)) };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return { type: error.name, code, message: hideSecrets(error.message), stack: error.stack && hideSecrets(error.stack) };
}
