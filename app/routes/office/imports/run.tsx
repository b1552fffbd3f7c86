import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { can } from "../../../features/accounts/permissions.ts";
import type { Act } from "../../../features/accounts/viewer.ts";
import { requestActivity } from "../../../features/imports/activity.server.ts";
import { chooseForImport } from "../../../features/imports/choose-for-import.server.ts";
import { ImportRunView } from "../../../features/imports/components/import-run-view.tsx";
import { discardImport } from "../../../features/imports/discard-import.server.ts";
import { findImportPlan } from "../../../features/imports/find-import-plan.server.ts";
import { findImportRun } from "../../../features/imports/find-import-run.server.ts";
import { findUnread } from "../../../features/imports/find-unread.server.ts";
import { listKept } from "../../../features/imports/list-kept.server.ts";
import { previewQuery } from "../../../features/imports/preview-page.ts";
import { parseRunForm, type RunForm } from "../../../features/imports/run-form.ts";
import { redirectWithToast } from "../../../http/flash.server.ts";
import { idParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { notFound } from "../../../http/responses.server.ts";
import { officeImports, importRun as words } from "../../../lib/messages/imports.ts";

/** What ends within this time is shown at once. */
const waitMs = 2_500;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "imports.run"));
  const runId = idParam(params, "runId");
  const run = await findImportRun(viewer, runId, () => actOf(viewer, request).now, waitMs);
  if (!run) throw notFound();
  if (run.kind === "members" && run.status === "uploaded" && run.state.kind === "resting") throw redirect(paths.officeImportColumns(runId));
  const url = new URL(request.url);
  const unread = run.status === "uploaded" ? await findUnread(viewer, runId) : [];
  return { run, unread, plan: await findImportPlan(viewer, runId, previewQuery(url)), kept: await listKept(viewer, runId), mayInvite: can(viewer, "people.administer") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "imports.run"));
  const runId = idParam(params, "runId");
  const form = parseRunForm(await request.formData());
  if (!form) throw notFound();
  const outcome = await perform(actOf(viewer, request), runId, form);
  if (outcome.ok && form.intent === "discard") return redirectWithToast(paths.officeImports(), { tone: "good", title: words.discard.done });
  if (outcome.ok) return redirect(paths.officeImport(runId));
  if (outcome.problem === "not-found") throw notFound();
  return redirectWithToast(paths.officeImport(runId), { tone: "warn", title: outcome.problem === "busy" ? words.busy : words.tooLate });
}

function perform(act: Act, runId: string, { intent, planHash, choices }: RunForm) {
  if (intent === "discard") return discardImport(act, { runId });
  if (intent === "choose") return chooseForImport(act, { runId, choices });
  return requestActivity(act, { runId, activity: intent, planHash });
}

export const meta = () => [{ title: officeImports.title }];

export default function ImportRunPage() {
  const { run, plan, unread, kept, mayInvite } = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  return <ImportRunView run={run} plan={plan} unread={unread} kept={kept} mayInvite={mayInvite} paths={paths} here={pathname + search} />;
}
