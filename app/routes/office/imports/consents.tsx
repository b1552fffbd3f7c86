import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { can } from "../../../features/accounts/permissions.ts";
import { PaperConsents } from "../../../features/directory/components/paper-consents.tsx";
import { listImportedOrganisations } from "../../../features/directory/list-imported-organisations.server.ts";
import { recordPaperConsents } from "../../../features/directory/record-paper-consents.server.ts";
import { redirectWithToast } from "../../../http/flash.server.ts";
import { idParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../../http/responses.server.ts";
import { importConsents as words } from "../../../lib/messages/imports.ts";
import { isUuid } from "../../../lib/uuid.ts";
import { Page } from "../../../ui/page.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisations.administer") && can(viewer, "imports.run"));
  const runId = idParam(params, "runId");
  const organisations = await listImportedOrganisations(viewer, runId);
  if (!organisations) throw notFound();
  return { organisations, runId };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisations.administer") && can(viewer, "imports.run"));
  const runId = idParam(params, "runId");
  const offered = await listImportedOrganisations(viewer, runId);
  const form = await request.formData();
  const chosen = new Set(form.getAll("organisationId").map(String).filter(isUuid));
  const organisationIds = (offered ?? []).map(({ organisationId }) => organisationId).filter((id) => chosen.has(id));
  if (organisationIds.length === 0) return invalid({ problem: words.problems.nobody });
  const outcome = await recordPaperConsents(actOf(viewer, request), { organisationIds, evidence: String(form.get("evidence") ?? "").slice(0, 500) });
  if (outcome.ok) return redirectWithToast(paths.officeImportConsents(runId), { tone: "good", title: words.done({ count: outcome.value.recorded }) });
  if (outcome.problem === "not-found") throw notFound();
  return invalid({ problem: words.problems.evidence });
}

export const meta = () => [{ title: words.title }];

export default function ImportConsents() {
  const { organisations, runId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  return (
    <Page title={words.title} lead={words.lead} back={{ to: paths.officeImport(runId), label: words.back }}>
      <PaperConsents key={organisations.filter(({ hasConsent }) => hasConsent).length} organisations={organisations} problem={problem} />
    </Page>
  );
}
