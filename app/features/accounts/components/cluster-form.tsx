import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { clusterSettings as words } from "../../../lib/messages/office-portal.ts";
import { Button } from "../../../ui/button.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { FormErrors, HiddenField } from "../../../ui/field.tsx";
import { useSchemaForm } from "../../../ui/use-schema-form.ts";
import type { ClusterSettings } from "../cluster/cluster-changes.ts";
import { clusterEditForm } from "../cluster/cluster-form.ts";
import type { Plugs as PlugState } from "../cluster/describe-plugs.server.ts";
import { ClusterFields } from "./cluster-fields.tsx";

type ClusterFormProps = { cluster: ClusterSettings & { updatedAt: Date }; lastResult?: SubmissionResult | null };

/** The portal's settings. */
export function ClusterForm({ cluster, lastResult }: ClusterFormProps) {
  const { name, legalEntityName, legalAddress, nutsCode, currency, timeZone, senderName, senderEmail, privacyNotice, imprint, accentColour } = cluster;
  const [form, fields] = useSchemaForm(clusterEditForm, {
    lastResult,
    defaultValue: {
      ...{ name, legalEntityName, legalAddress, nutsCode, currency, timeZone, senderName, senderEmail, privacyNotice, imprint, accentColour },
      countryCode: cluster.countryCode as "PT",
      editedFrom: new Date(cluster.updatedAt).toISOString(),
    },
  });
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-10">
      <FormErrors form={form} />
      <HiddenField field={fields.editedFrom} />
      <ClusterFields fields={fields} textRows={8} />
      <Button>{words.save}</Button>
    </Form>
  );
}

/** What the portal is connected to, in plain words. */
export function Plugs({ plugs }: { plugs: PlugState }) {
  return (
    <Facts
      items={[
        { term: words.mail, value: words.mailStates[plugs.mail] },
        { term: words.payments, value: words.paymentStates[plugs.payments] },
      ]}
    />
  );
}
