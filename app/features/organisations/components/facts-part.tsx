import { type FieldMetadata, getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { Day } from "../../../lib/day.ts";
import { headcountBandNames, revenueBandNames } from "../../../lib/messages/profile.ts";
import { profileEditor, factsPart as words } from "../../../lib/messages/profile-editor.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { FormErrors, SelectField, TextField } from "../../../ui/field.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Section } from "../../../ui/section.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import { declarationOn, headcountBands, revenueBands } from "../declarations/declaration.ts";
import type { FullProfile } from "../full-profile.ts";
import { headcountForm, revenueForm } from "../list-forms.ts";

type Props = { profile: FullProfile; today: Day; lastResult: SubmissionResult | null };
type Kind = "headcount" | "revenue_band";

export function Headcount({ profile, today, lastResult }: Props) {
  const [form, fields] = useSchemaForm(headcountForm, { id: "headcount", lastResult, defaultValue: { asOfOn: today } });
  return (
    <Section title={words.headcount.title} lead={words.headcount.lead}>
      <Form method="post" {...getFormProps(form)} className="space-y-5" preventScrollReset>
        <FormErrors form={form} />
        <input type="hidden" name="kind" value="headcount" />
        <BandFields
          label={words.headcount.band}
          band={fields.band}
          asOfOn={fields.asOfOn}
          options={headcountBands.map((value) => ({ value, label: headcountBandNames[value] ?? value }))}
        />
      </Form>
      <History profile={profile} today={today} kind="headcount" names={headcountBandNames} caption={words.headcount.title} />
    </Section>
  );
}

export function Revenue({ profile, today, lastResult }: Props) {
  const [form, fields] = useSchemaForm(revenueForm, { id: "revenue", lastResult, defaultValue: { asOfOn: today } });
  return (
    <Section title={words.revenue.title} lead={words.revenue.lead}>
      <Form method="post" {...getFormProps(form)} className="space-y-5" preventScrollReset>
        <FormErrors form={form} />
        <input type="hidden" name="kind" value="revenue_band" />
        <BandFields
          label={words.revenue.band}
          band={fields.band}
          asOfOn={fields.asOfOn}
          options={revenueBands.map((value) => ({ value, label: revenueBandNames[value] ?? value }))}
        />
      </Form>
      <History profile={profile} today={today} kind="revenue_band" names={revenueBandNames} caption={words.revenue.title} />
    </Section>
  );
}

type BandFieldsProps<Band, AsOf> = { label: string; band: FieldMetadata<Band>; asOfOn: FieldMetadata<AsOf>; options: { value: string; label: string }[] };

function BandFields<Band, AsOf>({ label, band, asOfOn, options }: BandFieldsProps<Band, AsOf>) {
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField field={band} label={label} options={options} />
        <TextField field={asOfOn} label={words.asOfOn} type="date" />
      </div>
      <Button variant="secondary">{words.submit}</Button>
    </>
  );
}

type HistoryProps = { profile: FullProfile; today: Day; kind: Kind; names: Record<string, string>; caption: string };

function History({ profile, today, kind, names, caption }: HistoryProps) {
  const format = useFormat();
  const rows = profile.declarations.filter((declaration) => declaration.kind === kind);
  const current = declarationOn(profile.declarations, kind, today);
  if (rows.length === 0) return <p className="text-muted">{words.none}</p>;
  return (
    <Table caption={words.history({ what: caption })} head={[words.asOfOn, caption, { label: profileEditor.state, hideLabel: true }]}>
      {rows.toReversed().map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: several declarations of one day differ by their place only
        <Row key={`${row.asOfOn} ${index}`}>
          <Cell heading>{format.day(row.asOfOn)}</Cell>
          <Cell>{names[row.band] ?? row.band}</Cell>
          <Cell>{row === current && <Badge tone="good">{words.holds}</Badge>}</Cell>
        </Row>
      ))}
    </Table>
  );
}
