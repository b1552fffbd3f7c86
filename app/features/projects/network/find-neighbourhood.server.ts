import type { Viewer } from "../../accounts/viewer.ts";
import { findNetwork } from "./find-network.server.ts";
import { listOrganisationNames } from "./list-organisation-names.server.ts";
import { type AroundOne, outlineAround } from "./network-outline.ts";
import { networkReach } from "./network-reach.ts";
import { everyMember } from "./network-view.ts";

/** A member and those members that it works with, for the organisation's own page; null for those who may not see it, and where there is nobody. */
export async function findNeighbourhood(viewer: Viewer | null, organisationId: string, now: Date): Promise<AroundOne | null> {
  const reach = networkReach(viewer);
  if (!reach || (reach.sees === "own" && reach.organisationId !== organisationId)) return null;
  const found = await findNetwork(everyMember, now);
  const outline = found.state === "ready" ? outlineAround(found.network.content, organisationId) : null;
  const around = outline?.name(await listOrganisationNames(outline.organisationIds)) ?? null;
  return around && around.partners.length > 0 ? around : null;
}
