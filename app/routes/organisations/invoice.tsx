import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { InvoiceBadge } from "../../features/membership/components/invoice-table.tsx";
import { InvoiceView } from "../../features/membership/components/invoice-view.tsx";
import { findInvoice } from "../../features/membership/invoices/find-invoice.server.ts";
import { idParam } from "../../http/params.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, requireViewer } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";
import { invoiceWords as words } from "../../lib/messages/invoices.ts";
import { ownMembership } from "../../lib/messages/membership.ts";
import { buttonClasses } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const invoice = await findInvoice(viewer, idParam(params, "invoiceId"), actOf(viewer, request).now, idParam(params, "organisationId"));
  if (!invoice) throw notFound();
  return { invoice };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && words.title(data.invoice) }];

export default function OwnInvoice() {
  const { invoice } = useLoaderData<typeof loader>();
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
      <InvoiceView invoice={invoice} />
    </Page>
  );
}
