import type { OrganisationWrite } from "../plan/member-plan.ts";

/** A write whose organisation has its id. */
export type Placed = OrganisationWrite & { id: string };

/** The unit of the undo that an organisation's rows belong to. */
export function unitOf(organisationId: string): string {
  return `organisation:${organisationId}`;
}
