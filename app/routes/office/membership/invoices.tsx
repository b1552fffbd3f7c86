import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { can } from "../../../features/accounts/permissions.ts";
import { OpenSums, SeriesCheck } from "../../../features/membership/components/invoice-overview.tsx";
import { InvoiceTable } from "../../../features/membership/components/invoice-table.tsx";
import { listInvoices } from "../../../features/membership/invoices/list-invoices.server.ts";
import { verifyInvoices } from "../../../features/membership/invoices/verify-invoices.server.ts";
import { wordParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { bankPage, duesSettingsWords, officeInvoices as words } from "../../../lib/messages/invoices.ts";
import { ButtonLink, buttonClasses } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";

const filters = ["open", "overdue", "all"] as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "dues.administer"));
  const filter = wordParam(new URL(request.url), "show", filters) ?? "open";
  const all = (await listInvoices(viewer, actOf(viewer, request).now)) ?? [];
  const open = all.filter(({ state }) => state === "open" || state === "overdue");
  const rows = { all, open, overdue: open.filter(({ state }) => state === "overdue") };
  return { filter, rows: rows[filter], open, isEmpty: all.length === 0, series: (await verifyInvoices(viewer)) ?? [] };
}

export const meta = () => [{ title: words.title }];

export default function OfficeInvoices() {
  const { filter, rows, open, isEmpty, series } = useLoaderData<typeof loader>();
  const settings = (
    <>
      <ButtonLink to={paths.officeBank()} variant="secondary">
        {bankPage.title}
      </ButtonLink>
      <ButtonLink to={paths.officeDuesSettings()} variant="secondary">
        {duesSettingsWords.title}
      </ButtonLink>
    </>
  );
  if (isEmpty) {
    return (
      <Page title={words.title} lead={words.lead} actions={settings}>
        <EmptyState title={words.none.title} body={words.none.body} />
      </Page>
    );
  }
  return (
    <Page title={words.title} lead={words.lead} actions={settings}>
      <OpenSums rows={open} />
      <Section title={words.filters[filter]}>
        <nav aria-label={words.show} className="flex flex-wrap gap-2 print:hidden">
          {filters.map((one) => (
            <Link
              key={one}
              to={one === "open" ? paths.officeInvoices() : `${paths.officeInvoices()}?show=${one}`}
              aria-current={one === filter ? "page" : undefined}
              className={buttonClasses(one === filter ? "primary" : "secondary", "small")}
            >
              {words.filters[one]}
            </Link>
          ))}
        </nav>
        <InvoiceTable caption={words.filters[filter]} rows={rows} withBuyer pathOf={(row) => paths.officeInvoice(row.invoiceId)} />
      </Section>
      <Section title={words.check}>
        <SeriesCheck series={series} />
      </Section>
    </Page>
  );
}
