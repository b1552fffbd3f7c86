import { measureWords } from "../../../../lib/messages/network-measures.ts";
import { useFormat } from "../../../../ui/format.tsx";
import { Section } from "../../../../ui/section.tsx";
import { Cell, Row, Table } from "../../../../ui/table.tsx";
import { findingsOf } from "../findings.ts";
import { measureLines } from "../measure-lines.ts";
import type { NetworkNumbers } from "../network-numbers.ts";
import type { NetworkView } from "../network-view.ts";

/** What the network comes to, before any picture or number. */
export function NetworkFindings({ numbers, view, title }: { numbers: NetworkNumbers; view: NetworkView; title: string }) {
  const { number } = useFormat();
  const [first, ...others] = findingsOf(numbers, view, number);
  return (
    <Section title={title}>
      <p className="max-w-prose font-semibold text-xl leading-snug">{first}</p>
      <ul className="max-w-prose list-disc space-y-1.5 pl-5">
        {others.map((finding) => (
          <li key={finding}>{finding}</li>
        ))}
      </ul>
    </Section>
  );
}

/** Each measure with what it says here and what it does not. */
export function MeasureTable({ numbers }: { numbers: NetworkNumbers }) {
  const { number } = useFormat();
  const lines = measureLines(numbers, number);
  const { columns } = measureWords;
  if (lines.length === 0) return null;
  return (
    <Section title={measureWords.title} lead={measureWords.lead}>
      <Table caption={measureWords.title} head={[columns.measure, { label: columns.value, align: "end" }, columns.says, columns.not]}>
        {lines.map(({ title, term, value, says, not }) => (
          <Row key={term}>
            <Cell heading>
              {title} <span className="block font-normal text-muted text-sm">{term}</span>
            </Cell>
            <Cell>{value}</Cell>
            <Cell>{says}</Cell>
            <Cell>
              <span className="text-muted">{not}</span>
            </Cell>
          </Row>
        ))}
      </Table>
    </Section>
  );
}
