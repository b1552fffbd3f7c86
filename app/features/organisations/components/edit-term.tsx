import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { vocabulary as words } from "../../../lib/messages/vocabulary.ts";
import { Button } from "../../../ui/button.tsx";
import { FormErrors, type Option, type OptionGroup, SelectField, TextField } from "../../../ui/field.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import type { Labels } from "../full-profile.ts";
import { mergeTermForm, renameTermForm } from "../vocabulary/vocabulary-forms.ts";

type Answered = { lastResult: SubmissionResult | null };

export function RenameTerm({ labels, lastResult }: Answered & { labels: Labels }) {
  const [form, fields] = useSchemaForm(renameTermForm, { id: "rename", lastResult, defaultValue: { en: labels.en ?? "", pt: labels.pt ?? "" } });
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-4">
      <FormErrors form={form} />
      <input type="hidden" name="intent" value="rename" />
      <TextField field={fields.en} label={words.english} />
      <TextField field={fields.pt} label={words.portuguese} />
      <Button>{words.rename.submit}</Button>
    </Form>
  );
}

export function RetireTerm({ isRetired, isPossible }: { isRetired: boolean; isPossible: boolean }) {
  return (
    <Form method="post">
      <Button variant="secondary" name="intent" value={isRetired ? "restore" : "retire"} disabled={!isRetired && !isPossible}>
        {isRetired ? words.retire.restore : words.retire.submit}
      </Button>
    </Form>
  );
}

type Other = { termId: string; name: string; heading: string | null };

export function MergeTerm({ others, lastResult }: Answered & { others: readonly Other[] }) {
  const [form, fields] = useSchemaForm(mergeTermForm, { id: "merge", lastResult });
  if (others.length === 0) return <p className="text-muted">{words.merge.none}</p>;
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-4">
      <FormErrors form={form} />
      <input type="hidden" name="intent" value="merge" />
      <SelectField field={fields.intoId} label={words.merge.into} options={options(others)} />
      <Button variant="secondary">{words.merge.submit}</Button>
    </Form>
  );
}

/** Terms under their headings; headings as they are. */
function options(others: readonly Other[]): (Option | OptionGroup)[] {
  const groups = new Map<string, Option[]>();
  for (const { termId, name, heading } of others) {
    const group = groups.get(heading ?? "") ?? [];
    group.push({ value: termId, label: name });
    groups.set(heading ?? "", group);
  }
  return [...groups].flatMap<Option | OptionGroup>(([label, entries]) => (label === "" ? entries : [{ label, options: entries }]));
}
