import { type CordisProblem, cordisProblem } from "../reading/cordis-problem.ts";
import type { CordisOrganisation } from "../reading/gather-organisations.ts";
import type { ChosenRelease } from "../selection/chosen-release.ts";
import type { ChangedOrganisation, Join, NewOrganisation, OrganisationFacts, OrganisationQuestion, Settled } from "./cordis-plan.ts";
import { differences, keep } from "./differences.ts";
import { isOrganisationFieldFilled, kindOf, organisationFacts, vatNumberOf } from "./facts.ts";
import { organisationRules } from "./field-rules.ts";
import { massChanges } from "./mass-changes.ts";
import { type Answers, matchOrganisations, type Unmatched } from "./match-organisations.ts";
import type { StoredCordis, StoredOrganisation } from "./stored-cordis.ts";
import { groupsOf, type Proposal, type SuspiciousGroup, withheldFields } from "./suspicious-group.ts";
import { suspiciousPoints } from "./suspicious-points.ts";

/** What the office decided: which suspicious groups to apply, and who is who. */
export type CordisDecisions = { applied: ReadonlySet<string>; answers: Answers };

export type PlannedOrganisations = {
  create: NewOrganisation[];
  change: ChangedOrganisation[];
  join: Join[];
  settle: Settled[];
  groups: SuspiciousGroup[];
  /** CORDIS ids of organisations of which something was set apart. */
  setApart: ReadonlySet<string>;
  questions: OrganisationQuestion[];
  problems: CordisProblem[];
};

type Item = { organisation: CordisOrganisation; before: StoredOrganisation | null; proposal: Proposal<OrganisationFacts>; isDoubtful: boolean };

export function planOrganisations(chosen: ChosenRelease, stored: StoredCordis, { applied, answers }: CordisDecisions): PlannedOrganisations {
  const { selection } = chosen;
  const known = new Map(stored.organisations.map((organisation) => [organisation.externalId, organisation]));
  const matches = matchOrganisations(unmatchedOf(selection.organisations, known), stored.known, answers);
  const joined = new Set(matches.joins.map((join) => join.externalId));
  const doubtful = new Set(matches.questions.filter((question) => question.answer === null).map((question) => question.externalId));
  const problems: CordisProblem[] = [];
  const vatOf = vatNumbers(stored.vatHolders, problems);
  const items = selection.organisations
    .filter(({ id }) => !joined.has(id))
    .map((organisation): Item => {
      const before = known.get(organisation.id) ?? null;
      const isDoubtful = doubtful.has(organisation.id);
      const after = organisationFacts(organisation, before, vatOf(organisation, before), selection.chosenIds.has(organisation.id) && organisation.city !== null && !isDoubtful);
      return { organisation, before, isDoubtful, proposal: { key: organisation.id, before, after, ids: [organisation.id], rows: organisation.rows, label: organisation.name } };
    });
  const own = items.filter(({ before }) => !before?.isOwned);
  const found = findingsOf(
    chosen,
    own.map(({ proposal }) => proposal),
  );
  const withheld = withheldFields(found, applied);
  const planned = own.map((item) => ({ ...item, after: keep(item.proposal, withheld.get(item.organisation.id)) }));
  for (const { organisation, before, proposal } of items) {
    if (before?.isOwned && differences(before, proposal.after).length > 0) problems.push(about("edited-since", organisation));
    if (doubtful.has(organisation.id)) problems.push(about("may-be-known", organisation));
  }
  return {
    create: planned.flatMap(({ organisation, before, after, isDoubtful }) => (before ? [] : [{ externalId: organisation.id, kind: kindOf(organisation), isDoubtful, ...after }])),
    change: planned.flatMap(({ before, after }) => (before ? changeOf(before, after) : [])),
    join: matches.joins,
    settle: items.flatMap(({ organisation, before }) =>
      before?.isDoubtful && matches.settled.has(organisation.id) ? [{ storedId: before.storedId, externalId: organisation.id }] : [],
    ),
    groups: groupsOf(
      "organisations",
      found,
      own.map(({ proposal }) => proposal),
      applied,
    ),
    setApart: new Set(withheld.keys()),
    questions: matches.questions,
    problems,
  };
}

/** Those without a stored number, and those that an earlier import kept apart in doubt. */
function unmatchedOf(organisations: readonly CordisOrganisation[], known: ReadonlyMap<string, StoredOrganisation>): Unmatched[] {
  return organisations.flatMap((organisation) => {
    const before = known.get(organisation.id);
    if (before && (!before.isDoubtful || before.isOwned)) return [];
    const { id, name, shortName, countryCode, website, city, line } = organisation;
    return [{ externalId: id, name, shortName, countryCode, vatNumber: vatNumberOf(organisation), website, city, line, from: before?.storedId ?? null }];
  });
}

/** Hands each VAT number out once: what another organisation holds, or an earlier row was given, is left out and reported. */
function vatNumbers(holders: ReadonlyMap<string, string>, problems: CordisProblem[]) {
  const holderOf = new Map(holders);
  return (organisation: CordisOrganisation, before: StoredOrganisation | null): string | null => {
    const vatNumber = vatNumberOf(organisation);
    const own = before?.storedId ?? organisation.id;
    const refusal = vatRefusal(organisation, vatNumber, own, holderOf);
    if (refusal) problems.push(about(refusal, organisation, "vatNumber"));
    else if (vatNumber !== null) holderOf.set(vatNumber, own);
    return refusal ? (before?.vatNumber ?? null) : vatNumber;
  };
}

function vatRefusal({ vatNumber }: CordisOrganisation, checked: string | null, own: string, holderOf: ReadonlyMap<string, string>) {
  if (checked === null) return vatNumber === null ? null : ("unreadable-vat-number" as const);
  return (holderOf.get(checked) ?? own) === own ? null : ("vat-number-taken" as const);
}

function findingsOf(chosen: ChosenRelease, proposals: readonly Proposal<OrganisationFacts>[]) {
  const points = suspiciousPoints(proposals);
  const pointed = new Set(points.flatMap((finding) => finding.keys));
  const byField = organisationRules.flatMap((rule) => {
    if (rule.field === "isListed") return [];
    // A region that came with a point is judged with it.
    const own = rule.field === "nutsCode" ? proposals.filter(({ key }) => !pointed.has(key)) : proposals;
    return massChanges(own, rule, isOrganisationFieldFilled(chosen, rule.field));
  });
  return [...points, ...byField];
}

function changeOf(before: StoredOrganisation, after: OrganisationFacts): ChangedOrganisation[] {
  const fields = differences(before, after);
  return fields.length === 0 ? [] : [{ storedId: before.storedId, siteId: before.siteId, fields, ...after }];
}

function about(kind: CordisProblem["kind"], { line, id }: CordisOrganisation, column: string | null = null): CordisProblem {
  return cordisProblem(kind, "organization.csv", { line, column, ids: [id] });
}
