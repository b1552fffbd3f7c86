import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { AnswerStrip } from "../../features/impact/components/answer-strip.tsx";
import { TwoAxisMap } from "../../features/impact/components/two-axis-map.tsx";
import { VerdictDetails } from "../../features/impact/components/verdict-details.tsx";
import { findImpactPage } from "../../features/impact/find-impact-page.server.ts";
import { idParam } from "../../http/params.server.ts";
import { paths } from "../../http/paths.ts";
import { requireViewer } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";
import { impactPage as words } from "../../lib/messages/verdict.ts";
import { useFormat } from "../../ui/format.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const scopeId = idParam(params, "scopeId");
  const [scope] = (await findImpactPage(viewer, scopeId)) ?? [];
  if (!scope) throw notFound();
  return { scope };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.scope.name }];

export default function ImpactScope() {
  const { scope } = useLoaderData<typeof loader>();
  const format = useFormat();
  const verdicts = scope.years.flatMap(({ verdict }) => verdict ?? []);
  return (
    <Page title={scope.name} lead={verdicts.length === 0 ? words.noPlan : undefined} back={{ to: paths.impact(), label: words.title }}>
      {verdicts.map((verdict, place) => (
        <Section key={verdict.verdictId} title={words.year({ year: verdict.year })}>
          <AnswerStrip verdict={verdict} />
          {place === 0 && <TwoAxisMap verdicts={verdicts} name={scope.name} />}
          <VerdictDetails verdict={verdict} name={`${scope.name}, ${words.year({ year: verdict.year })}`} />
          <p className="text-muted text-sm">
            {words.released({ day: format.day(verdict.releasedOn) })} {verdict.replaced > 0 && words.replaced({ count: verdict.replaced })}{" "}
            <a href={paths.impactVerdictJson(verdict.verdictId)} className="no-print text-accent underline underline-offset-4">
              {words.steps({ year: verdict.year })}
            </a>
          </p>
        </Section>
      ))}
    </Page>
  );
}
