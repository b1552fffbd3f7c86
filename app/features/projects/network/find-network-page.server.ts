import type { Viewer } from "../../accounts/viewer.ts";
import { findNetwork } from "./find-network.server.ts";
import { findOrganisationBySlug } from "./find-organisation-by-slug.server.ts";
import { findStoredNetwork, type StoredNetwork } from "./find-stored-network.server.ts";
import { listNetworkGroups, type NetworkGroups } from "./list-network-groups.server.ts";
import { listOrganisationNames } from "./list-organisation-names.server.ts";
import { type NetworkNumbers, networkNumbers } from "./network-numbers.ts";
import { type AroundOne, outlineAround, outlinePart, type PartOfAll } from "./network-outline.ts";
import type { NetworkQuery } from "./network-query.ts";
import { type NetworkReach, networkReach, queryWithin } from "./network-reach.ts";
import type { NetworkContent } from "./work-out-network.ts";

export type NetworkPage = {
  query: NetworkQuery;
  sees: NetworkReach["sees"];
  /** Whose networks may be chosen besides the members' and one's own; null for those who see their own part. */
  groups: NetworkGroups | null;
  ownSlug: string | null;
  /** Null while the network is worked out for the first time. */
  network: ReadyNetwork | null;
};

export type ReadyNetwork = {
  computedAt: Date;
  isOld: boolean;
  span: NetworkContent["span"];
  leavesOutAssemblies: boolean;
  numbers: NetworkNumbers;
  /** Null where the organisation that is asked for is not in this view. */
  shown: AroundOne | PartOfAll | null;
};

/** The page about who works with whom as this viewer may see it; null for those who see nothing of it. */
export async function findNetworkPage(viewer: Viewer | null, asked: NetworkQuery, now: Date): Promise<NetworkPage | null> {
  const reach = networkReach(viewer);
  if (!reach) return null;
  const query = await withoutNeedlessYears(queryWithin(reach, asked));
  const found = await findNetwork(query.view, now);
  const frame = { query, sees: reach.sees, groups: reach.sees === "all" ? await listNetworkGroups() : null, ownSlug: reach.sees === "own" ? reach.slug : null };
  if (found.state === "in-work") return { ...frame, network: null };
  const { content, computedAt } = found.network;
  return {
    ...frame,
    network: {
      computedAt,
      isOld: found.isOld,
      span: content.span,
      leavesOutAssemblies: content.leavesOutAssemblies,
      numbers: networkNumbers(content),
      shown: await show(found.network, query),
    },
  };
}

/** The sliders at both ends mean the whole time: that is one view, not two. */
async function withoutNeedlessYears(query: NetworkQuery): Promise<NetworkQuery> {
  const { view } = query;
  if (view.fromYear === null && view.toYear === null) return query;
  const whole = { ...view, fromYear: null, toYear: null };
  const span = (await findStoredNetwork(whole))?.content.span;
  if (!span) return query;
  return { ...query, view: { ...view, fromYear: (view.fromYear ?? 0) > span.first ? view.fromYear : null, toYear: (view.toYear ?? span.last) < span.last ? view.toYear : null } };
}

async function show({ content, layout }: StoredNetwork, { focus, part }: NetworkQuery): Promise<AroundOne | PartOfAll | null> {
  const outline = focus === null ? outlinePart(content, layout, part) : outlineAround(content, (await findOrganisationBySlug(focus)) ?? "");
  return outline === null ? null : outline.name(await listOrganisationNames(outline.organisationIds));
}
