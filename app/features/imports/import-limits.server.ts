import { env } from "../../platform/env.server.ts";

/** The largest file that an import takes, in bytes. */
export function largestImport(): number {
  return env().imports.maxBytes;
}
