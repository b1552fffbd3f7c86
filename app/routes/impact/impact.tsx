import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "../../features/accounts/permissions.ts";
import { AnswerStrip } from "../../features/impact/components/answer-strip.tsx";
import { findImpactPage, type ShownScope } from "../../features/impact/find-impact-page.server.ts";
import { paths } from "../../http/paths.ts";
import { requireViewer } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";
import { scorecardPage } from "../../lib/messages/scorecard.ts";
import { impactPage as words } from "../../lib/messages/verdict.ts";
import { whatIfPage } from "../../lib/messages/what-if.ts";
import { ButtonLink, buttonClasses } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { TextLink } from "../../ui/text-link.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const scopes = await findImpactPage(viewer);
  if (!scopes) throw notFound();
  return { scopes, opensOffice: can(viewer, "impact.administer") || can(viewer, "impact.steward"), reports: can(viewer, "impact.read") };
}

export const meta = () => [{ title: words.title }];

export default function Impact() {
  const { scopes, opensOffice, reports } = useLoaderData<typeof loader>();
  const actions = (
    <>
      <ButtonLink to={paths.impactMethod()} variant="secondary">
        {words.method}
      </ButtonLink>
      <ButtonLink to={paths.impactScorecard()} variant="secondary">
        {scorecardPage.link}
      </ButtonLink>
      <ButtonLink to={paths.impactWhatIf()} variant="secondary">
        {whatIfPage.link}
      </ButtonLink>
      {reports && scopes.length > 0 && (
        <a href={paths.impactReport()} className={buttonClasses("secondary")}>
          {words.report}
        </a>
      )}
      {opensOffice && (
        <ButtonLink to={paths.officeImpact()} variant="secondary">
          {words.office}
        </ButtonLink>
      )}
    </>
  );
  return (
    <Page title={words.title} lead={words.lead} actions={actions}>
      {scopes.length === 0 && <EmptyState title={words.none.title} body={words.none.body} />}
      {scopes.map((scope) => (
        <Scope key={scope.scopeId} scope={scope} />
      ))}
    </Page>
  );
}

/** The latest answer of a part of the market, and what is still to come. */
function Scope({ scope: { scopeId, name, years } }: { scope: ShownScope }) {
  const latest = years.find(({ verdict }) => verdict)?.verdict;
  const coming = years.filter(({ verdict, year }) => !verdict && year > (latest?.year ?? 0));
  return (
    <Section title={name}>
      {years.length === 0 && <p className="text-muted">{words.noPlan}</p>}
      {latest && (
        <>
          <AnswerStrip verdict={latest} />
          <p>
            <TextLink to={paths.impactScope(scopeId)} aria-label={words.behindOf({ scope: name })}>
              {words.behind}
            </TextLink>
          </p>
        </>
      )}
      {coming.map(({ year }) => (
        <p key={year} className="text-muted text-sm">
          {words.noVerdict({ year })}
        </p>
      ))}
    </Section>
  );
}
