import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOrganisations, type OrganisationRow } from "../../../features/accounts/organisations/list-organisations.server.ts";
import { allOrganisationKinds } from "../../../features/accounts/organisations/organisation-identity.ts";
import { can } from "../../../features/accounts/permissions.ts";
import { cursorParam, withQuery, wordParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { officeOrganisations as words } from "../../../lib/messages/office-organisations.ts";
import { kindOptions, kindWords } from "../../../lib/messages/rights.ts";
import { Badge } from "../../../ui/badge.tsx";
import { ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { FilterForm, FilterSelect, FilterText } from "../../../ui/filter.tsx";
import { Page } from "../../../ui/page.tsx";
import { CursorPager } from "../../../ui/pager.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { TextLink } from "../../../ui/text-link.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisations.read-internal"));
  const url = new URL(request.url);
  const filter = {
    text: url.searchParams.get("q") ?? "",
    kind: wordParam(url, "kind", allOrganisationKinds),
    state: wordParam(url, "state", ["active", "without-admin", "archived"] as const),
    membership: wordParam(url, "membership", ["member", "not-member"] as const),
  };
  const after = cursorParam(url);
  const { rows, next } = await listOrganisations(viewer, { ...filter, after });
  const pages = { first: after ? withQuery(url, { after: null }) : null, next: next && withQuery(url, { after: next }) };
  return { rows, filter, pages, mayCreate: can(viewer, "organisations.administer") };
}

export const meta = () => [{ title: words.title }];

export default function OrganisationList() {
  const { rows, filter, pages, mayCreate } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} lead={words.lead} actions={mayCreate && <ButtonLink to={paths.officeNewOrganisation()}>{words.create}</ButtonLink>}>
      <FilterForm label={words.title} submit={words.show}>
        <FilterText name="q" label={words.search} value={filter.text} hint={words.searchHint} />
        <FilterSelect name="kind" label={words.kind} value={filter.kind ?? ""} options={kindOptions} empty={words.anyKind} />
        <FilterSelect name="state" label={words.state} value={filter.state ?? "active"} options={states} />
        <FilterSelect name="membership" label={words.membership} value={filter.membership ?? ""} options={memberships} empty={words.anyMembership} />
      </FilterForm>
      {rows.length === 0 ? <EmptyState icon="building" title={words.none.title} body={words.none.body} /> : <Organisations rows={rows} />}
      <CursorPager first={pages.first} next={pages.next} />
    </Page>
  );
}

const states = Object.entries(words.states).map(([value, label]) => ({ value, label }));
const memberships = [
  { value: "member", label: words.members },
  { value: "not-member", label: words.notMembers },
];

function Organisations({ rows }: { rows: OrganisationRow[] }) {
  return (
    <Table caption={words.caption} head={[words.name, words.kind, words.membership, words.standing, words.peopleColumn]}>
      {rows.map((row) => (
        <Row key={row.id}>
          <Cell heading>
            <TextLink to={paths.officeOrganisation(row.id)}>{row.name}</TextLink>
            {row.name !== row.legalName && <span className="block font-normal text-muted text-sm">{row.legalName}</span>}
          </Cell>
          <Cell>{kindWords[row.kind]}</Cell>
          <Cell>
            <Membership row={row} />
          </Cell>
          <Cell>{words.standings[row.standing ?? "none"]}</Cell>
          <Cell>
            <span className="inline-flex flex-wrap items-center gap-2">
              {words.people({ count: row.people })}
              {row.admins === 0 && row.isMember && !row.archivedAt && <Badge tone="warn">{words.noAdmin}</Badge>}
            </span>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Membership({ row }: { row: OrganisationRow }) {
  if (row.archivedAt) return <Badge tone="warn">{words.archived}</Badge>;
  return row.isMember ? <Badge tone="accent">{words.member}</Badge> : words.notMember;
}
