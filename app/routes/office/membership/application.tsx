import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { can } from "../../../features/accounts/permissions.ts";
import { applicationDecisionForm } from "../../../features/membership/applications/application-form.ts";
import { decideApplication } from "../../../features/membership/applications/decide-application.server.ts";
import { findApplication } from "../../../features/membership/applications/find-application.server.ts";
import { ApplicationFacts, DecideApplication } from "../../../features/membership/components/application-view.tsx";
import { redirectWithToast } from "../../../http/flash.server.ts";
import { idParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../../http/responses.server.ts";
import { officeApplication as words } from "../../../lib/messages/office-membership.ts";
import { Badge } from "../../../ui/badge.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "membership.administer"));
  const application = await findApplication(viewer, idParam(params, "applicationId"));
  if (!application) throw notFound();
  return { application };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "membership.administer"));
  const applicationId = idParam(params, "applicationId");
  const submission = parseWithZod(await request.formData(), { schema: applicationDecisionForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const { decision, reason } = submission.value;
  const decided = await decideApplication(actOf(viewer, request), { applicationId, decision, reason: reason ?? null });
  if (decided.ok) return redirectWithToast(paths.officeMembership(), { tone: "good", title: words.done });
  if (decided.problem === "not-found") throw notFound();
  const text = words.problems[decided.problem];
  return invalid({ result: submission.reply(decided.problem === "reason-missing" ? { fieldErrors: { reason: [text] } } : { formErrors: [text] }) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && words.title(data.application) }];

export default function OfficeApplication() {
  const { application } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  const format = useFormat();
  const { state, decided } = application;
  return (
    <Page title={words.title(application)} badges={<Badge>{words.states[state]}</Badge>} back={{ to: paths.officeMembership(), label: words.back }}>
      {decided && <Notice>{words.decided({ state: words.states[state], who: decided.by ?? "", day: format.dayOf(decided.at) })}</Notice>}
      <Section title={words.facts}>
        <ApplicationFacts application={application} />
      </Section>
      {!decided && (
        <Section title={words.decide} lead={words.decideLead}>
          <DecideApplication lastResult={lastResult} />
        </Section>
      )}
    </Page>
  );
}
