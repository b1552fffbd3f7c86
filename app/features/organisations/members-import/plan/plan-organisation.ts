import { declarationOn } from "../../declarations/declaration.ts";
import type { MemberRow } from "../member-row.ts";
import type { ContactWrite, MemberRules, OrganisationWrite, PlanProblem, SetWrite } from "./member-plan.ts";
import { contactPersons } from "./plan-people.ts";
import { planSites } from "./plan-sites.ts";
import type { MemberColumns, StoredMember } from "./stored-member.ts";
import { ownIdScheme } from "./stored-member.ts";

type Profile = Omit<OrganisationWrite, "affiliations" | "key">;

/** Whether a number that may exist only once is free for this organisation. */
export type IsFree = { vat(countryCode: string, vatNumber: string): boolean; number(scheme: string, value: string): boolean };

/** What is written of one organisation, people aside: `before` is what is stored of it, null where it is new. */
export function planOrganisation(member: MemberRow, before: StoredMember | null, rules: MemberRules, isFree: IsFree): { write: Profile; problems: PlanProblem[] } {
  const { columns, externalIds, taken } = numbersOf(member, before, rules, isFree);
  const isUnchanged = before !== null && isEqual(before.columns, columns);
  const notes = member.notes !== null && rules.may.notes && !before?.notes.includes(member.notes) ? [member.notes] : [];
  const write: Profile = {
    organisationId: before?.organisationId ?? null,
    version: before?.version ?? 0,
    columns: isUnchanged ? null : columns,
    before: before?.columns ?? null,
    sites: planSites(member.sites, before?.sites ?? [], rules),
    contacts: planContacts(member, before),
    descriptions: planDescriptions(member, before, rules),
    languages: planSet(member.languages, before?.languages ?? [], rules),
    sourceMarkets: planSet(member.sourceMarkets, before?.sourceMarkets ?? [], rules),
    declarations: planDeclarations(member, before, rules),
    externalIds,
    notes,
  };
  const problems = [...taken, ...leftOut(member, columns, rules)].map((kind): PlanProblem => ({ kind, row: member.rows[0] as number, detail: null }));
  return { write, problems };
}

/** The columns as they will be and the new numbers of other systems, without those that another organisation has. */
function numbersOf(member: MemberRow, before: StoredMember | null, rules: MemberRules, isFree: IsFree) {
  const columns = before ? columnsAfter(before.columns, member, rules) : newColumns(member, rules);
  const held = before?.columns.vatNumber ?? null;
  const isVatTaken = columns.vatNumber !== null && columns.vatNumber !== held && !isFree.vat(columns.countryCode, columns.vatNumber);
  const wanted = member.externalIds.filter((id) => id.scheme !== ownIdScheme && !before?.externalIds.some((old) => old.scheme === id.scheme && old.value === id.value));
  const externalIds = wanted.filter(({ scheme, value }) => isFree.number(scheme, value));
  const taken: PlanProblem["kind"][] = [...(isVatTaken ? (["vat-number-taken"] as const) : []), ...(externalIds.length < wanted.length ? (["number-taken"] as const) : [])];
  return { columns: isVatTaken ? { ...columns, vatNumber: held } : columns, externalIds, taken };
}

/** What the list says that is not imported, whatever is stored. */
function leftOut(member: MemberRow, columns: MemberColumns, { may }: MemberRules): PlanProblem["kind"][] {
  const kinds: PlanProblem["kind"][] = [];
  if (member.memberSinceOn !== null) kinds.push("member-since-not-kept");
  if (member.isMember !== null && member.isMember !== columns.isMember && !may.membership) kinds.push("membership-needs-manager");
  if (member.notes !== null && !may.notes) kinds.push("notes-need-person");
  return kinds;
}

function newColumns(member: MemberRow, rules: MemberRules): MemberColumns {
  const { legalName, shortName, countryCode, vatNumber, registerNumber, website } = member;
  const isMember = rules.may.membership && (member.isMember ?? rules.newIsMember);
  return { kind: member.kind ?? rules.newKind, legalName, shortName, countryCode, vatNumber, registerNumber, website, isMember };
}

function columnsAfter(before: MemberColumns, member: MemberRow, { stored, may }: MemberRules): MemberColumns {
  const doesReplace = stored === "replace";
  const pick = <Value>(old: Value | null, given: Value | null) => (doesReplace ? (given ?? old) : (old ?? given));
  return {
    kind: doesReplace ? (member.kind ?? before.kind) : before.kind,
    legalName: doesReplace ? member.legalName : before.legalName,
    shortName: pick(before.shortName, member.shortName),
    countryCode: before.countryCode,
    // A number of another country's would no longer be what it was checked to be.
    vatNumber: member.countryCode === before.countryCode ? pick(before.vatNumber, member.vatNumber) : before.vatNumber,
    registerNumber: pick(before.registerNumber, member.registerNumber),
    website: pick(before.website, member.website),
    isMember: may.membership && member.isMember !== null && (doesReplace || member.isMember) ? member.isMember : before.isMember,
  };
}

function isEqual(one: MemberColumns, other: MemberColumns): boolean {
  return (Object.keys(one) as (keyof MemberColumns)[]).every((field) => one[field] === other[field]);
}

function planContacts(member: MemberRow, before: StoredMember | null): ContactWrite[] {
  const known = new Set(before?.contacts.map(contactKey));
  let position = Math.max(-1, ...(before?.contacts.map((contact) => contact.position) ?? [])) + 1;
  const wanted: Omit<ContactWrite, "position">[] = [
    ...member.phones.map((value) => ({ kind: "phone" as const, label: null, value })),
    ...member.emails.map((value) => ({ kind: "email" as const, label: null, value })),
    ...contactPersons(member.people),
  ];
  return wanted.flatMap((contact) => {
    const key = contactKey(contact);
    if (known.has(key)) return [];
    known.add(key);
    position += 1;
    return [{ ...contact, position: position - 1 }];
  });
}

/** Telephone numbers are the same however they are spaced. */
function contactKey({ kind, value }: { kind: string; value: string }): string {
  return `${kind} ${kind === "phone" ? value.replace(/\D/g, "") : value}`;
}

function planDescriptions(member: MemberRow, before: StoredMember | null, { stored }: MemberRules): OrganisationWrite["descriptions"] {
  const old = new Map(before?.descriptions.map(({ locale, text }) => [locale, text]));
  return member.descriptions
    .filter(({ locale, text }) => !old.has(locale) || (stored === "replace" && old.get(locale) !== text))
    .map(({ locale, text }) => ({ locale, text, isNew: !old.has(locale) }));
}

/** A list that says nothing of a set leaves it alone. */
function planSet(wanted: readonly string[], before: readonly string[], { stored }: MemberRules): SetWrite {
  if (wanted.length === 0) return { add: [], remove: [] };
  return {
    add: [...new Set(wanted)].filter((one) => !before.includes(one)).sort(),
    remove: stored === "replace" ? before.filter((one) => !wanted.includes(one)).sort() : [],
  };
}

function planDeclarations(member: MemberRow, before: StoredMember | null, rules: MemberRules): OrganisationWrite["declarations"] {
  const wanted = [
    { kind: "headcount" as const, band: member.headcount },
    { kind: "revenue_band" as const, band: member.revenueBand },
  ];
  return wanted.flatMap(({ kind, band }) => {
    const valid = declarationOn(before?.declarations ?? [], kind, rules.today);
    if (band === null || valid?.band === band || (valid && rules.stored === "complete")) return [];
    return [{ kind, band }];
  });
}
