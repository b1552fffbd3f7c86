import { importRun } from "../../../lib/messages/imports.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Section } from "../../../ui/section.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import type { ReportedProblem } from "../import-preview.ts";
import type { Part } from "../preview-page.ts";
import { PartPager } from "./part-pager.tsx";

const words = importRun.problems;
const tones = { row: "bad", cell: "warn", remark: "neutral" } as const;

/** Every problem of the file, with its place and its remedy. */
export function ImportProblems({ problems, urlFrom }: { problems: Part<ReportedProblem>; urlFrom: (place: number) => string }) {
  if (problems.of === 0) return <Section title={words.title} lead={words.none} />;
  return (
    <Section title={words.title} lead={words.lead} id="problems">
      <Table caption={words.caption} head={[words.where, words.what, words.remedy]}>
        {problems.items.map((problem) => (
          <Row key={`${problem.row} ${problem.column} ${problem.kind} ${problem.message}`}>
            <Cell heading>
              {problem.row === null ? words.wholeList : words.row({ row: problem.row })}
              {problem.column !== null && <span className="block break-words font-normal text-muted text-sm">{words.column({ column: problem.column })}</span>}
            </Cell>
            <Cell>
              <span className="mb-1 block">
                <Badge tone={tones[problem.weight]}>{words.weights[problem.weight]}</Badge>
              </span>
              {problem.message}
            </Cell>
            <Cell>{problem.remedy}</Cell>
          </Row>
        ))}
      </Table>
      <PartPager part={problems} urlFrom={urlFrom} />
    </Section>
  );
}
