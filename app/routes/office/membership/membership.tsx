import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { can } from "../../../features/accounts/permissions.ts";
import { todayIn } from "../../../features/accounts/tasks/today-in.server.ts";
import { DecideMembershipForm } from "../../../features/membership/components/decide-membership-form.tsx";
import { InvoiceTable } from "../../../features/membership/components/invoice-table.tsx";
import { MembershipView } from "../../../features/membership/components/own-membership-view.tsx";
import { listInvoices } from "../../../features/membership/invoices/list-invoices.server.ts";
import { decideMembership } from "../../../features/membership/status/decide-membership.server.ts";
import { membershipDecisionForm } from "../../../features/membership/status/decision-form.ts";
import { findMembership } from "../../../features/membership/status/find-membership.server.ts";
import { redirectWithToast } from "../../../http/flash.server.ts";
import { idParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../../http/responses.server.ts";
import { ownMembership } from "../../../lib/messages/membership.ts";
import { officeMembershipOne as words } from "../../../lib/messages/office-membership.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "membership.read"));
  const { now } = actOf(viewer, request);
  const membership = await findMembership(viewer, { membershipId: idParam(params, "membershipId") }, now);
  if (!membership) throw notFound();
  const invoices = (await listInvoices(viewer, now, membership.organisationId)) ?? [];
  return { membership, invoices, today: await todayIn(viewer, now), seesOrganisation: can(viewer, "organisations.read-internal"), opensInvoices: can(viewer, "dues.administer") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "membership.administer"));
  const membershipId = idParam(params, "membershipId");
  const submission = parseWithZod(await request.formData(), { schema: membershipDecisionForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const act = actOf(viewer, request);
  const decided = await decideMembership(act, { membershipId, ...submission.value, reference: submission.value.reference ?? null });
  if (decided.ok) return redirectWithToast(paths.officeMembershipOne(membershipId), { tone: "good", title: words.done });
  if (decided.problem === "not-found") throw notFound();
  const text = words.problems[decided.problem];
  const months = (await findMembership(viewer, { membershipId }, act.now))?.noticeMonths ?? 0;
  return invalid({ result: submission.reply({ formErrors: [typeof text === "string" ? text : text({ months })] }) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.membership.organisation }];

export default function OfficeMembershipOne() {
  const { membership, invoices, today, seesOrganisation, opensInvoices } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  const organisation = (
    <ButtonLink to={paths.officeOrganisation(membership.organisationId)} variant="secondary">
      {words.organisation}
    </ButtonLink>
  );
  return (
    <Page title={membership.organisation} back={{ to: paths.officeMembership(), label: words.back }} actions={seesOrganisation && organisation}>
      <MembershipView membership={membership} />
      {opensInvoices && (
        <Section title={ownMembership.invoices}>
          {invoices.length === 0 ? (
            <p className="text-muted">{ownMembership.noInvoices}</p>
          ) : (
            <InvoiceTable caption={ownMembership.invoices} rows={invoices} pathOf={(row) => paths.officeInvoice(row.invoiceId)} />
          )}
        </Section>
      )}
      {membership.possibleDecisions.length > 0 && (
        <Section title={words.decide}>
          <DecideMembershipForm events={membership.possibleDecisions} today={today} lastResult={lastResult} />
        </Section>
      )}
    </Page>
  );
}
