import type { OrganisationRight } from "../viewer.ts";

/** Every right of an affiliation, in the order in which they are shown. */
export const allRights: readonly OrganisationRight[] = ["admin", "billing", "voter", "editor", "project_lead", "member"];

/** The rights in their order, each once. */
export function orderedRights(rights: Iterable<OrganisationRight>): OrganisationRight[] {
  const held = new Set(rights);
  return allRights.filter((right) => held.has(right));
}

/** What to grant and what to revoke so that `before` becomes `after`. */
export function rightsChange(before: readonly OrganisationRight[], after: readonly OrganisationRight[]): { granted: OrganisationRight[]; revoked: OrganisationRight[] } {
  return {
    granted: orderedRights(after.filter((right) => !before.includes(right))),
    revoked: orderedRights(before.filter((right) => !after.includes(right))),
  };
}

export type Departure = {
  /** Whether the person holds the right `admin` now. */
  isAdmin: boolean;
  /** How many other active people hold it. */
  otherAdmins: number;
  /** Whether the person leaves by an own act, or leaves the whole portal or for another organisation. */
  leaves: boolean;
};

/**
 * An organisation keeps at least one admin: nobody takes the last one's right away. A person who leaves is never held
 * back; then the office has to find a new admin.
 */
export function decideDeparture({ isAdmin, otherAdmins, leaves }: Departure): "go" | "go-and-tell-the-office" | "refuse" {
  if (!isAdmin || otherAdmins > 0) return "go";
  return leaves ? "go-and-tell-the-office" : "refuse";
}
