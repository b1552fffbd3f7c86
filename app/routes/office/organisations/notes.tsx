import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { Notes } from "../../../features/accounts/components/notes.tsx";
import { OrganisationFrame } from "../../../features/accounts/components/organisation-frame.tsx";
import { listNotes } from "../../../features/accounts/notes/list-notes.server.ts";
import { organisationTabs } from "../../../features/accounts/office/office-tabs.ts";
import { findOrganisationForOffice } from "../../../features/accounts/organisations/find-organisation-for-office.server.ts";
import { can } from "../../../features/accounts/permissions.ts";
import { answerNoteForms } from "../../../http/note-forms.server.ts";
import { idParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { notFound } from "../../../http/responses.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisations.read-internal") && can(viewer, "notes.keep"));
  const organisation = await findOrganisationForOffice(viewer, idParam(params, "organisationId"));
  if (!organisation) throw notFound();
  return { organisation, notes: await listNotes(viewer, { organisationId: organisation.id }), tabs: organisationTabs(viewer, organisation.id, paths) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisations.read-internal") && can(viewer, "notes.keep"));
  const organisationId = idParam(params, "organisationId");
  return answerNoteForms(actOf(viewer, request), await request.formData(), { organisationId }, paths.officeOrganisationNotes(organisationId));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.organisation.name }];

export default function OrganisationNotes() {
  const { organisation, notes, tabs } = useLoaderData<typeof loader>();
  return (
    <OrganisationFrame organisation={organisation} links={{ list: paths.officeOrganisations(), tabs }}>
      <Notes notes={notes} lastResult={useActionData<typeof action>()?.result} />
    </OrganisationFrame>
  );
}
