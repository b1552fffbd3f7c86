import { groupBy } from "../../../lib/group-by.ts";
import { cordisPreviewWords as words } from "../../../lib/messages/cordis-preview.ts";
import {
  type ImportChoices,
  type ImportCount,
  type ImportPreview,
  type ImportSummary,
  newChoice,
  type PreviewRow,
  type ReportedProblem,
  type SuspiciousGroup as ShownGroup,
  sameChoice,
} from "../../imports/import-preview.ts";
import type { CordisPlan, OrganisationQuestion } from "./comparison/cordis-plan.ts";
import type { SuspiciousGroup } from "./comparison/suspicious-group.ts";
import { organisationKey } from "./cordis-choices.ts";
import { meaningOf, wordsOf } from "./import-report.ts";
import { type CordisProblem, weightOfCordisProblem } from "./reading/cordis-problem.ts";

/** A page shows so many new things of each sort by name; the counts are of all. */
const mostNew = 500;
const mostExamples = 3;

/** What the pages show of a plan: questions first, then what changes, then what is new. */
export function previewOf(plan: CordisPlan, choices: ImportChoices): ImportPreview {
  return {
    rows: [...plan.questions.map((question) => questionRow(question, choices)), ...changedRows(plan), ...newRows(plan)],
    problems: reportedOnce(plan.problems),
    groups: plan.groups.map(shownGroup),
  };
}

export function summaryOf(plan: CordisPlan): ImportSummary {
  const { counts, create, change } = plan;
  const of = (created: number, changed: number, all: number): ImportCount => ({ created, changed, same: Math.max(0, all - created - changed), left: 0 });
  return {
    counts: {
      organisations: of(create.organisations.length, change.organisations.length + plan.join.length, counts.organisations + counts.partners),
      projects: of(create.projects.length, change.projects.length, counts.projects),
      participations: of(create.participations.length, change.participations.length, counts.participations),
    },
    problems: plan.problems.length,
    // Nothing is left out for want of an answer: until there is one, the two stay apart.
    undecided: 0,
    suspicious: plan.suspiciousRows,
  };
}

/** Without an answer it is imported all the same, apart and unlisted, so that the consortia are whole. */
function questionRow({ externalId, name, line, candidates, answer }: OrganisationQuestion, choices: ImportChoices): PreviewRow {
  const key = organisationKey(externalId);
  const options = [
    ...candidates.map(({ storedId, legalName, city, reasons }) => ({
      value: sameChoice(storedId),
      label: words.sameAs({ name: legalName, city }),
      reason: words.reasonsOf(reasons),
    })),
    { value: newChoice, label: words.newOne, reason: null },
  ];
  const said = saidOf(answer);
  return {
    key,
    row: line,
    title: name,
    outcome: outcomes[said],
    details: [words.answered[said]],
    question: { text: words.question({ name }), options, later: words.later },
    chosen: choices[key] ?? null,
  };
}

const outcomes = { open: "undecided", new: "create", same: "change" } as const;

function saidOf(answer: OrganisationQuestion["answer"]): keyof typeof outcomes {
  if (answer === null) return "open";
  return answer === "new" ? "new" : "same";
}

function changedRows({ change, join }: CordisPlan): PreviewRow[] {
  const row = (key: string, title: string, fields: readonly string[]): PreviewRow => ({
    key,
    row: null,
    title,
    outcome: "change",
    details: fields.map((field) => words.fields[field as keyof typeof words.fields]),
    question: null,
    chosen: null,
  });
  return [
    ...join.flatMap(({ externalId, reason }) =>
      reason === "answer" ? [] : [{ ...row(`join-${externalId}`, words.joined({ externalId }), []), details: [words.joinedBy[reason]] }],
    ),
    ...change.organisations.map(({ storedId, legalName, fields }) => row(`changed-${storedId}`, legalName, fields)),
    ...change.projects.map(({ storedId, title, acronym, fields }) => row(`changed-${storedId}`, acronym ?? title, fields)),
  ];
}

function newRows({ create }: CordisPlan): PreviewRow[] {
  const row = (key: string, title: string, details: readonly string[]): PreviewRow => ({ key, row: null, title, outcome: "create", details, question: null, chosen: null });
  return [
    ...create.organisations
      .slice(0, mostNew)
      .map(({ externalId, legalName, isListed }) => row(`new-organisation-${externalId}`, legalName, [isListed ? words.listed : words.notListed])),
    ...create.projects.slice(0, mostNew).map(({ externalId, title, acronym }) => row(`new-project-${externalId}`, acronym ?? title, [words.project])),
  ];
}

function shownGroup({ group, kind, column, count, rows, samples, isApplied }: SuspiciousGroup): ShownGroup {
  return { key: group, title: words.group({ kind, column, count, rows }), explanation: meaningOf(kind), count, samples, isApplied };
}

export function reported(problem: CordisProblem): ReportedProblem {
  const weight = weightOfCordisProblem(problem.kind);
  const { message, remedy } = wordsOf(problem);
  return {
    kind: problem.kind,
    weight: weight === "file" ? "row" : weight,
    row: problem.line,
    column: problem.column,
    message: words.inFile({ file: problem.file, message }),
    remedy,
  };
}

/** What was left out, one by one; then each sort of remark once, with how many there are. */
function reportedOnce(problems: readonly CordisProblem[]): ReportedProblem[] {
  const isRemark = ({ kind }: CordisProblem) => weightOfCordisProblem(kind) === "remark";
  const sorts = groupBy(problems.filter(isRemark), ({ kind, file, column }) => `${kind} ${file} ${column}`);
  return [...problems.filter((problem) => !isRemark(problem)).map(reported), ...[...sorts.values()].map(reportedTogether)];
}

function reportedTogether(group: readonly CordisProblem[]): ReportedProblem {
  const one = reported(group[0] as CordisProblem);
  const ids = [...new Set(group.flatMap((problem) => (problem.line === null ? problem.ids : problem.ids.slice(0, 1))))];
  if (group.length === 1 && ids.length < 2) return one;
  return { ...one, row: null, message: words.several({ message: one.message, count: Math.max(group.length, ids.length), examples: ids.slice(0, mostExamples) }) };
}
