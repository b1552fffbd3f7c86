import { numbersPage } from "../../../lib/messages/rounds.ts";
import { useFormat } from "../../../ui/format.tsx";
import { Section } from "../../../ui/section.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import type { OwnResult } from "../release/list-own-results.server.ts";

const words = numbersPage.result;

/** How a member's own number changed, taken apart, and beside the others together. */
export function OwnResultSection({ result: { scope, year, before, after, parts, peers } }: { result: OwnResult }) {
  const format = useFormat();
  const change = (value: number) => format.number(value, { maximumFractionDigits: 0, signDisplay: "exceptZero" });
  const percent = (share: number) => format.number(share, { style: "percent", maximumFractionDigits: 0, signDisplay: "exceptZero" });
  const rows = [
    [words.steps.before, format.number(before)],
    [words.steps.marketTide, change(parts.marketTide)],
    [words.steps.clusterVsLocal, change(parts.clusterVsLocal)],
    [words.steps.withinCluster, change(parts.withinCluster)],
    [words.steps.after, format.number(after)],
  ] as const;
  const title = words.title({ scope, year });
  return (
    <Section title={title} lead={words.lead}>
      <p className="max-w-prose">{peers ? words.peers({ own: percent(peers.own), others: percent(peers.others), count: format.number(peers.count) }) : words.noPeers}</p>
      <Table caption={title} head={[words.what, { label: words.persons, align: "end" }]}>
        {rows.map(([what, persons]) => (
          <Row key={what}>
            <Cell heading>{what}</Cell>
            <Cell>{persons}</Cell>
          </Row>
        ))}
      </Table>
    </Section>
  );
}
