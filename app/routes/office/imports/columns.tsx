import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findCluster } from "../../../features/accounts/find-cluster.server.ts";
import { can } from "../../../features/accounts/permissions.ts";
import { ImportFrame } from "../../../features/imports/components/import-frame.tsx";
import { findImportRun } from "../../../features/imports/find-import-run.server.ts";
import { parseColumnsForm } from "../../../features/organisations/members-import/columns-form.ts";
import { ColumnsView } from "../../../features/organisations/members-import/components/columns-view.tsx";
import { decideColumns } from "../../../features/organisations/members-import/decide-columns.server.ts";
import { findMembersReading } from "../../../features/organisations/members-import/find-members-reading.server.ts";
import { parseMembersOptions } from "../../../features/organisations/members-import/members-options.ts";
import { openQuestions } from "../../../features/organisations/members-import/reading-form.ts";
import { idParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../../http/responses.server.ts";
import { columnsPage as words } from "../../../lib/messages/members-import-pages.ts";

/** What ends within this time is shown at once. */
const waitMs = 2_500;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "imports.run"));
  const runId = idParam(params, "runId");
  const run = await findImportRun(viewer, runId, () => actOf(viewer, request).now, waitMs);
  if (run?.kind !== "members") throw notFound();
  const reading = await findMembersReading(viewer, runId);
  const isOpen = run.status === "uploaded" || run.status === "planned";
  if (!isOpen) throw redirect(paths.officeImport(runId));
  if (run.state.kind === "resting" && (!reading?.table || openQuestions(reading).length > 0)) throw redirect(paths.officeImportReading(runId));
  return { run, reading, options: parseMembersOptions(run.options), clusterCountry: (await findCluster())?.countryCode ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "imports.run"));
  const runId = idParam(params, "runId");
  const reading = await findMembersReading(viewer, runId);
  if (!reading?.suggested) throw notFound();
  const { columns, signature } = reading.suggested;
  const parsed = parseColumnsForm(await request.formData(), columns.length);
  if (!parsed.ok) return invalid({ problem: parsed.problem });
  const decided = await decideColumns(actOf(viewer, request), { runId, columns: parsed.value, signature });
  if (!decided.ok && decided.problem === "not-found") throw notFound();
  return redirect(paths.officeImport(runId));
}

export const meta = () => [{ title: words.title }];

export default function ImportColumns() {
  const { run, reading, options, clusterCountry } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  return (
    <ImportFrame run={run} title={words.title} lead={words.lead} paths={paths} here={paths.officeImportColumns(run.runId)}>
      {reading && <ColumnsView reading={reading} options={options} clusterCountry={clusterCountry} problem={problem} />}
    </ImportFrame>
  );
}
