import { importKindWords, officeImports, importRun as words } from "../../../lib/messages/imports.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { Section } from "../../../ui/section.tsx";
import type { FoundImport } from "../find-import-run.server.ts";
import type { ReportedProblem, RowOutcome } from "../import-preview.ts";
import type { KeptUnit } from "../list-kept.server.ts";
import type { PreviewPage } from "../preview-page.ts";
import { ImportAbout } from "./import-about.tsx";
import { Discard, ImportCommit } from "./import-commit.tsx";
import { ImportCounts } from "./import-counts.tsx";
import { ImportFrame } from "./import-frame.tsx";
import { ImportNotices } from "./import-notices.tsx";
import { ImportProblems } from "./import-problems.tsx";
import { ImportGroups, ImportQuestions } from "./import-questions.tsx";
import { ImportRows } from "./import-rows.tsx";
import { ImportUndo } from "./import-undo.tsx";
import { ImportUnread } from "./import-unread.tsx";

type Instants = "startedAt" | "committedAt" | "undoneAt" | "keepUntil";
/** As a page gets it: instants may have become text on the way. */
type ShownImport = Omit<FoundImport, Instants | "options"> & { [Name in Instants]: FoundImport[Name] | string };
type OneId = (id: string) => string;

export type ImportPaths = Record<"officeImports", () => string> &
  Record<
    "officeImport" | "officeImportReading" | "officeImportColumns" | "officeImportInvitations" | "officeImportConsents" | "officeOrganisation" | "officePerson" | "project",
    OneId
  >;

type Props = { run: ShownImport; plan: PreviewPage | null; unread: readonly ReportedProblem[]; kept: readonly KeptUnit[]; mayInvite: boolean; paths: ImportPaths; here: string };

/** Everything about one import: what waits, what will happen or happened, what was wrong, how to take it back. */
export function ImportRunView(props: Props) {
  const { run, paths, here } = props;
  const kind = importKindWords[run.kind] ?? officeImports.title;
  return (
    <ImportFrame run={run} title={run.title || kind} lead={run.title ? kind : undefined} paths={paths} here={here}>
      <Resting {...props} />
    </ImportFrame>
  );
}

function Resting({ run, plan, unread, kept, mayInvite, paths }: Props) {
  const isPlanned = run.status === "planned";
  const isWritten = run.status === "committed" || run.status === "partly_undone" || run.status === "undone";
  return (
    <>
      <ImportNotices state={run.state} failure={run.failure} planHash={run.planHash} />
      {run.summary.counts && <ImportCounts counts={run.summary.counts} isDone={isWritten} />}
      {run.status === "committed" && run.kind === "members" && <Next runId={run.runId} mayInvite={mayInvite} paths={paths} />}
      {isPlanned && plan && <ImportQuestions questions={plan.questions} />}
      {isPlanned && plan && <ImportGroups groups={plan.groups} />}
      {isPlanned && run.planHash !== null && <ImportCommit summary={run.summary} planHash={run.planHash} />}
      {run.status === "uploaded" && unread.length > 0 && <ImportUnread problems={unread} />}
      {run.status === "failed" && <Discard />}
      {plan && <PlanParts runId={run.runId} plan={plan} isOpen={isPlanned} paths={paths} />}
      {(run.status === "committed" || run.status === "partly_undone") && <ImportUndo keepUntil={textOf(run.keepUntil)} kept={kept} pathOf={(unit) => pathOfUnit(unit, paths)} />}
      <ImportAbout
        run={{ ...run, startedAt: textOf(run.startedAt) ?? "", committedAt: textOf(run.committedAt), undoneAt: textOf(run.undoneAt), keepUntil: textOf(run.keepUntil) }}
      />
    </>
  );
}

function PlanParts({ runId, plan, isOpen, paths }: { runId: string; plan: PreviewPage; isOpen: boolean; paths: ImportPaths }) {
  const url = (query: Record<string, string>, part: string) => `${paths.officeImport(runId)}?${new URLSearchParams(query)}#${part}`;
  const showing = (outcome: RowOutcome | null) => (outcome === null ? `${paths.officeImport(runId)}#rows` : url({ show: outcome }, "rows"));
  return (
    <>
      <ImportProblems problems={plan.problems} urlFrom={(place) => url({ problems: String(place) }, "problems")} />
      <ImportRows page={plan} isOpen={isOpen} urlShowing={showing} urlFrom={(place) => url({ ...(plan.show && { show: plan.show }), rows: String(place) }, "rows")} />
    </>
  );
}

function Next({ runId, mayInvite, paths }: { runId: string; mayInvite: boolean; paths: ImportPaths }) {
  return (
    <Section title={words.next.title}>
      <ul className="space-y-4">
        {mayInvite && (
          <li className="space-y-1">
            <ButtonLink to={paths.officeImportInvitations(runId)} variant="secondary">
              {words.next.invite}
            </ButtonLink>
            <p className="text-muted text-sm">{words.next.inviteHint}</p>
          </li>
        )}
        <li className="space-y-1">
          <ButtonLink to={paths.officeImportConsents(runId)} variant="secondary">
            {words.next.consent}
          </ButtonLink>
          <p className="text-muted text-sm">{words.next.consentHint}</p>
        </li>
      </ul>
    </Section>
  );
}

function pathOfUnit({ kind, id }: KeptUnit, paths: ImportPaths): string | null {
  if (kind === "organisation") return paths.officeOrganisation(id);
  if (kind === "person") return paths.officePerson(id);
  return kind === "project" ? paths.project(id) : null;
}

function textOf(instant: Date | string | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
