import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { listAuditEvents } from "../../../features/accounts/audit/list-audit-events.server.ts";
import { HistoryPage } from "../../../features/accounts/components/history-page.tsx";
import { PersonFrame } from "../../../features/accounts/components/person-frame.tsx";
import { personTabs } from "../../../features/accounts/office/office-tabs.ts";
import { findPerson } from "../../../features/accounts/people/find-person.server.ts";
import { can } from "../../../features/accounts/permissions.ts";
import { cursorParam, idParam, withQuery } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { notFound } from "../../../http/responses.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "people.read") && can(viewer, "audit.read"));
  const person = await findPerson(viewer, idParam(params, "personId"));
  if (!person) throw notFound();
  const url = new URL(request.url);
  const after = cursorParam(url);
  const history = await listAuditEvents(viewer, { subject: { kind: "person", id: person.id }, after });
  const pages = { first: after ? withQuery(url, { after: null }) : null, next: history?.next ? withQuery(url, { after: history.next }) : null };
  const { name, deactivatedAt } = person;
  return { person: { name, deactivatedAt }, rows: history?.rows ?? [], pages, tabs: personTabs(viewer, person.id, paths) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.person.name }];

export default function PersonHistory() {
  const { person, rows, pages, tabs } = useLoaderData<typeof loader>();
  return (
    <PersonFrame person={person} links={{ list: paths.officePeople(), tabs }}>
      <HistoryPage rows={rows} pages={pages} />
    </PersonFrame>
  );
}
