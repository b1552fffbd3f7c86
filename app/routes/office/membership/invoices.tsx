import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "../../../features/accounts/permissions.ts";
import { OpenByAge, SeriesCheck } from "../../../features/membership/components/invoice-overview.tsx";
import { InvoiceTable } from "../../../features/membership/components/invoice-table.tsx";
import { listInvoices } from "../../../features/membership/invoices/list-invoices.server.ts";
import { listUnpaid } from "../../../features/membership/invoices/list-unpaid.server.ts";
import { verifyInvoices } from "../../../features/membership/invoices/verify-invoices.server.ts";
import { wordParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { notFound } from "../../../http/responses.server.ts";
import { bankPage, comingDuesPage, duesSettingsWords, officeInvoices as words } from "../../../lib/messages/invoices.ts";
import { ButtonLink, buttonClasses } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { FilterLinks } from "../../../ui/filter-links.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";

const filters = ["open", "overdue", "all"] as const;
const most = 500;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "dues.administer"));
  const params = new URL(request.url);
  const filter = wordParam(params, "show", filters) ?? "open";
  const { now } = actOf(viewer, request);
  const unpaid = await listUnpaid(viewer, now);
  // What is paid is read where it is shown, and where nothing else says whether there is any document.
  const all = unpaid && filter !== "all" && unpaid.rows.length > 0 ? unpaid.rows : await listInvoices(viewer, now);
  if (!all || !unpaid) throw notFound();
  const rows = { all, open: unpaid.rows, overdue: unpaid.rows.filter(({ state }) => state === "overdue") }[filter];
  // Every document is read for it: done when it is asked for, not on each look.
  const series = wordParam(params, "check", ["numbers"]) ? await verifyInvoices(viewer) : null;
  return { filter, rows: rows.slice(0, most), left: Math.max(0, rows.length - most), ages: unpaid.ages, isEmpty: all.length === 0, series };
}

export const meta = () => [{ title: words.title }];

export default function OfficeInvoices() {
  const { filter, rows, left, ages, isEmpty, series } = useLoaderData<typeof loader>();
  const settings = (
    <>
      <ButtonLink to={paths.officeComingDues()} variant="secondary">
        {comingDuesPage.title}
      </ButtonLink>
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
  const urlOf = (one: (typeof filters)[number]) => (one === "open" ? paths.officeInvoices() : `${paths.officeInvoices()}?show=${one}`);
  return (
    <Page title={words.title} lead={words.lead} actions={settings}>
      <Section title={words.ageing}>{ages.length === 0 ? <p className="text-muted">{words.nothingOpen}</p> : <OpenByAge ages={ages} />}</Section>
      <Section title={words.filters[filter]}>
        <FilterLinks label={words.show} items={filters.map((one) => ({ label: words.filters[one], to: urlOf(one), isChosen: one === filter }))} />
        {rows.length === 0 ? (
          <p className="text-muted">{words.noneOfThese}</p>
        ) : (
          <InvoiceTable caption={words.filters[filter]} rows={rows} withBuyer pathOf={(row) => paths.officeInvoice(row.invoiceId)} />
        )}
        {left > 0 && <p className="text-muted">{words.left({ count: left })}</p>}
      </Section>
      <Section title={words.check} lead={words.checkLead}>
        {series === null ? (
          <ButtonLink to={`${paths.officeInvoices()}?check=numbers`} variant="secondary" preventScrollReset>
            {words.checkNow}
          </ButtonLink>
        ) : (
          <SeriesCheck series={series} />
        )}
      </Section>
      <Section title={words.journal} lead={words.journalLead}>
        <a href={paths.officeJournalCsv()} className={buttonClasses("secondary")}>
          {words.journalDownload}
        </a>
      </Section>
    </Page>
  );
}
