import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "../../../features/accounts/permissions.ts";
import { ComingDuesTable, ExpectedTable } from "../../../features/membership/components/coming-dues.tsx";
import { listComingDues } from "../../../features/membership/renewals/list-coming-dues.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { notFound } from "../../../http/responses.server.ts";
import { officeInvoices, comingDuesPage as words } from "../../../lib/messages/invoices.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";

/** More rows than anybody reads; the sums count all of them. */
const most = 500;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "dues.administer"));
  const coming = await listComingDues(viewer, actOf(viewer, request).now);
  if (!coming) throw notFound();
  return { ...coming, dues: coming.dues.slice(0, most), count: coming.dues.length };
}

export const meta = () => [{ title: words.title }];

export default function ComingDues() {
  const { currency, until, dues, months, totalMinor, count } = useLoaderData<typeof loader>();
  const format = useFormat();
  const page = { title: words.title, lead: words.lead({ until: format.day(until) }), back: { to: paths.officeInvoices(), label: officeInvoices.title } };
  if (count === 0) {
    return (
      <Page {...page}>
        <EmptyState title={words.none.title} body={words.none.body} />
      </Page>
    );
  }
  return (
    <Page {...page}>
      <Section title={words.expected} lead={words.expectedLead}>
        <ExpectedTable months={months} currency={currency} totalMinor={totalMinor} />
      </Section>
      <Section title={words.each}>
        <ComingDuesTable dues={dues} currency={currency} pathOf={paths.officeMembershipOne} />
        {count > dues.length && <p className="text-muted">{officeInvoices.left({ count: count - dues.length })}</p>}
      </Section>
    </Page>
  );
}
