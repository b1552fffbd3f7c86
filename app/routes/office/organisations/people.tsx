import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { OrganisationFrame } from "../../../features/accounts/components/organisation-frame.tsx";
import { OrganisationPeopleView } from "../../../features/accounts/components/organisation-people-view.tsx";
import { listOpenInvitations } from "../../../features/accounts/invitations/list-open-invitations.server.ts";
import { organisationTabs } from "../../../features/accounts/office/office-tabs.ts";
import { findOrganisationForOffice } from "../../../features/accounts/organisations/find-organisation-for-office.server.ts";
import { listOrganisationPeople } from "../../../features/accounts/people/list-organisation-people.server.ts";
import { can } from "../../../features/accounts/permissions.ts";
import { answerPeopleForms } from "../../../http/invitation-forms.server.ts";
import { idParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { notFound } from "../../../http/responses.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisations.read-internal"));
  const organisation = await findOrganisationForOffice(viewer, idParam(params, "organisationId"));
  const people = organisation && (await listOrganisationPeople(viewer, organisation.id));
  if (!people) throw notFound();
  const invitations = await listOpenInvitations(viewer, actOf(viewer, request).now, organisation.id);
  const mayManage = can(viewer, "organisation.manage-people", organisation.id) && !organisation.archivedAt;
  return { organisation, people, invitations, mayManage, viewerId: viewer.personId, tabs: organisationTabs(viewer, organisation.id, paths) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const organisationId = idParam(params, "organisationId");
  require404(can(viewer, "organisations.read-internal") && can(viewer, "organisation.manage-people", organisationId));
  return answerPeopleForms(actOf(viewer, request), await request.formData(), organisationId, paths.officeOrganisationPeople(organisationId));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.organisation.name }];

export default function OrganisationPeoplePage() {
  const { organisation, tabs, ...view } = useLoaderData<typeof loader>();
  return (
    <OrganisationFrame organisation={organisation} links={{ list: paths.officeOrganisations(), tabs }}>
      <OrganisationPeopleView {...view} lastResult={useActionData<typeof action>()?.result} links={{ person: paths.officePerson, affiliation: paths.affiliation }} />
    </OrganisationFrame>
  );
}
