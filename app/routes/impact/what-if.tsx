import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { defaultPlan } from "../../features/impact/verdict/plan.ts";
import { whatWouldShow } from "../../features/impact/verdict/what-if.ts";
import { paths } from "../../http/paths.ts";
import { publicAccess } from "../../http/require-viewer.server.ts";
import { impactPage } from "../../lib/messages/verdict.ts";
import { whatIfPage as words } from "../../lib/messages/what-if.ts";
import { Button } from "../../ui/button.tsx";
import { controlClasses } from "../../ui/field.tsx";
import { useFormat } from "../../ui/format.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { PlainField } from "../../ui/plain-field.tsx";
import { Section } from "../../ui/section.tsx";
import { Cell, Row, Table } from "../../ui/table.tsx";

/** What is asked; whatever cannot be read is taken as it stands in the empty form. */
const asked = z.object({
  members: z.coerce.number().int().min(1).max(10_000).catch(8),
  persons: z.coerce.number().int().min(1).max(100_000_000).catch(4_000),
  swings: z.coerce.number().min(0.1).max(100).catch(4),
  windows: z.coerce.number().int().min(0).max(8).catch(0),
  grade: z.enum(["A", "B", "C"]).catch("B"),
});

export async function loader({ request }: LoaderFunctionArgs) {
  publicAccess();
  const input = asked.parse(Object.fromEntries(new URL(request.url).searchParams));
  const shown = whatWouldShow({ ...input, volatility: input.swings / 100 }, defaultPlan);
  return { input, shown, isTooFew: input.members < defaultPlan.nMin };
}

const numberFields = [
  { name: "members", min: 1, step: 1 },
  { name: "persons", min: 1, step: 1 },
  { name: "swings", min: 0.1, step: 0.1 },
  { name: "windows", min: 0, step: 1 },
] as const;

export const meta = () => [{ title: words.title }];

export default function WhatIf() {
  const { input, shown, isTooFew } = useLoaderData<typeof loader>();
  const format = useFormat();
  const points = (log: number) => format.number(100 * Math.expm1(log), { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  const [now] = shown;
  return (
    <Page title={words.title} lead={words.lead} back={{ to: paths.impact(), label: impactPage.title }}>
      <Form method="get" className="grid max-w-3xl gap-5 sm:grid-cols-2">
        {numberFields.map(({ name, min, step }) => (
          <PlainField key={name} id={name} label={words.fields[name].label} hint={words.fields[name].hint}>
            <input id={name} name={name} type="number" step={step} min={min} defaultValue={input[name]} aria-describedby={`${name}-hint`} className={controlClasses} />
          </PlainField>
        ))}
        <PlainField id="grade" label={words.grade}>
          <select id="grade" name="grade" defaultValue={input.grade} className={controlClasses}>
            {Object.entries(words.grades).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </PlainField>
        <div className="self-end">
          <Button>{words.ask}</Button>
        </div>
      </Form>
      {isTooFew && <Notice tone="warn">{words.tooFew}</Notice>}
      {now && (
        <Section title={words.answer({ points: points(now.smallest) })} lead={words.answerLead}>
          <Table caption={words.when} head={[words.windows, words.basis, { label: words.smallest, align: "end" }]}>
            {shown.map(({ windows, isAssumed, smallest }) => (
              <Row key={windows}>
                <Cell heading>{format.number(windows)}</Cell>
                <Cell>{isAssumed ? words.assumed : words.known}</Cell>
                <Cell>{words.percent({ points: points(smallest) })}</Cell>
              </Row>
            ))}
          </Table>
        </Section>
      )}
    </Page>
  );
}
