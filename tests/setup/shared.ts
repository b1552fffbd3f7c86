import path from "node:path";

/** A file of the shared folder (published data and test vectors), which stands beside the project unless MUSTER_SHARED names another place. */
export function sharedPath(...parts: string[]): string {
  return path.resolve(process.env.MUSTER_SHARED ?? path.join("..", "shared"), ...parts);
}
