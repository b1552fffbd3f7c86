import { languageName } from "../../../../lib/messages/languages.ts";
import { matchReasonWords, memberProblemText } from "../../../../lib/messages/members-import.ts";
import { memberPlanProblemWords, memberQuestionWords, memberPlanWords as words } from "../../../../lib/messages/members-plan.ts";
import { tableProblemText } from "../../../../lib/messages/table-reading.ts";
import { type TableProblem, weightOf } from "../../../../lib/table/table-problem.ts";
import {
  type ImportCount,
  type ImportPreview,
  type ImportSummary,
  newChoice,
  type PreviewRow,
  type ReportedProblem,
  type RowOutcome,
  skipChoice,
} from "../../../imports/import-preview.ts";
import { type MemberProblem, weightOfMemberProblem } from "../member-problem.ts";
import type { Alternative } from "./decide-rows.ts";
import type { OrganisationWrite, PlanProblem, PlanProblemKind } from "./member-plan.ts";
import { type PlannedMembers, profileParts } from "./plan-members.ts";

/** What to call an organisation that is stored. */
export type NameOf = (organisationId: string) => { name: string; city: string | null };

/** The plan as the office reads it: each row with what happens to it, and every problem in words. */
export function previewPlan(planned: PlannedMembers, problems: { table: readonly TableProblem[]; members: readonly MemberProblem[] }, nameOf: NameOf): ImportPreview {
  const titles = new Map(planned.rows.map(({ key, title, row }) => [key, { title, row }]));
  const names = new Map(planned.plan.people.map(({ email, name }) => [email, name]));
  const rows = planned.rows.map(({ decided, ...row }): PreviewRow => {
    const label = (alternative: Alternative) => labelOf(alternative, titles, nameOf);
    return {
      key: row.key,
      row: row.row,
      title: row.title,
      outcome: row.outcome,
      details: row.note ? [noteOf(row.note, decided.decision, titles)] : detailsOf(row.write, names),
      question: decided.alternatives.length === 0 ? null : { text: memberQuestionWords.title({ name: row.title }), options: optionsOf(decided.alternatives, label) },
      chosen: decided.chosen ?? (decided.decision.kind === "stored" ? `same:${decided.decision.organisationId}` : null),
    };
  });
  const reported = [...problems.table.flatMap(tableProblemOf), ...problems.members.map(memberProblemOf), ...planProblems(planned.problems)];
  return { rows, problems: reported.sort((one, other) => (one.row ?? 0) - (other.row ?? 0)), groups: [] };
}

function labelOf({ organisationId, rowKey }: Alternative, titles: ReadonlyMap<string, { title: string; row: number }>, nameOf: NameOf): string {
  if (organisationId !== null) return memberQuestionWords.stored(nameOf(organisationId));
  const other = titles.get(rowKey ?? "");
  return memberQuestionWords.row({ name: other?.title ?? "", row: other?.row ?? 0 });
}

function optionsOf(alternatives: readonly Alternative[], label: (alternative: Alternative) => string) {
  const reasons = (keys: readonly string[]) => keys.map((key) => (matchReasonWords as Record<string, string>)[key] ?? key).join(", ");
  return [
    ...alternatives.map((alternative) => ({ value: alternative.value, label: label(alternative), reason: reasons(alternative.reasons) })),
    { value: newChoice, label: memberQuestionWords.isNew, reason: null },
    { value: skipChoice, label: memberQuestionWords.skip, reason: null },
  ];
}

function noteOf(note: "archived" | "merged", decision: { kind: string; key?: string }, titles: ReadonlyMap<string, { row: number }>): string {
  return note === "archived" ? words.archived : words.merged({ row: titles.get(decision.key ?? "")?.row ?? 0 });
}

function detailsOf(write: OrganisationWrite | null, names: ReadonlyMap<string, string>): string[] {
  return write === null ? [] : [...columnDetails(write), ...profileDetails(write), ...peopleDetails(write, names)];
}

const texts = ["legalName", "shortName", "countryCode", "vatNumber", "registerNumber", "website", "kind"] as const;

function columnDetails({ columns, before }: OrganisationWrite): string[] {
  if (columns === null) return [];
  if (before === null)
    return [words.newKind(columns), ...(["vatNumber", "website"] as const).flatMap((field) => (columns[field] ? [words[field]({ before: null, after: columns[field] })] : []))];
  const changed = texts.filter((field) => before[field] !== columns[field]).map((field) => words[field]({ before: before[field], after: columns[field] }));
  return before.isMember === columns.isMember ? changed : [...changed, words.isMember(columns)];
}

