import { readDataVersions } from "../../../platform/database/data-version.server.ts";

/** Raised where the shape of what is stored changes: what an earlier version of the portal stored is then worked out again. */
export const storedFormat = 2;

/** The state of all data that a network depends on: joint projects, and what organisations are. */
export async function networkDataVersion(): Promise<string> {
  const versions = await readDataVersions();
  return `${storedFormat} ${versions.get("projects") ?? 0} ${versions.get("directory") ?? 0}`;
}
