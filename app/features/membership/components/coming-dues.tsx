import { comingDuesPage as words } from "../../../lib/messages/invoices.ts";
import { useFormat } from "../../../ui/format.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { ComingDues } from "../renewals/list-coming-dues.server.ts";

/** What is expected to come in, by the month in which it falls due. */
export function ExpectedTable({ months, currency, totalMinor }: Pick<ComingDues, "months" | "currency" | "totalMinor">) {
  const format = useFormat();
  return (
    <Table caption={words.expected} head={[words.month, { label: words.invoices, align: "end" }, { label: words.amount, align: "end" }]}>
      {months.map(({ month, count, minor }) => (
        <Row key={month}>
          <Cell heading>{month}</Cell>
          <Cell>{format.number(count)}</Cell>
          <Cell nowrap>{format.money(BigInt(minor), currency)}</Cell>
        </Row>
      ))}
      <Row>
        <Cell heading>{words.together}</Cell>
        <Cell>{format.number(months.reduce((sum, { count }) => sum + count, 0))}</Cell>
        <Cell nowrap>
          <strong>{format.money(BigInt(totalMinor), currency)}</strong>
        </Cell>
      </Row>
    </Table>
  );
}

/** Who will be asked for what, from what day on, and how the amount comes about. */
export function ComingDuesTable({ dues, currency, pathOf }: Pick<ComingDues, "dues" | "currency"> & { pathOf(membershipId: string): string }) {
  const format = useFormat();
  return (
    <Table caption={words.each} head={[words.organisation, words.type, words.asksOn, words.period, words.computation, { label: words.amount, align: "end" }]}>
      {dues.map(({ membershipId, organisation, type, asksOn, period, computation, minor }) => (
        <Row key={membershipId}>
          <Cell heading>
            <TextLink to={pathOf(membershipId)}>{organisation}</TextLink>
          </Cell>
          <Cell>{type}</Cell>
          <Cell nowrap>{format.day(asksOn)}</Cell>
          <Cell nowrap>{words.from({ day: format.day(period.startsOn) })}</Cell>
          <Cell>{computation}</Cell>
          <Cell nowrap>{format.money(BigInt(minor), currency)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
