import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { generalAudienceOf } from "../../organisations/field-visibility.ts";
import { speaksFor } from "../speaks-for.ts";
import { type InitiativeState, isOpenToMembers } from "./initiative-state.ts";

/** How a viewer stands to a proposal. */
export type InitiativeView = {
  /** Leads the proposing organisation's projects, not as the office. */
  isLeader: boolean;
  isOffice: boolean;
};

/** Null where the viewer may not see the proposal: a draft is its own people's alone, and what is handed in the office's too. */
export function viewOf(viewer: Viewer | null, { leaderId, state, projectId }: { leaderId: string; state: InitiativeState; projectId: string | null }): InitiativeView | null {
  if (!viewer) return null;
  const isLeader = speaksFor(viewer, leaderId);
  const isOffice = can(viewer, "organisations.administer");
  const audience = generalAudienceOf(viewer);
  const isOpen = isOpenToMembers(state, projectId !== null) && (audience === "members" || audience === "office");
  const isForOffice = isOffice && state === "in_review";
  return isLeader || isOpen || isForOffice ? { isLeader, isOffice } : null;
}
