import { readDataVersions } from "../../../platform/database/data-version.server.ts";

/** The state of all data that a network depends on: joint projects, and what organisations are. */
export async function networkDataVersion(): Promise<string> {
  const versions = await readDataVersions();
  return `${versions.get("projects") ?? 0} ${versions.get("directory") ?? 0}`;
}
