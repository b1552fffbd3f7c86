import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { applyWords as words } from "../../../lib/messages/membership.ts";
import { Button } from "../../../ui/button.tsx";
import { FormErrors } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import { OrganisationFields } from "../../accounts/components/organisation-fields.tsx";
import { applicationForm, newOrganisationApplicationForm } from "../applications/application-form.ts";
import type { ListedType } from "../types/list-membership-types.server.ts";
import { ApplicationFields } from "./application-fields.tsx";

type Props = { types: readonly ListedType[]; currency: string; lastResult?: SubmissionResult | null };

export function KnownApplicationForm({ types, currency, lastResult }: Props) {
  const [form, fields] = useSchemaForm(applicationForm, { lastResult });
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-5">
      <FormErrors form={form} />
      <ApplicationFields fields={fields} types={types} currency={currency} />
      <Button>{words.submit}</Button>
    </Form>
  );
}

/** Where the organisation turns out to be here already, the same form asks to join it. */
export function NewApplicationForm({ types, currency, lastResult, isKnown }: Props & { isKnown: boolean }) {
  const [form, fields] = useSchemaForm(newOrganisationApplicationForm, { lastResult });
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-5">
      {isKnown ? (
        <Notice
          tone="warn"
          role="alert"
          title={words.twin.title}
          actions={
            <Button name="intent" value="join" variant="secondary" formNoValidate>
              {words.twin.ask}
            </Button>
          }
        >
          <p>{words.twin.body}</p>
        </Notice>
      ) : (
        <FormErrors form={form} />
      )}
      <OrganisationFields fields={fields} />
      <ApplicationFields fields={fields} types={types} currency={currency} />
      <Button>{words.submit}</Button>
    </Form>
  );
}
