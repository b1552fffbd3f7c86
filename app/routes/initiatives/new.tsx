import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { InitiativeForm } from "../../features/projects/components/initiative-form.tsx";
import { initiativeForm } from "../../features/projects/initiatives/initiative-form.ts";
import { listOwnChoices, listScopeChoices } from "../../features/projects/initiatives/list-choices.server.ts";
import { proposeInitiative } from "../../features/projects/initiatives/save-initiative.server.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { saveInitiativeProblem } from "../../http/initiative-forms.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid } from "../../http/responses.server.ts";
import { initiativeWords as words } from "../../lib/messages/initiatives.ts";
import { Page } from "../../ui/page.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const leaders = listOwnChoices(viewer);
  require404(leaders.length > 0);
  return { leaders, scopes: await listScopeChoices(viewer) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(listOwnChoices(viewer).length > 0);
  const submission = parseWithZod(await request.formData(), { schema: initiativeForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const saved = await proposeInitiative(actOf(viewer, request), submission.value);
  if (!saved.ok) return saveInitiativeProblem(submission, saved.problem);
  return redirectWithToast(paths.initiative(saved.value.initiativeId), { tone: "good", title: words.saved });
}

export const meta = () => [{ title: words.propose }];

export default function NewInitiative() {
  const { leaders, scopes } = useLoaderData<typeof loader>();
  return (
    <Page title={words.propose} lead={words.lead} width="form" back={{ to: paths.initiatives(), label: words.backToList }}>
      <InitiativeForm initiative={null} leaders={leaders} scopes={scopes} lastResult={useActionData<typeof action>()?.result} />
    </Page>
  );
}
