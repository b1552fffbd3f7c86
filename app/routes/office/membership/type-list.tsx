import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findCluster } from "../../../features/accounts/find-cluster.server.ts";
import { can } from "../../../features/accounts/permissions.ts";
import { listMembershipTypes } from "../../../features/membership/types/list-membership-types.server.ts";
import { paths } from "../../../http/paths.ts";
import { require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { applyWords } from "../../../lib/messages/membership.ts";
import { officeMembership, membershipTypeWords as words } from "../../../lib/messages/office-membership.ts";
import { kindWords } from "../../../lib/messages/rights.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Page } from "../../../ui/page.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { TextLink } from "../../../ui/text-link.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "membership.administer"));
  return { types: await listMembershipTypes(viewer.locale ?? "en"), currency: (await findCluster())?.currency ?? "EUR" };
}

export const meta = () => [{ title: words.title }];

export default function MembershipTypes() {
  const { types, currency } = useLoaderData<typeof loader>();
  const format = useFormat();
  const add = <ButtonLink to={paths.officeNewMembershipType()}>{words.add}</ButtonLink>;
  const money = (minor: string) => format.briefMoney(BigInt(minor), currency);
  return (
    <Page title={words.title} lead={words.lead} back={{ to: paths.officeMembership(), label: officeMembership.title }} actions={types.length > 0 && add}>
      {types.length === 0 ? (
        <EmptyState title={words.none.title} body={words.none.body} action={add} />
      ) : (
        <Table caption={words.title} head={[words.name, words.openTo, words.dues, { label: words.members, align: "end" }]}>
          {types.map(({ typeId, name, openTo, lowestMinor, highestMinor, members }) => (
            <Row key={typeId}>
              <Cell heading>
                <TextLink to={paths.officeMembershipType(typeId)}>{name}</TextLink>
              </Cell>
              <Cell>{openTo.map((kind) => kindWords[kind]).join(", ")}</Cell>
              <Cell>{applyWords.dues({ lowest: money(lowestMinor), highest: money(highestMinor) })}</Cell>
              <Cell>{format.number(members)}</Cell>
            </Row>
          ))}
        </Table>
      )}
    </Page>
  );
}