function profileDetails(write: OrganisationWrite): string[] {
  const contactWords = { phone: words.phone, email: words.email, person: words.contactPerson };
  const list = (codes: readonly string[]) => codes.join(", ");
  const hasSet = ({ add, remove }: { add: readonly string[]; remove: readonly string[] }) => add.length + remove.length > 0;
  return [
    ...write.sites.map(({ siteId, columns }) => (siteId === null ? words.newSite(columns) : words.changedSite(columns))),
    ...write.contacts.map(({ kind, value }) => contactWords[kind]({ value })),
    ...write.descriptions.map(({ locale, isNew }) => words.description({ language: languageName(locale), isNew })),
    ...(hasSet(write.languages) ? [words.languages({ added: list(write.languages.add), removed: list(write.languages.remove) })] : []),
    ...(hasSet(write.sourceMarkets) ? [words.sourceMarkets({ added: list(write.sourceMarkets.add), removed: list(write.sourceMarkets.remove) })] : []),
    ...write.declarations.map(({ kind, band }) => (kind === "headcount" ? words.headcount({ band }) : words.revenueBand({ band }))),
    ...write.externalIds.map(words.externalId),
    ...write.notes.map(() => words.note),
  ];
}

function peopleDetails({ affiliations }: OrganisationWrite, names: ReadonlyMap<string, string>): string[] {
  return affiliations.map(({ email, personId, affiliationId, grant }) => {
    if (affiliationId !== null) return words.gains({ email, rights: grant });
    return personId === null ? words.newPerson({ name: names.get(email) ?? email, rights: grant }) : words.joins({ email, rights: grant });
  });
}

function tableProblemOf(problem: TableProblem): ReportedProblem[] {
  const weight = weightOf(problem.kind);
  if (weight === "file" || weight === "question") return [];
  const { what, remedy } = tableProblemText(problem);
  return [{ kind: problem.kind, weight, row: problem.row, column: problem.column, message: what, remedy }];
}

function memberProblemOf(problem: MemberProblem): ReportedProblem {
  const weight = weightOfMemberProblem(problem.kind);
  const { what, remedy } = memberProblemText(problem);
  return { kind: problem.kind, weight: weight === "question" ? "row" : weight, row: problem.row, column: problem.column, message: what, remedy };
}

/** Problems of the whole list are told once, without a row. */
const ofTheList: readonly PlanProblemKind[] = ["people-need-manager", "membership-needs-manager", "notes-need-person", "member-since-not-kept"];

function planProblems(problems: readonly PlanProblem[]): ReportedProblem[] {
  const told = new Set<string>();
  return problems.flatMap(({ kind, row }) => {
    const isOfList = ofTheList.includes(kind);
    if (isOfList && told.has(kind)) return [];
    told.add(kind);
    const { message, remedy } = memberPlanProblemWords[kind];
    return [{ kind, weight: kind === "archived" ? ("row" as const) : ("remark" as const), row: isOfList ? null : row, column: null, message, remedy }];
  });
}

export function summaryOf({ plan, rows }: PlannedMembers, { problems }: ImportPreview): ImportSummary {
  const count = (outcome: RowOutcome) => rows.filter((row) => row.note === null && row.outcome === outcome).length;
  const affiliations = plan.organisations.flatMap((write) => write.affiliations);
  const started = affiliations.filter(({ affiliationId }) => affiliationId === null).length;
  const unread = new Set(problems.filter(({ weight, row }) => weight === "row" && row !== null).map(({ row }) => row)).size;
  const none: ImportCount = { created: 0, changed: 0, same: 0, left: 0 };
  return {
    counts: {
      organisations: { created: count("create"), changed: count("change"), same: count("same"), left: count("skip") + count("undecided") + unread },
      people: { ...none, created: plan.people.length },
      affiliations: { ...none, created: started, changed: affiliations.length - started },
    },
    problems: problems.length,
    undecided: count("undecided"),
    suspicious: 0,
  };
}

/** What the plan's hash is taken of: everything that is written, and nothing that is only shown. */
export function effectOf({ plan }: PlannedMembers): unknown {
  return {
    asOfOn: plan.organisations.some(({ declarations }) => declarations.length > 0) ? plan.asOfOn : null,
    people: plan.people,
    organisations: plan.organisations.filter((write) => write.columns !== null || profileParts(write) + write.affiliations.length > 0),
  };
}
