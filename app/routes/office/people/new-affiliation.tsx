import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { affiliatePerson } from "../../../features/accounts/affiliations/affiliate-person.server.ts";
import { joinForm, joinProblem } from "../../../features/accounts/affiliations/affiliation-form.ts";
import { JoinForm } from "../../../features/accounts/components/join-form.tsx";
import { listOrganisationChoices } from "../../../features/accounts/organisations/list-organisation-choices.server.ts";
import { findPerson } from "../../../features/accounts/people/find-person.server.ts";
import { can } from "../../../features/accounts/permissions.ts";
import { redirectWithToast } from "../../../http/flash.server.ts";
import { idParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../../http/responses.server.ts";
import { affiliationWords as words } from "../../../lib/messages/office-people.ts";
import { Page } from "../../../ui/page.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "people.administer"));
  const person = await findPerson(viewer, idParam(params, "personId"));
  if (!person || person.deactivatedAt) throw notFound();
  const text = new URL(request.url).searchParams.get("q") ?? "";
  return { id: person.id, name: person.name, found: { text, ...(await listOrganisationChoices(viewer, text)) } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "people.administer"));
  const personId = idParam(params, "personId");
  const submission = parseWithZod(await request.formData(), { schema: joinForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const { startedOn, ...input } = submission.value;
  const startedAt = startedOn ? new Date(`${startedOn}T00:00:00Z`) : undefined;
  const outcome = await affiliatePerson(actOf(viewer, request), { ...input, personId, startedAt });
  if (outcome.ok) return redirectWithToast(paths.officePerson(personId), { tone: "good", title: words.added });
  if (outcome.problem === "not-found") throw notFound();
  return invalid({ result: submission.reply({ formErrors: [joinProblem(outcome.problem)] }) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && words.addTitle({ person: data.name }) }];

export default function NewAffiliation() {
  const { id, name, found } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  return (
    <Page title={words.addTitle({ person: name })} lead={words.addLead} width="form" back={{ to: paths.officePerson(id), label: name }}>
      <JoinForm found={found} action={paths.officeNewAffiliation(id)} submit={words.addSubmit} asksStart lastResult={lastResult} />
    </Page>
  );
}
