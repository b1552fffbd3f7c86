import { groupBy } from "../../../../lib/group-by.ts";
import { orderedRights } from "../../../accounts/affiliations/rights.ts";
import type { OrganisationRight } from "../../../accounts/viewer.ts";
import type { MemberPerson } from "../member-row.ts";
import type { AffiliationWrite, ContactWrite, PersonWrite, PlanProblem } from "./member-plan.ts";
import type { KnownPerson, StoredMember, StoredMembers } from "./stored-member.ts";

type Planned = { affiliations: AffiliationWrite[]; newPeople: PersonWrite[]; problems: PlanProblem[] };

/** Who belongs to an organisation merely because a list says so has this right. */
const usualRights: readonly OrganisationRight[] = ["member"];

/**
 * Joins the people of a list to the organisation. Whoever is known under the e-mail address stays who they are: an import
 * changes no name, takes no right away, and lets nobody in who was shut out.
 */
export function planPeople(people: readonly MemberPerson[], before: StoredMember | null, stored: StoredMembers): Planned {
  const planned: Planned = { affiliations: [], newPeople: [], problems: [] };
  const byEmail = groupBy(
    people.filter((person) => person.email !== null),
    (person) => person.email as string,
  );
  for (const [email, entries] of byEmail) {
    const [first] = entries as [MemberPerson, ...MemberPerson[]];
    const known = stored.people.get(email);
    const problem = problemWith(first, known);
    if (problem) planned.problems.push({ kind: problem, row: first.row, detail: null });
    if (problem === "person-deactivated") continue;
    if (!known) planned.newPeople.push(newPerson(email, entries));
    const affiliation = affiliationOf(email, entries, before, known?.personId ?? null);
    if (affiliation) planned.affiliations.push(affiliation);
  }
  return planned;
}

function problemWith({ name }: MemberPerson, known: KnownPerson | undefined): "person-deactivated" | "person-name-differs" | null {
  if (!known) return null;
  if (!known.isActive) return "person-deactivated";
  return known.name === name ? null : "person-name-differs";
}

function newPerson(email: string, entries: readonly MemberPerson[]): PersonWrite {
  return { email, name: (entries[0] as MemberPerson).name, phone: entries.find(({ phone }) => phone !== null)?.phone ?? null };
}

function affiliationOf(email: string, entries: readonly MemberPerson[], before: StoredMember | null, personId: string | null): AffiliationWrite | null {
  const rights = orderedRights(entries.flatMap((entry) => entry.rights));
  const jobTitle = entries.find((entry) => entry.jobTitle !== null)?.jobTitle ?? null;
  const open = before?.affiliations.find((affiliation) => affiliation.email === email);
  if (!open) return { email, personId, affiliationId: null, jobTitle, grant: rights.length > 0 ? rights : usualRights };
  const grant = rights.filter((right) => !open.rights.includes(right));
  const isTitled = open.jobTitle === null && jobTitle !== null;
  return grant.length === 0 && !isTitled ? null : { email, personId, affiliationId: open.affiliationId, jobTitle: isTitled ? jobTitle : open.jobTitle, grant };
}

/** People without an e-mail address, as contacts of the organisation. */
export function contactPersons(people: readonly MemberPerson[]): Omit<ContactWrite, "position">[] {
  return people.filter(({ email }) => email === null).map(({ name, jobTitle }) => ({ kind: "person", label: jobTitle, value: name }));
}
