import { officeInvoices as words } from "../../../lib/messages/invoices.ts";
import { useFormat } from "../../../ui/format.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import type { Ageing } from "../invoices/ageing.ts";
import type { CheckedSeries } from "../invoices/check-series.ts";

/** What is still to come in, by how long it is overdue; a table for each currency. */
export function OpenByAge({ ages }: { ages: readonly Ageing[] }) {
  const format = useFormat();
  return ages.map(({ currency, bands, totalMinor }) => (
    <Table
      key={currency}
      caption={words.openByAge({ currency })}
      showCaption={ages.length > 1}
      head={[words.age, { label: words.documents, align: "end" }, { label: words.owed, align: "end" }]}
    >
      {bands.map(({ band, openMinor, count }) => (
        <Row key={band}>
          <Cell heading>{words.ages[band]}</Cell>
          <Cell>{format.number(count)}</Cell>
          <Cell nowrap>{format.money(BigInt(openMinor), currency)}</Cell>
        </Row>
      ))}
      <Row>
        <Cell heading>{words.allAges}</Cell>
        <Cell>{format.number(bands.reduce((sum, { count }) => sum + count, 0))}</Cell>
        <Cell nowrap>
          <strong>{format.money(BigInt(totalMinor), currency)}</strong>
        </Cell>
      </Row>
    </Table>
  ));
}

export function SeriesCheck({ series }: { series: readonly CheckedSeries[] }) {
  const problems = series.flatMap((one) => one.problems);
  const count = series.reduce((sum, { documents }) => sum + documents, 0);
  if (problems.length === 0) return <Notice tone="good">{words.whole({ count })}</Notice>;
  return (
    <Notice tone="bad">
      <ul className="list-disc pl-5">
        {problems.map(({ kind, number }) => (
          <li key={`${kind} ${number}`}>{words.problem({ number, kind: words.problemKinds[kind] })}</li>
        ))}
      </ul>
    </Notice>
  );
}
