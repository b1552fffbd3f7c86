import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { everyMember, groupText, type NetworkView } from "./network-view.ts";

/** How much of the network someone sees: all of it, or the own organisation's part and the numbers of the whole. */
export type NetworkReach = { sees: "all" } | { sees: "own"; organisationId: string; slug: string };

/** The office and the board see all; a member's people their own part, of the organisation that they act for; nobody else anything. */
export function networkReach(viewer: Viewer | null): NetworkReach | null {
  if (!viewer) return null;
  if (can(viewer, "network.read")) return { sees: "all" };
  const own = viewer.affiliations.filter((affiliation) => affiliation.isMember && affiliation.rights.length > 0);
  const chosen = own.find((affiliation) => affiliation.organisationId === viewer.actingForId) ?? own[0];
  return chosen ? { sees: "own", organisationId: chosen.organisationId, slug: chosen.organisationSlug } : null;
}

/** The view that is shown where one is asked for: a member's people look at the members' network or at their own partners. */
export function viewWithin(reach: NetworkReach, view: NetworkView): NetworkView {
  if (reach.sees === "all") return view;
  const isOwn = view.group.whose === "around" && view.group.slug === reach.slug;
  return isOwn || groupText(view.group) === "members" ? view : { ...view, group: everyMember.group };
}
