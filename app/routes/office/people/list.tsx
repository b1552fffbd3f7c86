import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listPeople, type PersonRow } from "../../../features/accounts/people/list-people.server.ts";
import { can } from "../../../features/accounts/permissions.ts";
import { cursorParam, withQuery, wordParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { officePeople as words } from "../../../lib/messages/office-people.ts";
import { officeRoleNames, officeRoleOptions } from "../../../lib/messages/rights.ts";
import { Badge } from "../../../ui/badge.tsx";
import { ButtonLink } from "../../../ui/button.tsx";
import { EmailText } from "../../../ui/email-text.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { FilterForm, FilterSelect, FilterText } from "../../../ui/filter.tsx";
import { Page } from "../../../ui/page.tsx";
import { CursorPager } from "../../../ui/pager.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { TextLink } from "../../../ui/text-link.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "people.read"));
  const url = new URL(request.url);
  const filter = {
    text: url.searchParams.get("q") ?? "",
    state: wordParam(url, "state", ["active", "never-signed-in", "without-organisation", "deactivated"] as const),
    officeRole: wordParam(url, "role", ["any", "manager", "treasurer", "editor", "data_steward", "observer"] as const),
  };
  const after = cursorParam(url);
  const { rows, next } = await listPeople(viewer, { ...filter, after });
  const pages = { first: after ? withQuery(url, { after: null }) : null, next: next && withQuery(url, { after: next }) };
  return { rows, filter, pages, mayCreate: can(viewer, "people.administer") };
}

export const meta = () => [{ title: words.title }];

export default function PeopleList() {
  const { rows, filter, pages, mayCreate } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} lead={words.lead} actions={mayCreate && <ButtonLink to={paths.officeNewPerson()}>{words.create}</ButtonLink>}>
      <FilterForm label={words.title} submit={words.show}>
        <FilterText name="q" label={words.search} value={filter.text} hint={words.searchHint} />
        <FilterSelect name="state" label={words.state} value={filter.state ?? "active"} options={states} />
        <FilterSelect name="role" label={words.role} value={filter.officeRole ?? ""} options={roles} empty={words.anyRole} />
      </FilterForm>
      {rows.length === 0 ? <EmptyState icon="people" title={words.none.title} body={words.none.body} /> : <People rows={rows} />}
      <CursorPager first={pages.first} next={pages.next} />
    </Page>
  );
}

const states = Object.entries(words.states).map(([value, label]) => ({ value, label }));
const roles = [{ value: "any", label: words.officeOnly }, ...officeRoleOptions];

function People({ rows }: { rows: PersonRow[] }) {
  return (
    <Table caption={words.caption} head={[words.name, words.email, words.organisations, words.office]}>
      {rows.map((row) => (
        <Row key={row.id}>
          <Cell heading>
            <span className="inline-flex flex-wrap items-center gap-2">
              <TextLink to={paths.officePerson(row.id)}>{row.name}</TextLink>
              {row.deactivatedAt && <Badge tone="warn">{words.deactivated}</Badge>}
              {!row.hasSignedUp && !row.deactivatedAt && <Badge>{words.noAccount}</Badge>}
            </span>
          </Cell>
          <Cell>
            <EmailText address={row.email} />
          </Cell>
          <Cell>{row.organisations.length === 0 ? words.noOrganisation : row.organisations.map(({ name }) => name).join(", ")}</Cell>
          <Cell>{officeRoleNames(row.officeRoles)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
