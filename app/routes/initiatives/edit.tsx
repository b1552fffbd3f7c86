import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { InitiativeForm } from "../../features/projects/components/initiative-form.tsx";
import { findInitiative } from "../../features/projects/initiatives/find-initiative.server.ts";
import { initiativeForm } from "../../features/projects/initiatives/initiative-form.ts";
import { listScopeChoices } from "../../features/projects/initiatives/list-choices.server.ts";
import { editInitiative } from "../../features/projects/initiatives/save-initiative.server.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { saveInitiativeProblem } from "../../http/initiative-forms.server.ts";
import { idParam } from "../../http/params.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../http/responses.server.ts";
import { initiativeWords as words } from "../../lib/messages/initiatives.ts";
import { Page } from "../../ui/page.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const initiative = await findInitiative(viewer, idParam(params, "initiativeId"));
  if (!initiative?.mayEdit) throw notFound();
  return { initiative, scopes: await listScopeChoices(viewer) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const initiativeId = idParam(params, "initiativeId");
  require404((await findInitiative(viewer, initiativeId))?.mayEdit === true);
  const submission = parseWithZod(await request.formData(), { schema: initiativeForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const saved = await editInitiative(actOf(viewer, request), initiativeId, submission.value);
  if (!saved.ok) return saveInitiativeProblem(submission, saved.problem);
  return redirectWithToast(paths.initiative(initiativeId), { tone: "good", title: words.saved });
}

export const meta = () => [{ title: words.edit }];

export default function EditInitiative() {
  const { initiative, scopes } = useLoaderData<typeof loader>();
  return (
    <Page title={words.edit} lead={words.lead} width="form" back={{ to: paths.initiative(initiative.initiativeId), label: initiative.title }}>
      <InitiativeForm initiative={initiative} leaders={[]} scopes={scopes} lastResult={useActionData<typeof action>()?.result} />
    </Page>
  );
}
