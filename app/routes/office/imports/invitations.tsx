import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { inviteEnteredPeople } from "../../../features/accounts/invitations/invite-entered-people.server.ts";
import { can } from "../../../features/accounts/permissions.ts";
import { ImportedPeople } from "../../../features/organisations/members-import/components/imported-people.tsx";
import { listImportedPeople } from "../../../features/organisations/members-import/list-imported-people.server.ts";
import { redirectWithToast } from "../../../http/flash.server.ts";
import { idParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { notFound } from "../../../http/responses.server.ts";
import { importInvitations as words } from "../../../lib/messages/imports.ts";
import { isUuid } from "../../../lib/uuid.ts";
import { Page } from "../../../ui/page.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "people.administer") && can(viewer, "imports.run"));
  const runId = idParam(params, "runId");
  const found = await listImportedPeople(viewer, runId, actOf(viewer, request).now);
  if (!found) throw notFound();
  return { ...found, runId, inviterName: viewer.name };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "people.administer") && can(viewer, "imports.run"));
  const runId = idParam(params, "runId");
  const act = actOf(viewer, request);
  const offered = await listImportedPeople(viewer, runId, act.now);
  const chosen = new Set((await request.formData()).getAll("affiliationId").map(String).filter(isUuid));
  const affiliationIds = (offered?.people ?? []).map((person) => person.affiliationId).filter((id) => chosen.has(id));
  if (affiliationIds.length === 0) return redirect(paths.officeImportInvitations(runId));
  const outcome = await inviteEnteredPeople(act, { affiliationIds });
  if (!outcome.ok) throw notFound();
  return redirectWithToast(paths.officeImportInvitations(runId), { tone: "good", title: words.done({ count: outcome.value.invited }) });
}

export const meta = () => [{ title: words.title }];

export default function ImportInvitations() {
  const { people, behind, invited, runId, inviterName } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} lead={words.lead} back={{ to: paths.officeImport(runId), label: words.back }}>
      <ImportedPeople key={people.length} people={people} behind={behind} invited={invited} inviterName={inviterName} />
    </Page>
  );
}
