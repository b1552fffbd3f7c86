import type { ImportChoices, RowOutcome } from "../../../imports/import-preview.ts";
import type { MemberDuplicate, MemberMatch } from "../match-members.ts";
import type { MemberRow } from "../member-row.ts";
import { type DecidedRow, decideRows, type Group, groupRows } from "./decide-rows.ts";
import type { MemberPlan, MemberRules, OrganisationWrite, PersonWrite, PlannedRow, PlanProblem } from "./member-plan.ts";
import { mergeMembers } from "./merge-members.ts";
import { type IsFree, planOrganisation } from "./plan-organisation.ts";
import { planPeople } from "./plan-people.ts";
import type { StoredMembers } from "./stored-member.ts";

export type MemberList = { members: readonly MemberRow[]; matches: readonly MemberMatch[]; duplicates: readonly MemberDuplicate[] };

export type PlannedMembers = { plan: MemberPlan; rows: readonly (PlannedRow & { decided: DecidedRow })[]; problems: readonly PlanProblem[] };

/** The stored organisations that the plan will be about, so that they can be read before it is made. */
export function concernedOrganisations(list: MemberList, choices: ImportChoices): string[] {
  return groupRows(decideRows(list.members, list.matches, list.duplicates, choices)).groups.flatMap(({ organisationId }) => organisationId ?? []);
}

/** Compares a list with what is stored. Pure: the same input gives the same plan. */
export function planMembers(list: MemberList, stored: StoredMembers, choices: ImportChoices, rules: MemberRules): PlannedMembers {
  const decided = decideRows(list.members, list.matches, list.duplicates, choices);
  const { groups, stranded } = groupRows(decided);
  const work = new Work(list.members, stored, rules);
  const byKey = new Map<string, PlannedRow>();
  for (const group of groups) for (const row of work.planGroup(group)) byKey.set(row.key, row);
  const rows = decided.map((row) => {
    const planned = byKey.get(row.key) ?? plain(list.members[row.place] as MemberRow, row, stranded.includes(row) ? "undecided" : (row.decision.kind as RowOutcome));
    return { ...planned, decided: row };
  });
  const plan = { asOfOn: rules.today, organisations: work.writes, people: [...work.people.values()] };
  return { plan, rows, problems: work.problems };
}

function plain(member: MemberRow, { key, chosen }: DecidedRow, outcome: RowOutcome): PlannedRow {
  return { key, row: member.rows[0] as number, title: member.legalName, outcome, question: null, chosen, write: null, note: null };
}

class Work {
  readonly writes: OrganisationWrite[] = [];
  readonly people = new Map<string, PersonWrite>();
  readonly problems: PlanProblem[] = [];
  /** Numbers that entries of this list take, and who takes them. */
  readonly #taken = new Map<string, string>();

  constructor(
    private readonly members: readonly MemberRow[],
    private readonly stored: StoredMembers,
    private readonly rules: MemberRules,
  ) {}

  planGroup({ lead, followers, organisationId }: Group): PlannedRow[] {
    const own = [lead, ...followers].map(({ place }) => this.members[place] as MemberRow);
    const member = own.reduce(mergeMembers);
    const before = organisationId === null ? null : (this.stored.members.get(organisationId) ?? null);
    if (before?.isArchived) {
      this.problems.push({ kind: "archived", row: member.rows[0] as number, detail: null });
      return [lead, ...followers].map((row) => ({ ...plain(this.members[row.place] as MemberRow, row, "skip"), note: "archived" as const }));
    }
    const write = this.#write(lead.key, member, before);
    const outcome = outcomeOf(write, before !== null);
    if (outcome !== "same") this.writes.push(write);
    return [
      { ...plain(own[0] as MemberRow, lead, outcome), write },
      ...followers.map((row) => ({ ...plain(this.members[row.place] as MemberRow, row, "merged"), note: "merged" as const })),
    ];
  }

  #write(key: string, member: MemberRow, before: StoredMembers["members"] extends ReadonlyMap<string, infer Stored> ? Stored | null : never): OrganisationWrite {
    const { write, problems } = planOrganisation(member, before, this.rules, this.#isFree(before?.organisationId ?? key));
    this.problems.push(...problems);
    if (!this.rules.may.people) {
      if (member.people.length > 0) this.problems.push({ kind: "people-need-manager", row: member.rows[0] as number, detail: null });
      return { ...write, key, affiliations: [], contacts: write.contacts.filter(({ kind }) => kind !== "person") };
    }
    const { affiliations, newPeople, problems: ofPeople } = planPeople(member.people, before, this.stored);
    this.problems.push(...ofPeople);
    for (const person of newPeople) if (!this.people.has(person.email)) this.people.set(person.email, person);
    return { ...write, key, affiliations };
  }

  #isFree(owner: string): IsFree {
    const take = (number: string, holder: string | undefined) => {
      const by = holder ?? this.#taken.get(number);
      if (by !== undefined && by !== owner) return false;
      this.#taken.set(number, owner);
      return true;
    };
    return {
      vat: (countryCode, vatNumber) => take(`vat ${countryCode} ${vatNumber}`, this.stored.vatHolders.get(`${countryCode} ${vatNumber}`)),
      number: (scheme, value) => take(`id ${scheme} ${value}`, this.stored.numberHolders.get(`${scheme} ${value}`)),
    };
  }
}

function outcomeOf(write: OrganisationWrite, isStored: boolean): "create" | "change" | "same" {
  if (!isStored) return "create";
  return write.columns !== null || profileParts(write) > 0 || write.affiliations.length > 0 ? "change" : "same";
}

/** How many rows beside the organisation's own its profile gains, changes or loses. */
export function profileParts(write: OrganisationWrite): number {
  const { sites, contacts, descriptions, languages, sourceMarkets, declarations, externalIds, notes } = write;
  const sets = [languages.add, languages.remove, sourceMarkets.add, sourceMarkets.remove];
  return [sites, contacts, descriptions, declarations, externalIds, notes, ...sets].reduce((sum, list) => sum + list.length, 0);
}
