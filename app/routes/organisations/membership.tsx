import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, type MetaFunction, useLoaderData } from "@remix-run/react";
import { can } from "../../features/accounts/permissions.ts";
import type { Viewer } from "../../features/accounts/viewer.ts";
import { findOpenApplication } from "../../features/membership/applications/find-open-application.server.ts";
import { withdrawApplication } from "../../features/membership/applications/withdraw-application.server.ts";
import { findPaymentWays, type PaymentWays } from "../../features/membership/card-payments/find-payment-ways.server.ts";
import { startCardPayment } from "../../features/membership/card-payments/start-card-payment.server.ts";
import { AccountStatement } from "../../features/membership/components/account-statement.tsx";
import { InvoiceTable } from "../../features/membership/components/invoice-table.tsx";
import { MembershipView } from "../../features/membership/components/own-membership-view.tsx";
import { PayByCard } from "../../features/membership/components/pay-by-card.tsx";
import type { InvoiceRow } from "../../features/membership/invoices/invoice-row.ts";
import { listInvoices } from "../../features/membership/invoices/list-invoices.server.ts";
import { findAccountStatement } from "../../features/membership/payments/find-account-statement.server.ts";
import { findMembership } from "../../features/membership/status/find-membership.server.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { idParam } from "../../http/params.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";
import { cardPaymentWords } from "../../lib/messages/card-payments.ts";
import { ownMembership as words } from "../../lib/messages/membership.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
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
  const statement = await findAccountStatement(viewer, organisationId);
  const ways = invoices && (await findPaymentWays(null));
  return { ...subject, organisationId, membership, invoices, ways, statement, mayApply: can(viewer, "organisation.apply", organisationId) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const organisationId = idParam(params, "organisationId");
  if ((await request.formData()).get("intent") === "pay") return payAll(request, viewer, organisationId);
  require404(can(viewer, "organisation.apply", organisationId));
  if (!(await withdrawApplication(actOf(viewer, request), { organisationId })).ok) throw notFound();
  return redirectWithToast(paths.organisationMembership(organisationId), { tone: "good", title: words.withdrawn });
}

async function payAll(request: Request, viewer: Viewer, organisationId: string) {
  require404(can(viewer, "organisation.see-dues", organisationId));
  const act = actOf(viewer, request);
  const invoiceIds = ((await listInvoices(viewer, act.now, organisationId)) ?? []).map(({ invoiceId }) => invoiceId);
  const page = paths.organisationMembership(organisationId);
  const started = await startCardPayment(act, { organisationId, invoiceIds, donePath: page, cancelPath: page });
  if (started.ok) return redirect(started.value.url, 303);
  if (started.problem === "not-found") throw notFound();
  return redirectWithToast(page, { tone: "bad", title: cardPaymentWords.problems[started.problem] });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && `${words.title}: ${data.name}` }];

export default function OwnMembership() {
  const { name, organisationId, membership, invoices, ways, statement, decideBy, mayApply } = useLoaderData<typeof loader>();
  const format = useFormat();
  // The oldest first: it is the one that reminders are about.
  const due = invoices?.findLast(({ state }) => state === "overdue" || state === "open");
  const waiting = decideBy === null ? null : words.applied({ day: format.day(decideBy) });
  const apply = <ButtonLink to={`${paths.apply()}?for=${organisationId}`}>{words.none.apply}</ButtonLink>;
  const takeBack = (
    <Form method="post">
      <Button variant="secondary">{words.withdraw}</Button>
    </Form>
  );
  return (
    <Page title={words.title} lead={name} back={{ to: paths.myOrganisation(organisationId), label: name }}>
      {membership ? (
        <MembershipView
          membership={membership}
          action={due && <ButtonLink to={paths.organisationInvoice(organisationId, due.invoiceId)}>{words.see({ number: due.number })}</ButtonLink>}
        />
      ) : (
        <EmptyState {...(waiting ?? words.none)} action={mayApply && (waiting === null ? apply : takeBack)} />
      )}
      <Section title={words.invoices}>
        {invoices === null && <p className="text-muted">{words.onlyBilling}</p>}
        {invoices?.length === 0 && <p className="text-muted">{words.noInvoices}</p>}
        {invoices && invoices.length > 0 && <InvoiceTable caption={words.invoices} rows={invoices} pathOf={(row) => paths.organisationInvoice(organisationId, row.invoiceId)} />}
        {invoices && ways?.vendor && <PayAll invoices={invoices} ways={ways} />}
      </Section>
      {statement && <AccountStatement statement={statement} />}
    </Page>
  );
}

/** One way for all that is open, where there is more than one invoice, in one currency. */
function PayAll({ invoices, ways }: { invoices: readonly InvoiceRow[]; ways: PaymentWays }) {
  const format = useFormat();
  const open = invoices.filter(({ openMinor }) => openMinor !== "0");
  const [first] = open;
  if (open.length < 2 || !first || open.some(({ currency }) => currency !== first.currency)) return null;
  const sum = open.reduce((total, { openMinor }) => total + BigInt(openMinor), 0n);
  return (
    <div className="mt-4">
      <PayByCard ways={ways} label={cardPaymentWords.payAll({ count: open.length, amount: format.money(sum, first.currency) })} />
    </div>
  );
}
