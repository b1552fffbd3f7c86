import type { OfficeRole, OrganisationRight } from "../viewer.ts";

/** What still keeps an organisation's profile from everyone's eyes; from the directory's rules. */
export type ProfileGap = "no-consent" | "no-site" | "no-description" | "no-name" | (string & {});

export type OrganisationFacts = { organisationId: string; name: string; rights: readonly OrganisationRight[]; admins: number; gaps: readonly ProfileGap[] };

export type HomeFacts = {
  hasSecondFactor: boolean;
  /** The roles that count in this session. */
  officeRoles: readonly OfficeRole[];
  overdueTasks: number;
  openTasks: number;
  /** Where an unanswered invitation to this person's address leads; null where there is none. */
  invitedTo: string | null;
  organisations: readonly OrganisationFacts[];
  /** For the office: what is in the cluster's books; null for others. */
  office: { organisations: number; failedJobs: number } | null;
};

export type NextAction =
  | { kind: "answer-invitation"; to: string }
  | { kind: "do-overdue-tasks"; count: number }
  | { kind: "enter-first-organisation" }
  | { kind: "look-at-failed-work"; count: number }
  | { kind: "do-tasks"; count: number }
  | { kind: "describe-organisation"; organisationId: string; name: string }
  | { kind: "consent-to-listing"; organisationId: string; name: string }
  | { kind: "invite-second-admin"; organisationId: string; name: string }
  | { kind: "set-up-second-factor" }
  | { kind: "find-organisation" }
  | { kind: "nothing" };

const contentGaps: readonly ProfileGap[] = ["no-name", "no-site", "no-description"];

/**
 * The one thing that this person best does next: what others wait for comes before what one may do for oneself, and
 * what is overdue before everything but an invitation, without whose answer nothing else can be done for that place.
 */
export function nextAction(facts: HomeFacts): NextAction {
  if (facts.invitedTo !== null) return { kind: "answer-invitation", to: facts.invitedTo };
  return forOthers(facts) ?? forOrganisations(facts.organisations) ?? forOneself(facts);
}

function forOthers({ overdueTasks, openTasks, office, officeRoles }: HomeFacts): NextAction | null {
  if (overdueTasks > 0) return { kind: "do-overdue-tasks", count: overdueTasks };
  const runsTheOffice = officeRoles.includes("manager") || officeRoles.includes("editor");
  if (runsTheOffice && office?.organisations === 0) return { kind: "enter-first-organisation" };
  if (officeRoles.includes("manager") && office && office.failedJobs > 0) return { kind: "look-at-failed-work", count: office.failedJobs };
  return openTasks > 0 ? { kind: "do-tasks", count: openTasks } : null;
}

function forOrganisations(organisations: readonly OrganisationFacts[]): NextAction | null {
  for (const { organisationId, name, rights, admins, gaps } of organisations) {
    const isAdmin = rights.includes("admin");
    const at = { organisationId, name };
    if ((isAdmin || rights.includes("editor")) && gaps.some((gap) => contentGaps.includes(gap))) return { kind: "describe-organisation", ...at };
    if (isAdmin && gaps.includes("no-consent")) return { kind: "consent-to-listing", ...at };
    if (isAdmin && admins < 2) return { kind: "invite-second-admin", ...at };
  }
  return null;
}

function forOneself({ hasSecondFactor, officeRoles, organisations }: HomeFacts): NextAction {
  if (officeRoles.length === 0 && organisations.length === 0) return { kind: "find-organisation" };
  const holdsMuch = officeRoles.length > 0 || organisations.some(({ rights }) => rights.includes("admin") || rights.includes("billing"));
  return holdsMuch && !hasSecondFactor ? { kind: "set-up-second-factor" } : { kind: "nothing" };
}
