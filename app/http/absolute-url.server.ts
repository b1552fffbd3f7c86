import { env } from "../platform/env.server.ts";

/** A path of this portal as a whole URL, for what leaves it: canonical links, sitemaps, exports. */
export function absoluteUrl(path: string): string {
  return env().baseUrl + path;
}
