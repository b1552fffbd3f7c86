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
const mostSamples = 10;

/** What the pages show of a plan: questions first, then what changes, then what is new. */
export function previewOf(plan: CordisPlan, choices: ImportChoices): ImportPreview {
  return {
    rows: [...plan.questions.map((question) => questionRow(question, choices)), ...changedRows(plan), ...newRows(plan)],
    problems: plan.problems.map(reported),
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
    undecided: plan.questions.filter((question) => question.answer === null).length,
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
  const details = [answer === null ? words.keptApart : words.answered[answer === "new" ? "new" : "same"]];
  return {
    key,
    row: line,
    title: name,
    outcome: answer === null || answer === "new" ? "create" : "change",
    details,
    question: { text: words.question, options },
    chosen: choices[key] ?? null,
  };
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

function shownGroup({ group, kind, column, count, rows, ids, isApplied }: SuspiciousGroup): ShownGroup {
  return { key: group, title: words.group({ kind, column, count, rows }), explanation: meaningOf(kind), count, samples: ids.slice(0, mostSamples), isApplied };
}

function reported(problem: CordisProblem): ReportedProblem {
  const weight = weightOfCordisProblem(problem.kind);
  const { message, remedy } = wordsOf(problem);
  return { kind: problem.kind, weight: weight === "file" ? "row" : weight, row: problem.line, column: problem.column, message: `${problem.file}: ${message}`, remedy };
}
