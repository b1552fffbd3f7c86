import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type AuditFilterWords, auditFilterOf } from "../../features/accounts/audit/audit-filter.ts";
import { findActorName } from "../../features/accounts/audit/find-actor-name.server.ts";
import { listAuditActions } from "../../features/accounts/audit/list-audit-actions.server.ts";
import { listAuditEvents } from "../../features/accounts/audit/list-audit-events.server.ts";
import { clusterZone } from "../../features/accounts/cluster/cluster-zone.server.ts";
import { HistoryPage } from "../../features/accounts/components/history-page.tsx";
import { can } from "../../features/accounts/permissions.ts";
import { cursorParam, withQuery } from "../../http/params.server.ts";
import { paths } from "../../http/paths.ts";
import { require404, requireViewer } from "../../http/require-viewer.server.ts";
import { auditWords as words } from "../../lib/messages/audit.ts";
import { FilterForm, FilterSelect, FilterText } from "../../ui/filter.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "audit.read"));
  const url = new URL(request.url);
  const given = Object.fromEntries(url.searchParams) as AuditFilterWords;
  const filter = auditFilterOf(given, viewer.timeZone ?? (await clusterZone()));
  const after = cursorParam(url);
  const [found, actions, actorName] = await Promise.all([listAuditEvents(viewer, { ...filter, after }), listAuditActions(viewer), findActorName(viewer, filter.actorId)]);
  const pages = { first: after ? withQuery(url, { after: null }) : null, next: found?.next ? withQuery(url, { after: found.next }) : null };
  return {
    rows: found?.rows ?? [],
    pages,
    actions,
    actorName,
    actorId: filter.actorId ?? null,
    given: { action: given.action ?? "", from: given.from ?? "", until: given.until ?? "" },
  };
}

export const meta = () => [{ title: words.title }];

export default function Audit() {
  const { rows, pages, actions, actorName, actorId, given } = useLoaderData<typeof loader>();
  const options = actions.map((action) => ({ value: action, label: words.actionName({ action }) })).sort((one, other) => one.label.localeCompare(other.label));
  const isFiltered = actorName !== null || given.action !== "" || given.from !== "" || given.until !== "";
  return (
    <Page title={words.title} lead={words.lead}>
      {actorName && (
        <Notice>
          {words.onlyActor({ name: actorName })} <TextLink to={paths.officeAudit()}>{words.clear}</TextLink>
        </Notice>
      )}
      <FilterForm label={words.filter} submit={words.show}>
        {actorId && <input type="hidden" name="actor" value={actorId} />}
        <FilterSelect name="action" label={words.action} value={given.action} options={options} empty={words.anyAction} />
        <FilterText name="from" label={words.from} value={given.from} type="date" />
        <FilterText name="until" label={words.until} value={given.until} type="date" />
      </FilterForm>
      <HistoryPage rows={rows} pages={pages} isFiltered={isFiltered} />
    </Page>
  );
}
