import { organisationKinds } from "../../../../lib/messages/directory.ts";
import { basisWords, brokerWords, mixingWords, yearWords } from "../../../../lib/messages/network-measures.ts";
import { ColumnChart } from "../../../../ui/chart/column-chart.tsx";
import { useFormat } from "../../../../ui/format.tsx";
import { Section } from "../../../../ui/section.tsx";
import { Cell, Row, Table } from "../../../../ui/table.tsx";
import { TextLink } from "../../../../ui/text-link.tsx";
import type { NetworkNumbers } from "../network-numbers.ts";
import type { PartOfAll } from "../network-outline.ts";

const mostNamed = 40;

/** Who stands between others, in bands whose order says nothing. */
export function Brokers({ brokers, linkTo }: { brokers: PartOfAll["brokers"]; linkTo: (slug: string) => string }) {
  const { number: show } = useFormat();
  return (
    <Section title={brokerWords.title} lead={brokerWords.lead}>
      <div className="grid gap-4 lg:grid-cols-3">
        {brokers.map(({ band, organisations }) => (
          <div key={band} className="rounded-xl border border-line bg-surface p-4 sm:p-5">
            <h3 className="font-semibold">{brokerWords.bands[band].title}</h3>
            <p className="mt-1 text-muted text-sm">{brokerWords.bands[band].body}</p>
            <ul className="mt-3 space-y-1">
              {organisations.slice(0, mostNamed).map(({ slug, name }) => (
                <li key={slug}>
                  <TextLink to={linkTo(slug)}>{name}</TextLink>
                </li>
              ))}
              {organisations.length === 0 && <li className="text-muted">{brokerWords.nobody}</li>}
              {organisations.length > mostNamed && <li className="text-muted">{brokerWords.more({ count: organisations.length - mostNamed, show })}</li>}
            </ul>
          </div>
        ))}
      </div>
      <p className="max-w-prose text-muted text-sm">{brokerWords.fragile}</p>
    </Section>
  );
}

/** How many ties join which kinds. */
export function MixingTable({ mixing }: { mixing: NetworkNumbers["kinds"]["mixing"] }) {
  const { number } = useFormat();
  if (mixing.length < 2) return null;
  return (
    <Section title={mixingWords.title} lead={mixingWords.lead}>
      <Table
        caption={mixingWords.caption}
        head={[mixingWords.kind, { label: mixingWords.count, align: "end" }, ...mixing.map(({ kind }) => ({ label: organisationKinds[kind], align: "end" as const }))]}
      >
        {mixing.map(({ kind, organisations, ties }) => (
          <Row key={kind}>
            <Cell heading>{organisationKinds[kind]}</Cell>
            <Cell>{number(organisations)}</Cell>
            {ties.map((other) => (
              <Cell key={other.kind}>{number(other.count)}</Cell>
            ))}
          </Row>
        ))}
      </Table>
    </Section>
  );
}

/** New ties, and those that went quiet, by year. */
export function TiesOverTime({ byYear }: { byYear: NetworkNumbers["byYear"] }) {
  if (byYear.length === 0) {
    return (
      <Section title={yearWords.title}>
        <p className="text-muted">{yearWords.none}</p>
      </Section>
    );
  }
  return (
    <ColumnChart
      title={yearWords.title}
      heading="h2"
      description={yearWords.description}
      category={yearWords.category}
      categories={byYear.map(({ year }) => String(year))}
      series={[
        { label: yearWords.awake, values: byYear.map(({ awake }) => awake) },
        { label: yearWords.begun, values: byYear.map(({ begun }) => begun) },
        { label: yearWords.asleep, values: byYear.map(({ fellAsleep }) => fellAsleep) },
      ]}
    />
  );
}

type BasisProps = { numbers: NetworkNumbers; leavesOutAssemblies: boolean; isPeriod: boolean; files: readonly { label: string; to: string }[] };

/** How the network was counted, and the files to go on with. */
export function NetworkBasis({ numbers, leavesOutAssemblies, isPeriod, files }: BasisProps) {
  const { number: show } = useFormat();
  const left = numbers.assemblies > 0 ? basisWords.assemblies({ count: numbers.assemblies, show }) : basisWords.noAssemblies;
  return (
    <>
      <Section title={basisWords.title}>
        <ul className="max-w-prose list-disc space-y-1.5 pl-5 text-muted">
          <li>{basisWords.records}</li>
          <li>{basisWords.counting}</li>
          <li>{basisWords.names}</li>
          <li>{basisWords.office}</li>
          <li>{leavesOutAssemblies ? left : basisWords.assembliesCount}</li>
          {numbers.undatedProjects > 0 && <li>{basisWords.undated({ count: numbers.undatedProjects, show })}</li>}
          {isPeriod && <li>{basisWords.period}</li>}
        </ul>
      </Section>
      <Section title={basisWords.files} lead={basisWords.filesLead}>
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {files.map(({ label, to }) => (
            <li key={to}>
              <TextLink to={to} reloadDocument download>
                {label}
              </TextLink>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
