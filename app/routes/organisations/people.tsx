import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { OrganisationPeopleView } from "../../features/accounts/components/organisation-people-view.tsx";
import { listOpenInvitations } from "../../features/accounts/invitations/list-open-invitations.server.ts";
import { listOrganisationPeople } from "../../features/accounts/people/list-organisation-people.server.ts";
import { can } from "../../features/accounts/permissions.ts";
import { affiliationWith } from "../../features/accounts/viewer.ts";
import { answerPeopleForms } from "../../http/invitation-forms.server.ts";
import { idParam } from "../../http/params.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";
import { organisationPeople as words } from "../../lib/messages/office-people.ts";
import { Page } from "../../ui/page.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const organisationId = idParam(params, "organisationId");
  const own = affiliationWith(viewer, organisationId);
  const people = own && (await listOrganisationPeople(viewer, organisationId));
  if (!people) throw notFound();
  const invitations = await listOpenInvitations(viewer, actOf(viewer, request).now, organisationId);
  const mayManage = can(viewer, "organisation.manage-people", organisationId);
  return { organisationId, organisation: own.organisationName, people, invitations, mayManage, viewerId: viewer.personId };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const organisationId = idParam(params, "organisationId");
  require404(affiliationWith(viewer, organisationId) !== null && can(viewer, "organisation.manage-people", organisationId));
  return answerPeopleForms(actOf(viewer, request), await request.formData(), organisationId, paths.organisationPeople(organisationId));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && words.title(data) }];

export default function OrganisationPeoplePage() {
  const { organisationId, organisation, ...view } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title({ organisation })} lead={words.lead} back={{ to: paths.myOrganisation(organisationId), label: organisation }}>
      <OrganisationPeopleView {...view} lastResult={useActionData<typeof action>()?.result} links={{ affiliation: paths.affiliation }} />
    </Page>
  );
}
