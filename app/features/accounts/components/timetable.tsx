import { officeJobs as words } from "../../../lib/messages/office-portal.ts";
import { useFormat } from "../../../ui/format.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";

type TimetableProps = { lines: readonly { name: string; everyMinutes: number; lastRunAt: Date | string | null }[] };

/** What runs by the clock. */
export function Timetable({ lines }: TimetableProps) {
  const format = useFormat();
  return (
    <Table caption={words.timetableCaption} head={[words.name, words.howOften, words.lastStarted]}>
      {lines.map((line) => (
        <Row key={line.name}>
          <Cell heading>{words.names[line.name] ?? line.name}</Cell>
          <Cell>{words.every({ minutes: line.everyMinutes })}</Cell>
          <Cell>{line.lastRunAt ? format.instant(line.lastRunAt) : words.notYet}</Cell>
        </Row>
      ))}
    </Table>
  );
}
