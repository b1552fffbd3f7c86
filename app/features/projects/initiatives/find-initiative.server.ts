import { type Day, dayOfDate } from "../../../lib/day.ts";
import { nameIn } from "../../../lib/name-in.ts";
import { isUuid } from "../../../lib/uuid.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { Prisma } from "../../../platform/database/generated/client.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { speaksFor } from "../speaks-for.ts";
import { findReview } from "./find-review.server.ts";
import type { PartnerRole } from "./initiative-form.ts";
import { type InitiativeEvent, type InitiativeState, initiativeEvents, isEditable, stepOf, takesPartners } from "./initiative-state.ts";
import { type JoiningState, joiningState, mayAgree } from "./joining.ts";
import { listOwnChoices } from "./list-choices.server.ts";
import { type InitiativeView, viewOf } from "./visible-initiative.ts";

type Named = { organisationId: string; name: string; slug: string };
export type ShownPartner = Named & {
  partnerId: string;
  role: PartnerRole;
  state: JoiningState;
  /** For the leader and the organisation itself; "" for others. */
  message: string;
  mayAgree: boolean;
  mayDecline: boolean;
};
export type ShownInitiative = {
  initiativeId: string;
  leader: Named;
  state: InitiativeState;
  title: string;
  why: string;
  what: string;
  sought: string;
  scopeId: string | null;
  scope: string | null;
  answerBy: Day;
  projectId: string | null;
  version: number;
  partners: ShownPartner[];
  /** For its own people and the office. */
  steps: { state: InitiativeState; on: string; by: string | null; reason: string | null }[];
  /** What the viewer can do next. */
  events: InitiativeEvent[];
  mayEdit: boolean;
  mayInvite: boolean;
  /** The viewer's organisations that can still offer to take part. */
  mayOffer: { value: string; label: string }[];
};

const organisation = { select: { id: true, legalName: true, shortName: true, slug: true } } as const;
const include = {
  leader: organisation,
  scope: { select: { names: true } },
  partners: { include: { organisation }, orderBy: { createdAt: "asc" } },
  steps: { include: { takenBy: { select: { name: true } } }, orderBy: [{ takenAt: "asc" }, { id: "asc" }] },
} satisfies Prisma.InitiativeInclude;
type Stored = Prisma.InitiativeGetPayload<{ include: typeof include }>;

/** A proposal as the viewer may see it; null where it is not there for this viewer. Who offered and is not in yet, only the two sides see. */
export async function findInitiative(viewer: Viewer | null, initiativeId: string): Promise<ShownInitiative | null> {
  const found = isUuid(initiativeId) ? await db().initiative.findUnique({ where: { id: initiativeId }, include }) : null;
  const view = found && viewOf(viewer, found);
  if (!viewer || !found || !view) return null;
  const reviews = await findReview(db());
  const partners = found.partners.flatMap((partner) => partnerFor(viewer, found, partner) ?? []);
  const taken = new Set([found.leaderId, ...partners.map(({ organisationId }) => organisationId)]);
  const isOpen = takesPartners(found.state);
  const { title, why, what, sought, scopeId, projectId, version, state } = found;
  return {
    ...{ initiativeId, title, why, what, sought, scopeId, projectId, version, state, partners },
    leader: named(found.leader),
    scope: found.scope && nameIn(found.scope.names, viewer.locale),
    answerBy: dayOfDate(found.answerBy),
    steps: view.isLeader || view.isOffice ? stepsOf(found) : [],
    events: initiativeEvents.filter((event) => canTake(found, event, view, { reviews, isAlone: partners.every((one) => one.state !== "in") })),
    mayEdit: view.isLeader && isEditable(found.state),
    mayInvite: view.isLeader && isOpen,
    mayOffer: found.state === "call_open" ? listOwnChoices(viewer).filter(({ value }) => !taken.has(value)) : [],
  };
}

function named({ id, legalName, shortName, slug }: Stored["leader"]): Named {
  return { organisationId: id, name: shortName ?? legalName, slug };
}

function stepsOf({ steps }: Stored): ShownInitiative["steps"] {
  return steps.map(({ state, takenAt, takenBy, reason }) => ({ state, on: takenAt.toISOString(), by: takenBy?.name ?? null, reason }));
}

/** A partner as the viewer may see it; null where that is not at all. */
function partnerFor(viewer: Viewer, { leaderId, state: initiativeState }: Stored, { organisation: partner, ...joining }: Stored["partners"][number]): ShownPartner | null {
  const state = joiningState(joining);
  const speaker = { speaksForLeader: speaksFor(viewer, leaderId), speaksForPartner: speaksFor(viewer, joining.organisationId) };
  const isTheirs = speaker.speaksForLeader || speaker.speaksForPartner;
  if (state === "ended" || (state !== "in" && !isTheirs)) return null;
  const isOpen = takesPartners(initiativeState);
  const { id, role, message } = joining;
  return {
    ...named(partner),
    ...{ partnerId: id, role, state },
    message: isTheirs ? message : "",
    mayAgree: isOpen && mayAgree(state, speaker),
    mayDecline: isOpen && isTheirs,
  };
}

function canTake({ state, projectId }: Stored, event: InitiativeEvent, view: InitiativeView, { reviews, isAlone }: { reviews: boolean; isAlone: boolean }): boolean {
  const step = stepOf(state, event, { reviews, ranBefore: projectId !== null });
  if (!step || (step.needsPartner && isAlone)) return false;
  return step.by === "office" ? view.isOffice : view.isLeader;
}
