import { getFormProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { invoiceWords, officeInvoices as words } from "../../../lib/messages/invoices.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { controlClasses, FormErrors, HiddenField, SelectField, TextField } from "../../../ui/field.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { answerTo, useSchemaForm } from "../../../ui/use-schema-form.ts";
import type { ShownPayment } from "../invoices/find-invoice.server.ts";
import { pauseForm, recordPaymentForm } from "../payments/payment-form.ts";

type RecordProps = { openAmount: string; today: string; formKey: string; lastResult?: SubmissionResult | null };

/** Money that came in. The form's key makes sure that sending it twice records it once. */
export function RecordPayment({ openAmount, today, formKey, lastResult }: RecordProps) {
  const defaultValue = { intent: "record" as const, amount: openAmount, receivedOn: today, method: "bank_transfer" as const, formKey };
  const [form, fields] = useSchemaForm(recordPaymentForm, { id: "record", lastResult: answerTo("record", lastResult), defaultValue });
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-2xl space-y-5">
      <FormErrors form={form} />
      <HiddenField field={fields.intent} />
      <HiddenField field={fields.formKey} />
      <TextField field={fields.amount} label={words.amount} inputMode="decimal" />
      <TextField field={fields.receivedOn} label={words.receivedOn} type="date" />
      <SelectField field={fields.method} label={words.method} options={Object.entries(invoiceWords.methods).map(([value, label]) => ({ value, label }))} empty={false} />
      <TextField field={fields.reference} label={words.reference} />
      <Button>{words.submit}</Button>
    </Form>
  );
}

/** What came in for a document; each payment can be reversed with a reason. */
export function PaymentTable({ payments, currency }: { payments: readonly ShownPayment[]; currency: string }) {
  const format = useFormat();
  if (payments.length === 0) return <p className="text-muted">{invoiceWords.noPayments}</p>;
  return (
    <Table
      caption={invoiceWords.payments}
      head={[invoiceWords.receivedOn, invoiceWords.method, { label: invoiceWords.amount, align: "end" }, { label: words.reverse, wide: true }]}
    >
      {payments.map(({ paymentId, amountMinor, receivedOn, method, isByVendor, reference, reversalReason }) => (
        <Row key={paymentId}>
          <Cell heading>{format.day(receivedOn)}</Cell>
          <Cell>
            {invoiceWords.methods[method]}
            {reference && <span className="block text-muted text-sm">{reference}</span>}
          </Cell>
          <Cell nowrap>{format.money(BigInt(amountMinor), currency)}</Cell>
          <Cell>
            {reversalReason === null ? <TakeBack paymentId={paymentId} isByVendor={isByVendor} /> : <Badge tone="warn">{invoiceWords.reversed({ reason: reversalReason })}</Badge>}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function TakeBack({ paymentId, isByVendor }: { paymentId: string; isByVendor: boolean }) {
  if (!isByVendor) return <Reverse paymentId={paymentId} />;
  return (
    <Form method="post">
      <input type="hidden" name="paymentId" value={paymentId} />
      <Button name="intent" value="send-back" variant="secondary">
        {words.sendBack}
      </Button>
    </Form>
  );
}

function Reverse({ paymentId }: { paymentId: string }) {
  return (
    <Form method="post" className="flex flex-wrap items-end gap-2">
      <input type="hidden" name="paymentId" value={paymentId} />
      <label className="min-w-0 grow space-y-1">
        <span className="block text-muted text-sm">{words.reverseReason}</span>
        <input name="reason" required maxLength={300} className={controlClasses} />
      </label>
      <Button name="intent" value="reverse" variant="secondary">
        {words.reverse}
      </Button>
    </Form>
  );
}

export function CancelInvoice() {
  return (
    <Form method="post">
      <Button name="intent" value="cancel" variant="danger">
        {words.cancel}
      </Button>
    </Form>
  );
}

/** What was paid too much before pays this. */
export function UseCredit({ amount }: { amount: string }) {
  return (
    <Form method="post" className="flex flex-wrap items-center gap-4">
      <p>{words.creditLead({ amount })}</p>
      <Button name="intent" value="use-credit" variant="secondary">
        {words.useCredit}
      </Button>
    </Form>
  );
}

export function PauseDunning({ pausedUntil, lastResult }: { pausedUntil: string | null; lastResult?: SubmissionResult | null }) {
  const format = useFormat();
  const [form, fields] = useSchemaForm(pauseForm, { id: "pause", lastResult: answerTo("pause", lastResult), defaultValue: { intent: "pause" as const } });
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-2xl space-y-5">
      <FormErrors form={form} />
      {pausedUntil && <p>{words.isPaused({ day: format.day(pausedUntil) })}</p>}
      <HiddenField field={fields.intent} />
      <TextField field={fields.until} label={words.until} type="date" />
      <TextField field={fields.reason} label={words.why} />
      <Button variant="secondary">{words.submitPause}</Button>
    </Form>
  );
}
