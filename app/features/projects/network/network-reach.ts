import { can } from "../../accounts/permissions.ts";
import { memberAffiliations, type Viewer } from "../../accounts/viewer.ts";
import type { NetworkQuery } from "./network-query.ts";
import { everyMember, groupText } from "./network-view.ts";

/** How much of the network someone sees: all of it, or the own organisation's part and the numbers of the whole. */
export type NetworkReach = { sees: "all" } | { sees: "own"; organisationId: string; slug: string };

/** The office and the board see all; a member's people their own part, of the organisation that they act for; nobody else anything. */
export function networkReach(viewer: Viewer | null): NetworkReach | null {
  if (!viewer) return null;
  if (can(viewer, "network.read")) return { sees: "all" };
  const own = memberAffiliations(viewer);
  const chosen = own.find((affiliation) => affiliation.organisationId === viewer.actingForId) ?? own[0];
  return chosen ? { sees: "own", organisationId: chosen.organisationId, slug: chosen.organisationSlug } : null;
}

/**
 * What is shown of what was asked for. A member's people see the members' network, or their own organisation's partners, and
 * of either only their own organisation's part.
 */
export function queryWithin(reach: NetworkReach, query: NetworkQuery): NetworkQuery {
  if (reach.sees === "all") return query;
  const { group } = query.view;
  const isOwn = group.whose === "around" && group.slug === reach.slug;
  const view = isOwn || groupText(group) === "members" ? query.view : { ...query.view, group: everyMember.group };
  return { view, focus: reach.slug, part: "" };
}
