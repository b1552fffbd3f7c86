import { findCluster } from "../features/accounts/find-cluster.server.ts";
import { paths } from "./paths.ts";

/** Pages of a portal that has no cluster yet: everything else would speak of one. */
const openPages = /^\/(_root\.data|setup\/[^/]+|imprint(\.data)?|privacy(\.data)?|appearance(\.data)?)?$/;
let isSetUp = false;

/** Where a request has to go while nobody has set the portal up; null where it may go on. */
export async function detourUntilSetUp(path: string): Promise<string | null> {
  if (isSetUp || openPages.test(path)) return null;
  isSetUp = (await findCluster()) !== null;
  return isSetUp ? null : paths.home();
}
