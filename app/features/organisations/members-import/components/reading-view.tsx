import { readingPage as words } from "../../../../lib/messages/members-import-pages.ts";
import { tableProblemText, tableReadingWords } from "../../../../lib/messages/table-reading.ts";
import type { TableProblem } from "../../../../lib/table/table-problem.ts";
import { Badge } from "../../../../ui/badge.tsx";
import { Facts } from "../../../../ui/facts.tsx";
import { Notice } from "../../../../ui/notice.tsx";
import { Section } from "../../../../ui/section.tsx";
import type { MembersReading } from "../members-reading.ts";
import { FirstRows } from "./first-rows.tsx";

type Table = NonNullable<MembersReading["table"]>;

/** What was recognised of a file, with the evidence, and its first rows. */
export function ReadingView({ table, questions }: { table: Table; questions: readonly TableProblem[] }) {
  return (
    <>
      {questions.length > 0 && <ProblemNotice title={words.questions} tone="warn" problems={questions} />}
      <Section title={words.first} lead={[words.rows({ count: table.rowCount }), words.passedOver(table.passedOver)].filter(Boolean).join(". ")}>
        <FirstRows table={table} />
      </Section>
      <Section title={words.recognised}>
        <Facts items={[...letterFacts(table), ...dialectFacts(table), headerFact(table)]} />
      </Section>
    </>
  );
}

/** Problems of the whole file, each with what to do. */
export function ProblemNotice({ title, tone, problems }: { title: string; tone: "warn" | "bad"; problems: readonly TableProblem[] }) {
  return (
    <Notice tone={tone} role="alert" title={title}>
      <ul className="space-y-2">
        {problems.map((problem) => {
          const { what, remedy } = tableProblemText(problem);
          return (
            <li key={problem.kind}>
              <span className="font-medium">{what}</span> {remedy}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

const read = tableReadingWords;

function letterFacts({ text, workbook }: Table) {
  if (workbook) return [{ term: read.sheet.title, value: workbook.sheet }];
  if (!text) return [];
  return [
    { term: read.encoding.title, value: <Detected value={read.encoding.names[text.encoding]} evidence={read.encoding.evidence[text.evidence]} isCertain={text.isCertain} /> },
    ...(text.samples.length > 0 ? [{ term: words.letters, value: text.samples.slice(0, 12).join(" · ") }] : []),
    ...text.alternatives.map(({ encoding, samples }) => ({
      term: read.encoding.names[encoding],
      value: words.alternative({ encoding: read.encoding.names[encoding], words: samples.slice(0, 12).join(" · ") }),
    })),
  ];
}

function dialectFacts({ dialect }: Table) {
  if (!dialect) return [];
  const { delimiter, quote } = dialect.dialect;
  const name = (read.delimiter.names as Record<string, string>)[delimiter] ?? delimiter;
  return [
    { term: read.delimiter.title, value: <Detected value={name} evidence={read.delimiter.evidence[dialect.evidence]} isCertain={dialect.isCertain} /> },
    { term: read.quote.title, value: quote === null ? read.quote.names.none : read.quote.names[quote] },
    { term: read.lineEnd.title, value: read.lineEnd.names[dialect.lineEnd] },
  ];
}

function headerFact({ header }: Table) {
  const value = header.row === null ? read.header.noneAt : read.header.at({ row: header.row, lastRow: header.lastRow ?? header.row });
  return { term: read.header.title, value: <Detected value={value} evidence={read.header.evidence[header.evidence]} isCertain={header.isCertain} /> };
}

function Detected({ value, evidence, isCertain }: { value: string; evidence: string; isCertain: boolean }) {
  return (
    <>
      <span className="mr-2">{value}</span>
      {!isCertain && <Badge tone="warn">{read.doubtful}</Badge>}
      <span className="block text-muted text-sm">{evidence}</span>
    </>
  );
}
