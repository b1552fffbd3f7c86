import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { can } from "../../features/accounts/permissions.ts";
import { findPaymentWays } from "../../features/membership/card-payments/find-payment-ways.server.ts";
import { startCardPayment } from "../../features/membership/card-payments/start-card-payment.server.ts";
import { EInvoiceLinks } from "../../features/membership/components/e-invoice-links.tsx";
import { InvoiceBadge } from "../../features/membership/components/invoice-table.tsx";
import { InvoiceView } from "../../features/membership/components/invoice-view.tsx";
import { PayByCard } from "../../features/membership/components/pay-by-card.tsx";
import { findInvoice } from "../../features/membership/invoices/find-invoice.server.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { idParam } from "../../http/params.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";
import { cardPaymentWords } from "../../lib/messages/card-payments.ts";
import { invoiceWords as words } from "../../lib/messages/invoices.ts";
import { ownMembership } from "../../lib/messages/membership.ts";
import { ButtonLink, buttonClasses } from "../../ui/button.tsx";
import { useFormat } from "../../ui/format.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const invoice = await findInvoice(viewer, idParam(params, "invoiceId"), actOf(viewer, request).now, idParam(params, "organisationId"));
  if (!invoice) throw notFound();
  return { invoice, ways: await findPaymentWays(invoice.invoiceId), hasPaid: new URL(request.url).searchParams.has("paid") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const [organisationId, invoiceId] = [idParam(params, "organisationId"), idParam(params, "invoiceId")];
  require404(can(viewer, "organisation.see-dues", organisationId));
  const page = paths.organisationInvoice(organisationId, invoiceId);
  const started = await startCardPayment(actOf(viewer, request), { organisationId, invoiceIds: [invoiceId], donePath: `${page}?paid`, cancelPath: page });
  if (started.ok) return redirect(started.value.url, 303);
  if (started.problem === "not-found") throw notFound();
  return redirectWithToast(page, { tone: "bad", title: cardPaymentWords.problems[started.problem] });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && words.title(data.invoice) }];

export default function OwnInvoice() {
  const { invoice, ways, hasPaid } = useLoaderData<typeof loader>();
  const format = useFormat();
  const page = paths.organisationInvoice(invoice.organisationId, invoice.invoiceId);
  const isOpen = invoice.openMinor !== "0";
  return (
    <Page
      title={words.title(invoice)}
      actions={
        <a href={paths.organisationInvoicePdf(invoice.organisationId, invoice.invoiceId)} className={buttonClasses("secondary")}>
          {words.pdf}
        </a>
      }
      badges={<InvoiceBadge state={invoice.state} />}
      back={{ to: paths.organisationMembership(invoice.organisationId), label: ownMembership.title }}
    >
      {hasPaid && isOpen && ways.onItsWay === null && (
        <Notice
          actions={
            <ButtonLink to={`${page}?paid`} variant="secondary" size="small">
              {cardPaymentWords.reload}
            </ButtonLink>
          }
        >
          {cardPaymentWords.done}
        </Notice>
      )}
      <InvoiceView invoice={invoice} />
      {invoice.isElectronic && <EInvoiceLinks pathOf={(format) => paths.organisationEInvoice(invoice.organisationId, invoice.invoiceId, format)} />}
      {isOpen && ways.vendor && (
        <Section title={cardPaymentWords.title} lead={cardPaymentWords.lead}>
          <PayByCard label={cardPaymentWords.pay({ amount: format.money(BigInt(invoice.openMinor), invoice.currency) })} ways={ways} />
        </Section>
      )}
    </Page>
  );
}
