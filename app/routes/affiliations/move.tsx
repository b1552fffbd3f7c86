import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { joinForm, joinProblem } from "../../features/accounts/affiliations/affiliation-form.ts";
import { findAffiliation } from "../../features/accounts/affiliations/find-affiliation.server.ts";
import { movePerson } from "../../features/accounts/affiliations/move-person.server.ts";
import { JoinForm } from "../../features/accounts/components/join-form.tsx";
import { listOrganisationChoices } from "../../features/accounts/organisations/list-organisation-choices.server.ts";
import { can } from "../../features/accounts/permissions.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { idParam } from "../../http/params.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../http/responses.server.ts";
import { affiliationWords as words } from "../../lib/messages/office-people.ts";
import { Page } from "../../ui/page.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "people.administer"));
  const affiliation = await findAffiliation(viewer, idParam(params, "affiliationId"));
  if (!affiliation?.mayMove) throw notFound();
  const text = new URL(request.url).searchParams.get("q") ?? "";
  const { affiliationId, personName: person, organisationName: organisation } = affiliation;
  return { affiliationId, person, organisation, found: { text, ...(await listOrganisationChoices(viewer, text)) } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "people.administer"));
  const affiliation = await findAffiliation(viewer, idParam(params, "affiliationId"));
  if (!affiliation?.mayMove) throw notFound();
  const submission = parseWithZod(await request.formData(), { schema: joinForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const { organisationId, rights, jobTitle, reason } = submission.value;
  const outcome = await movePerson(actOf(viewer, request), { affiliationId: affiliation.affiliationId, toOrganisationId: organisationId, rights, jobTitle, reason });
  if (outcome.ok) return redirectWithToast(paths.officePerson(affiliation.personId), { tone: "good", title: words.moved });
  if (outcome.problem === "not-found") throw notFound();
  return invalid({ result: submission.reply({ formErrors: [joinProblem(outcome.problem)] }) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && words.moveTitle(data) }];

export default function MovePerson() {
  const { affiliationId, person, organisation, found } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  return (
    <Page title={words.moveTitle({ person, organisation })} lead={words.moveLead} width="form" back={{ to: paths.affiliation(affiliationId), label: person }}>
      <JoinForm found={found} action={paths.affiliationMove(affiliationId)} submit={words.moveSubmit} asksStart={false} lastResult={lastResult} />
    </Page>
  );
}
