import { type Day, dayOfDate } from "../../../lib/day.ts";
import { db } from "../../../platform/database/db.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { generalAudienceOf } from "../../organisations/field-visibility.ts";
import { speaksFor } from "../speaks-for.ts";
import { findReview } from "./find-review.server.ts";
import type { InitiativeState } from "./initiative-state.ts";
import { joiningState } from "./joining.ts";

export type ListedInitiative = {
  initiativeId: string;
  title: string;
  leader: string;
  state: InitiativeState;
  sought: string;
  answerBy: Day;
  partners: number;
  /** Something waits for an answer of the viewer's organisations. */
  waitsForViewer: boolean;
};
export type InitiativeLists = {
  /** Calls that are open, the one that ends first on top. */
  calls: ListedInitiative[];
  /** Of the viewer's organisations, and those they were asked into, whatever their state. */
  own: ListedInitiative[];
  /** What the office is to look at. */
  toReview: ListedInitiative[];
  /** Whether the office looks at proposals first; for who may change that. */
  reviews: boolean | null;
};

const most = 300;

/** The proposals that the viewer may see; null for who is neither a member nor the office. */
export async function listInitiatives(viewer: Viewer | null): Promise<InitiativeLists | null> {
  const audience = generalAudienceOf(viewer);
  if (!viewer || (audience !== "members" && audience !== "office")) return null;
  const ownIds = viewer.affiliations.map(({ organisationId }) => organisationId).filter((id) => speaksFor(viewer, id));
  const isOwn = { OR: [{ leaderId: { in: ownIds } }, { partners: { some: { organisationId: { in: ownIds }, endedAt: null } } }] };
  const rows = await db().initiative.findMany({
    where: { OR: [{ state: { in: ["call_open", "forming"] } }, isOwn, ...(can(viewer, "organisations.administer") ? [{ state: "in_review" as const }] : [])] },
    include: { leader: { select: { legalName: true, shortName: true } }, partners: true },
    orderBy: [{ answerBy: "asc" }, { id: "asc" }],
    take: most,
  });
  const listed = rows.map(({ id, title, state, sought, answerBy, leader, leaderId, partners }) => {
    const leads = ownIds.includes(leaderId);
    const row: ListedInitiative = {
      ...{ initiativeId: id, title, state, sought, answerBy: dayOfDate(answerBy), leader: leader.shortName ?? leader.legalName },
      partners: partners.filter((partner) => joiningState(partner) === "in").length,
      waitsForViewer: partners.some((partner) => {
        const joining = joiningState(partner);
        return (joining === "offered" && leads) || (joining === "asked" && ownIds.includes(partner.organisationId));
      }),
    };
    return { row, isOwn: leads || partners.some((partner) => partner.endedAt === null && ownIds.includes(partner.organisationId)) };
  });
  return {
    reviews: can(viewer, "cluster.configure") ? await findReview(db()) : null,
    calls: listed.filter(({ row }) => row.state === "call_open").map(({ row }) => row),
    own: listed.filter((one) => one.isOwn).map(({ row }) => row),
    toReview: can(viewer, "organisations.administer") ? listed.filter(({ row }) => row.state === "in_review").map(({ row }) => row) : [],
  };
}
