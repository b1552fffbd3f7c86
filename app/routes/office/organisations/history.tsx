import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { listAuditEvents } from "../../../features/accounts/audit/list-audit-events.server.ts";
import { HistoryPage } from "../../../features/accounts/components/history-page.tsx";
import { OrganisationFrame } from "../../../features/accounts/components/organisation-frame.tsx";
import { organisationTabs } from "../../../features/accounts/office/office-tabs.ts";
import { findOrganisationForOffice } from "../../../features/accounts/organisations/find-organisation-for-office.server.ts";
import { can } from "../../../features/accounts/permissions.ts";
import { cursorParam, idParam, withQuery } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { notFound } from "../../../http/responses.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisations.read-internal") && can(viewer, "audit.read"));
  const organisation = await findOrganisationForOffice(viewer, idParam(params, "organisationId"));
  if (!organisation) throw notFound();
  const url = new URL(request.url);
  const after = cursorParam(url);
  const history = await listAuditEvents(viewer, { subject: { kind: "organisation", id: organisation.id }, after });
  const pages = { first: after ? withQuery(url, { after: null }) : null, next: history?.next ? withQuery(url, { after: history.next }) : null };
  return { organisation, rows: history?.rows ?? [], pages, tabs: organisationTabs(viewer, organisation.id, paths) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.organisation.name }];

export default function OrganisationHistory() {
  const { organisation, rows, pages, tabs } = useLoaderData<typeof loader>();
  return (
    <OrganisationFrame organisation={organisation} links={{ list: paths.officeOrganisations(), tabs }}>
      <HistoryPage rows={rows} pages={pages} />
    </OrganisationFrame>
  );
}
