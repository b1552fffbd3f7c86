import { importRun, inOrder, thingName } from "../../../lib/messages/imports.ts";
import { useFormat } from "../../../ui/format.tsx";
import { Section } from "../../../ui/section.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import type { ImportSummary } from "../import-preview.ts";

const words = importRun.counts;
const end = (label: string) => ({ label, align: "end" as const });

/** What an import does, or did, in numbers. */
export function ImportCounts({ counts, isDone }: { counts: ImportSummary["counts"]; isDone: boolean }) {
  const format = useFormat();
  return (
    <Section title={isDone ? words.done : words.title}>
      <Table caption={words.caption} head={[words.thing, end(words.created), end(words.changed), end(words.same), end(words.left)]}>
        {inOrder(counts).map(([thing, count]) => (
          <Row key={thing}>
            <Cell heading>{thingName(thing)}</Cell>
            <Cell>{format.number(count.created)}</Cell>
            <Cell>{format.number(count.changed)}</Cell>
            <Cell>{format.number(count.same)}</Cell>
            <Cell>{format.number(count.left)}</Cell>
          </Row>
        ))}
      </Table>
    </Section>
  );
}
