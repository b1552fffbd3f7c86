import { shell } from "../lib/messages/shell.ts";
import type { Shell } from "./shell.server.ts";

/** Whose portal this is, for the head of a page: taken from what the root loaded. */
export function portalOf(matches: readonly { id: string; data?: unknown }[]): { name: string; logoUrl: string | null } {
  const root = matches.find((match) => match.id === "root")?.data as Shell | undefined;
  return { name: root?.clusterName ?? shell.unnamed, logoUrl: root?.logoUrl ? root.baseUrl + root.logoUrl : null };
}
