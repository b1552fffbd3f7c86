import { portfolioPage as words } from "../../../lib/messages/portfolio.ts";
import { ColumnChart } from "../../../ui/chart/column-chart.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { ShownPortfolio } from "../portfolio/find-portfolio.server.ts";

export function FunnelChart({ funnel }: Pick<ShownPortfolio, "funnel">) {
  const { title, description, category, claimed, evidenced, classes } = words.funnel;
  const series = [
    { label: claimed, values: funnel.map((one) => one.claimed) },
    { label: evidenced, values: funnel.map((one) => one.evidenced) },
  ];
  return <ColumnChart heading="h2" title={title} description={description} category={category} categories={funnel.map((one) => classes[one.class])} series={series} />;
}

export function EffortChart({ effort }: Pick<ShownPortfolio, "effort">) {
  const { title, description, category, promotion, other } = words.effort;
  if (effort.length === 0) return null;
  const series = [
    { label: other, values: effort.map((one) => one.hours - one.promotion) },
    { label: promotion, values: effort.map((one) => one.promotion) },
  ];
  return <ColumnChart heading="h2" title={title} description={description} category={category} categories={effort.map(({ year }) => String(year))} series={series} />;
}

export function PortfolioFacts({ portfolio: { projects, effort, consortia, daysToResult, silent, members }, year }: { portfolio: ShownPortfolio; year: number }) {
  const format = useFormat();
  const { facts } = words;
  const share = effort.find((one) => one.year === year)?.share ?? null;
  const all = format.number(consortia.single + consortia.mixed);
  return (
    <Facts
      items={[
        { term: facts.projects, value: format.number(projects) },
        { term: facts.promotion, value: share === null ? facts.noHours : format.number(share, { style: "percent", maximumFractionDigits: 0 }) },
        { term: facts.consortia, value: facts.consortiaValue({ mixed: format.number(consortia.mixed), all }) },
        { term: facts.daysToResult, value: daysToResult === null ? facts.noResult : facts.days({ count: Math.round(daysToResult) }) },
        { term: facts.silent, value: facts.silentValue({ count: format.number(silent.length), all: format.number(members) }) },
      ]}
    />
  );
}

export function OverdueTable({ overdue, pathOf }: Pick<ShownPortfolio, "overdue"> & { pathOf(projectId: string): string }) {
  const format = useFormat();
  const { none, title: caption, what, project, organisation, dueOn } = words.overdue;
  if (overdue.length === 0) return <p className="text-muted">{none}</p>;
  return (
    <Table caption={caption} head={[what, project, organisation, dueOn]}>
      {overdue.map((one) => (
        <Row key={one.milestoneId}>
          <Cell heading>{one.title}</Cell>
          <Cell>
            <TextLink to={pathOf(one.projectId)}>{one.project}</TextLink>
          </Cell>
          <Cell>{one.organisation}</Cell>
          <Cell nowrap>{format.day(one.dueOn)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
