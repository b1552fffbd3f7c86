import { can } from "../permissions.ts";
import { affiliationWith, type Viewer } from "../viewer.ts";

/** Who else may see one of a person's contact details, as that person chose. The office always may. */
export type PersonVisibility = "office" | "members";

export type ReachablePerson = {
  personId: string;
  email: string;
  phone: string | null;
  emailVisibleTo: PersonVisibility;
  phoneVisibleTo: PersonVisibility;
  /** Where the person is now. */
  organisationIds: readonly string[];
};

/**
 * How the viewer may reach a person. The person and the office see everything; members of the cluster and colleagues
 * see what the person chose to show to members; others see nothing.
 */
export function contactDetailsFor(viewer: Viewer | null, person: ReachablePerson): { email: string | null; phone: string | null } {
  if (viewer && (viewer.personId === person.personId || can(viewer, "people.read"))) return { email: person.email, phone: person.phone };
  const isAmongMembers = viewer !== null && (isMember(viewer) || person.organisationIds.some((organisationId) => affiliationWith(viewer, organisationId) !== null));
  return {
    email: isAmongMembers && person.emailVisibleTo === "members" ? person.email : null,
    phone: isAmongMembers && person.phoneVisibleTo === "members" ? person.phone : null,
  };
}

/** Whether the viewer belongs to a member organisation. */
export function isMember(viewer: Viewer): boolean {
  return viewer.affiliations.some((affiliation) => affiliation.isMember);
}

/** Whom the viewer may find: everyone (the office), people of member organisations (members), or colleagues only. */
export function peopleScope(viewer: Viewer): "everyone" | "members" | "colleagues" {
  if (can(viewer, "people.read")) return "everyone";
  return isMember(viewer) ? "members" : "colleagues";
}
