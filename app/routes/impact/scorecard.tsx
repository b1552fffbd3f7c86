import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findScorecard } from "../../features/impact/scorecard/find-scorecard.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, requireViewer } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";
import { scorecardPage as words } from "../../lib/messages/scorecard.ts";
import { impactPage } from "../../lib/messages/verdict.ts";
import { Badge } from "../../ui/badge.tsx";
import { useFormat } from "../../ui/format.tsx";
import { Page } from "../../ui/page.tsx";
import { Cell, Row, Table } from "../../ui/table.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const scores = await findScorecard(viewer, actOf(viewer, request).now);
  if (!scores) throw notFound();
  return { scores };
}

export const meta = () => [{ title: words.title }];

const tones = { yes: "good", no: "warn", unknown: "neutral" } as const;

export default function Scorecard() {
  const { scores } = useLoaderData<typeof loader>();
  const format = useFormat();
  return (
    <Page title={words.title} lead={words.lead} back={{ to: paths.impact(), label: impactPage.title }}>
      <Table caption={words.title} head={[words.trait, words.answer, words.found, words.rule]}>
        {scores.map(({ trait, verdict, count, of }) => (
          <Row key={trait}>
            <Cell heading>{words.traits[trait].name}</Cell>
            <Cell nowrap>
              <Badge tone={tones[verdict]}>{words.answers[verdict]}</Badge>
            </Cell>
            <Cell>{words.traits[trait].found({ count: format.number(count), of: format.number(of) })}</Cell>
            <Cell>{words.traits[trait].rule}</Cell>
          </Row>
        ))}
      </Table>
    </Page>
  );
}
