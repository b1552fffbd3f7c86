import { findCluster } from "../find-cluster.server.ts";

/** The cluster's time zone; UTC before it is set up. */
export async function clusterZone(): Promise<string> {
  return (await findCluster())?.timeZone ?? "UTC";
}
