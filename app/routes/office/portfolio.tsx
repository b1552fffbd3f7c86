import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EffortChart, FunnelChart, OverdueTable, PortfolioFacts } from "../../features/projects/components/portfolio-parts.tsx";
import { findPortfolio } from "../../features/projects/portfolio/find-portfolio.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, requireViewer } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";
import { portfolioPage as words } from "../../lib/messages/portfolio.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Cell, Row, Table } from "../../ui/table.tsx";
import { TextLink } from "../../ui/text-link.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { now } = actOf(viewer, request);
  const portfolio = await findPortfolio(viewer, now);
  if (!portfolio) throw notFound();
  return { portfolio, year: now.getUTCFullYear() };
}

export const meta = () => [{ title: words.title }];

export default function PortfolioPage() {
  const { portfolio, year } = useLoaderData<typeof loader>();
  const { projects, dormant, waiting, silent } = portfolio;
  if (projects === 0) {
    return (
      <Page title={words.title} lead={words.lead}>
        <EmptyState title={words.none.title} body={words.none.body} />
      </Page>
    );
  }
  return (
    <Page title={words.title} lead={words.lead}>
      <Section title={words.facts.title}>
        <PortfolioFacts portfolio={portfolio} year={year} />
      </Section>
      <FunnelChart funnel={portfolio.funnel} />
      <EffortChart effort={portfolio.effort} />
      <Section title={words.waiting.title} lead={words.waiting.lead}>
        {waiting.length === 0 ? (
          <p className="text-muted">{words.waiting.none}</p>
        ) : (
          <Table caption={words.waiting.title} head={[words.waiting.project, { label: words.waiting.statements, align: "end" }]}>
            {waiting.map(({ projectId, title, count }) => (
              <Row key={projectId}>
                <Cell heading>
                  <TextLink to={paths.project(projectId)}>{title}</TextLink>
                </Cell>
                <Cell>{words.waiting.count({ count })}</Cell>
              </Row>
            ))}
          </Table>
        )}
      </Section>
      <Section title={words.overdue.title} lead={words.overdue.lead}>
        <OverdueTable overdue={portfolio.overdue} pathOf={paths.project} />
      </Section>
      <Section title={words.dormant.title} lead={words.dormant.lead}>
        <LinkList links={dormant.map(({ projectId, title }) => ({ to: paths.project(projectId), label: title }))} none={words.dormant.none} />
      </Section>
      <Section title={words.silent.title} lead={words.silent.lead}>
        <LinkList links={silent.map(({ slug, name }) => ({ to: paths.publicProfile(slug), label: name }))} none={words.silent.none} />
      </Section>
    </Page>
  );
}

function LinkList({ links, none }: { links: readonly { to: string; label: string }[]; none: string }) {
  if (links.length === 0) return <p className="text-muted">{none}</p>;
  return (
    <ul className="gap-x-8 space-y-2 sm:columns-2">
      {links.map(({ to, label }) => (
        <li key={to}>
          <TextLink to={to}>{label}</TextLink>
        </li>
      ))}
    </ul>
  );
}
