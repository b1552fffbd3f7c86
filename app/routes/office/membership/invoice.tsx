import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { can } from "../../../features/accounts/permissions.ts";
import { todayIn } from "../../../features/accounts/tasks/today-in.server.ts";
import { EInvoiceLinks } from "../../../features/membership/components/e-invoice-links.tsx";
import { CancelInvoice, PauseDunning, PaymentTable, RecordPayment, UseCredit } from "../../../features/membership/components/invoice-office.tsx";
import { InvoiceBadge } from "../../../features/membership/components/invoice-table.tsx";
import { InvoiceView } from "../../../features/membership/components/invoice-view.tsx";
import { findInvoice } from "../../../features/membership/invoices/find-invoice.server.ts";
import { answerInvoiceForm } from "../../../features/membership/payments/answer-invoice-form.server.ts";
import { invoiceForm } from "../../../features/membership/payments/payment-form.ts";
import { redirectWithToast } from "../../../http/flash.server.ts";
import { idParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../../http/responses.server.ts";
import { invoiceWords, officeInvoices as words } from "../../../lib/messages/invoices.ts";
import { formatMinor } from "../../../lib/money.ts";
import { buttonClasses } from "../../../ui/button.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "dues.administer"));
  const { now } = actOf(viewer, request);
  const invoice = await findInvoice(viewer, idParam(params, "invoiceId"), now);
  if (!invoice) throw notFound();
  return { invoice, today: await todayIn(viewer, now), formKey: randomUUID() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "dues.administer"));
  const invoiceId = idParam(params, "invoiceId");
  const submission = parseWithZod(await request.formData(), { schema: invoiceForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const answer = await answerInvoiceForm(actOf(viewer, request), invoiceId, submission.value);
  if (answer.ok) return redirectWithToast(paths.officeInvoice(invoiceId), { tone: "good", title: words[answer.value] });
  if (answer.problem === "not-found") throw notFound();
  return invalid({ result: submission.reply({ formErrors: [words.problems[answer.problem]] }) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && invoiceWords.title(data.invoice) }];

export default function OfficeInvoice() {
  const { invoice, today, formKey } = useLoaderData<typeof loader>();
  const format = useFormat();
  const lastResult = useActionData<typeof action>()?.result;
  const isOpen = invoice.openMinor !== "0";
  const isUnpaid = invoice.kind === "invoice" && !invoice.cancelledBy && invoice.payments.every(({ reversalReason }) => reversalReason !== null);
  const openAmount = formatMinor({ minor: BigInt(invoice.openMinor), currency: invoice.currency });
  const pdf = (
    <a href={paths.officeInvoicePdf(invoice.invoiceId)} className={buttonClasses("secondary")}>
      {invoiceWords.pdf}
    </a>
  );
  return (
    <Page
      title={invoiceWords.title(invoice)}
      lead={invoice.organisation}
      badges={<InvoiceBadge state={invoice.state} />}
      back={{ to: paths.officeInvoices(), label: words.title }}
      actions={pdf}
    >
      <InvoiceView invoice={invoice} />
      {invoice.isElectronic && <EInvoiceLinks pathOf={(format) => paths.officeEInvoice(invoice.invoiceId, format)} />}
      {invoice.kind === "invoice" && (
        <Section title={invoiceWords.payments}>
          <PaymentTable payments={invoice.payments} currency={invoice.currency} />
        </Section>
      )}
      {isOpen && invoice.creditMinor !== "0" && (
        <Section title={words.credit}>
          <UseCredit amount={format.money(BigInt(invoice.creditMinor), invoice.currency)} />
        </Section>
      )}
      {isOpen && (
        <Section title={words.record} lead={words.recordLead}>
          <RecordPayment key={formKey} openAmount={openAmount} today={today} formKey={formKey} lastResult={lastResult} />
        </Section>
      )}
      {isOpen && (
        <Section title={words.pause} lead={words.pauseLead}>
          <PauseDunning pausedUntil={invoice.pausedUntil} lastResult={lastResult} />
        </Section>
      )}
      {isUnpaid && (
        <Section title={words.cancel} lead={words.cancelLead}>
          <CancelInvoice />
        </Section>
      )}
    </Page>
  );
}
