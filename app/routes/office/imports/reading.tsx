import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { can } from "../../../features/accounts/permissions.ts";
import { Discard } from "../../../features/imports/components/import-commit.tsx";
import { ImportFrame } from "../../../features/imports/components/import-frame.tsx";
import { findImportRun } from "../../../features/imports/find-import-run.server.ts";
import { ReadingFormView } from "../../../features/organisations/members-import/components/reading-form-view.tsx";
import { ProblemNotice, ReadingView } from "../../../features/organisations/members-import/components/reading-view.tsx";
import { decideReading } from "../../../features/organisations/members-import/decide-reading.server.ts";
import { findMembersReading } from "../../../features/organisations/members-import/find-members-reading.server.ts";
import { parseMembersOptions } from "../../../features/organisations/members-import/members-options.ts";
import { openQuestions, readingForm, tableOptionsOf } from "../../../features/organisations/members-import/reading-form.ts";
import { idParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../../http/responses.server.ts";
import { readingPage as words } from "../../../lib/messages/members-import-pages.ts";
import { ButtonLink } from "../../../ui/button.tsx";

/** What ends within this time is shown at once. */
const waitMs = 2_500;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "imports.run"));
  const runId = idParam(params, "runId");
  const run = await findImportRun(viewer, runId, () => actOf(viewer, request).now, waitMs);
  if (run?.kind !== "members") throw notFound();
  const isOpen = ["uploaded", "planned", "failed"].includes(run.status);
  if (!isOpen) throw redirect(paths.officeImport(runId));
  const reading = await findMembersReading(viewer, runId);
  return { run, reading, chosen: parseMembersOptions(run.options).table, questions: reading ? openQuestions(reading) : [] };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "imports.run"));
  const runId = idParam(params, "runId");
  const reading = await findMembersReading(viewer, runId);
  if (!reading) throw notFound();
  const submission = parseWithZod(await request.formData(), { schema: readingForm });
  if (submission.status !== "success") return invalid({ problem: submission.error?.headerRow?.[0] ?? words.problems.headerRow });
  const decided = await decideReading(actOf(viewer, request), runId, tableOptionsOf(submission.value, reading));
  if (!decided.ok && decided.problem === "not-found") throw notFound();
  return redirect(submission.value.intent === "continue" ? paths.officeImportColumns(runId) : paths.officeImportReading(runId));
}

export const meta = () => [{ title: words.title }];

export default function ImportReading() {
  const { run, reading, chosen, questions } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  return (
    <ImportFrame run={run} title={words.title} lead={words.lead} paths={paths} here={paths.officeImportReading(run.runId)}>
      {reading?.table ? (
        <>
          <ReadingView table={reading.table} questions={questions} />
          <ReadingFormView key={JSON.stringify(chosen)} table={reading.table} chosen={chosen} isOpen={questions.length > 0} problem={problem} />
        </>
      ) : (
        reading && <ProblemNotice title={words.unreadable} tone="bad" problems={reading.problems} />
      )}
      <div className="flex flex-wrap gap-3">
        {!reading?.table && <ButtonLink to={paths.officeNewImport()}>{words.anotherFile}</ButtonLink>}
        <DiscardHere runId={run.runId} />
      </div>
    </ImportFrame>
  );
}

function DiscardHere({ runId }: { runId: string }) {
  return <Discard action={paths.officeImport(runId)} />;
}
