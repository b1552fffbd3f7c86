import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { can } from "../../features/accounts/permissions.ts";
import { findOpenApplication } from "../../features/membership/applications/find-open-application.server.ts";
import { InvoiceTable } from "../../features/membership/components/invoice-table.tsx";
import { MembershipView } from "../../features/membership/components/own-membership-view.tsx";
import { listInvoices } from "../../features/membership/invoices/list-invoices.server.ts";
import { findMembership } from "../../features/membership/status/find-membership.server.ts";
import { idParam } from "../../http/params.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, requireViewer } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";
import { ownMembership as words } from "../../lib/messages/membership.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useFormat } from "../../ui/format.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const organisationId = idParam(params, "organisationId");
  const { now } = actOf(viewer, request);
  const subject = await findOpenApplication(viewer, organisationId);
  if (!subject) throw notFound();
  const membership = await findMembership(viewer, { organisationId }, now);
  const invoices = await listInvoices(viewer, now, organisationId);
  return { ...subject, organisationId, membership, invoices, mayApply: can(viewer, "organisation.apply", organisationId) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && `${words.title}: ${data.name}` }];

export default function OwnMembership() {
  const { name, organisationId, membership, invoices, decideBy, mayApply } = useLoaderData<typeof loader>();
  const format = useFormat();
  const due = invoices?.find(({ state }) => state === "overdue" || state === "open");
  const waiting = decideBy === null ? null : words.applied({ day: format.day(decideBy) });
  return (
    <Page title={words.title} lead={name} back={{ to: paths.myOrganisation(organisationId), label: name }}>
      {membership ? (
        <MembershipView
          membership={membership}
          action={due && <ButtonLink to={paths.organisationInvoice(organisationId, due.invoiceId)}>{words.see({ number: due.number })}</ButtonLink>}
        />
      ) : (
        <EmptyState
          {...(waiting ?? words.none)}
          action={waiting === null && mayApply && <ButtonLink to={`${paths.apply()}?for=${organisationId}`}>{words.none.apply}</ButtonLink>}
        />
      )}
      <Section title={words.invoices}>
        {invoices === null && <p className="text-muted">{words.onlyBilling}</p>}
        {invoices?.length === 0 && <p className="text-muted">{words.noInvoices}</p>}
        {invoices && invoices.length > 0 && <InvoiceTable caption={words.invoices} rows={invoices} pathOf={(row) => paths.organisationInvoice(organisationId, row.invoiceId)} />}
      </Section>
    </Page>
  );
}
