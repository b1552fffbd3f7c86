import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "../../features/accounts/permissions.ts";
import { VerdictStrip } from "../../features/impact/components/verdict-strip.tsx";
import { findImpactPage } from "../../features/impact/find-impact-page.server.ts";
import { paths } from "../../http/paths.ts";
import { requireViewer } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";
import { impactPage as words } from "../../lib/messages/verdict.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useFormat } from "../../ui/format.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const scopes = await findImpactPage(viewer);
  if (!scopes) throw notFound();
  return { scopes, opensOffice: can(viewer, "impact.administer") || can(viewer, "impact.steward") };
}

export const meta = () => [{ title: words.title }];

export default function Impact() {
  const { scopes, opensOffice } = useLoaderData<typeof loader>();
  const format = useFormat();
  const actions = (
    <>
      <ButtonLink to={paths.impactMethod()} variant="secondary">
        {words.method}
      </ButtonLink>
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
      {scopes.map(({ scopeId, name, years }) => (
        <Section key={scopeId} title={name}>
          {years.length === 0 && <p className="text-muted">{words.noPlan}</p>}
          {years.map(({ year, verdict }) =>
            verdict ? (
              <div key={year} className="space-y-4">
                <VerdictStrip verdict={verdict} year={words.year({ year })} scope={name} />
                <p className="text-muted text-sm">
                  {words.released({ day: format.day(verdict.releasedOn) })} {verdict.replaced > 0 && words.replaced({ count: verdict.replaced })}
                </p>
              </div>
            ) : (
              <p key={year} className="text-muted">
                {words.noVerdict({ year })}
              </p>
            ),
          )}
        </Section>
      ))}
    </Page>
  );
}
