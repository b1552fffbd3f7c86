import { organisationKinds } from "../../../../lib/messages/directory.ts";
import { networkWords as words } from "../../../../lib/messages/network.ts";
import { useFormat } from "../../../../ui/format.tsx";
import { Cell, Row, Table } from "../../../../ui/table.tsx";
import { TextLink } from "../../../../ui/text-link.tsx";
import type { NamedGroup } from "../drawing/named-drawing.ts";
import type { NetworkRow, PartnerRow } from "../network-rows.ts";

const { columns } = words.drawing;

type RowsProps = { rows: readonly NetworkRow[]; linkTo: (slug: string) => string };

/** The organisations of a drawing, each with its partners. */
export function OrganisationRows({ rows, linkTo }: RowsProps) {
  const { number } = useFormat();
  return (
    <Table
      caption={words.drawing.tableCaption}
      head={[columns.organisation, columns.kind, { label: columns.partners, align: "end" }, { label: columns.projects, align: "end" }, columns.with]}
    >
      {rows.map((row) => (
        <Row key={row.slug}>
          <Cell heading>{row.partners > 0 ? <TextLink to={linkTo(row.slug)}>{row.name}</TextLink> : row.name}</Cell>
          <Cell>{organisationKinds[row.kind]}</Cell>
          <Cell>{number(row.partners)}</Cell>
          <Cell>{number(row.projects)}</Cell>
          <Cell>
            {row.with.length > 0 ? row.with.join(", ") : words.drawing.nobodyElse}
            {row.more > 0 && words.drawing.more({ count: row.more })}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** The groups of a drawing that is too large to show organisations. */
export function GroupRows({ groups, linkTo }: { groups: readonly NamedGroup[]; linkTo: (sceneId: string) => string }) {
  const { number } = useFormat();
  return (
    <Table caption={words.drawing.groupsCaption} head={[columns.group, { label: columns.size, align: "end" }, columns.kinds]}>
      {groups.map((group) => (
        <Row key={group.sceneId}>
          <Cell heading>
            <TextLink to={linkTo(group.sceneId)}>{words.drawing.titlePart(group)}</TextLink>
          </Cell>
          <Cell>{number(group.size)}</Cell>
          <Cell>{group.kinds.map((one) => words.drawing.kindCount(one)).join(", ")}</Cell>
        </Row>
      ))}
    </Table>
  );
}

type PartnerRowsProps = { partners: readonly PartnerRow[]; linkTo: (slug: string) => string };

/** Whom one organisation works with, and when they last did. */
export function PartnerRows({ partners, linkTo }: PartnerRowsProps) {
  const { number, day } = useFormat();
  const heads = words.partners.columns;
  return (
    <Table caption={words.partners.title} head={[heads.organisation, heads.kind, { label: heads.projects, align: "end" }, heads.last]}>
      {partners.map((partner) => (
        <Row key={partner.slug}>
          <Cell heading>
            <TextLink to={linkTo(partner.slug)}>{partner.name}</TextLink>
          </Cell>
          <Cell>{organisationKinds[partner.kind]}</Cell>
          <Cell>{number(partner.projects)}</Cell>
          <Cell>{partner.lastOn === null ? words.partners.notKnown : day(partner.lastOn)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
