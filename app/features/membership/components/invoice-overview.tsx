import { officeInvoices as words } from "../../../lib/messages/invoices.ts";
import { Facts } from "../../../ui/facts.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Notice } from "../../../ui/notice.tsx";
import type { CheckedSeries } from "../invoices/check-series.ts";
import type { InvoiceRow } from "../invoices/invoice-row.ts";

/** What is still to come in, by currency, and what of it is late. */
export function OpenSums({ rows }: { rows: readonly InvoiceRow[] }) {
  const format = useFormat();
  const sum = (currency: string, some: readonly InvoiceRow[]) =>
    format.money(
      some.reduce((total, row) => (row.currency === currency ? total + BigInt(row.openMinor) : total), 0n),
      currency,
    );
  const currencies = [...new Set(rows.map(({ currency }) => currency))];
  const late = rows.filter(({ state }) => state === "overdue");
  return (
    <Facts
      items={currencies.flatMap((currency) => [
        { term: words.owed, value: <strong>{sum(currency, rows)}</strong> },
        { term: words.overdue, value: sum(currency, late) },
      ])}
    />
  );
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
