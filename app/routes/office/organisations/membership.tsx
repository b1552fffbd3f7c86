import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { DecisionForm } from "../../../features/accounts/components/decision-form.tsx";
import { findOrganisationForOffice } from "../../../features/accounts/organisations/find-organisation-for-office.server.ts";
import { membershipForm } from "../../../features/accounts/organisations/organisation-form.ts";
import { setMembership } from "../../../features/accounts/organisations/set-membership.server.ts";
import { can } from "../../../features/accounts/permissions.ts";
import { redirectWithToast } from "../../../http/flash.server.ts";
import { idParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../../http/responses.server.ts";
import { organisationDecisions } from "../../../lib/messages/office-organisations.ts";

const words = organisationDecisions.membership;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "standing.decide"));
  const organisation = await findOrganisationForOffice(viewer, idParam(params, "organisationId"));
  if (!organisation || organisation.archivedAt) throw notFound();
  return { id: organisation.id, name: organisation.name, decision: organisation.isMember ? ("yes" as const) : ("no" as const) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "standing.decide"));
  const organisationId = idParam(params, "organisationId");
  const submission = parseWithZod(await request.formData(), { schema: membershipForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const { decision, reason } = submission.value;
  const outcome = await setMembership(actOf(viewer, request), { organisationId, isMember: decision === "yes", reason });
  if (!outcome.ok) throw notFound();
  return redirectWithToast(paths.officeOrganisation(organisationId), { tone: "good", title: words.done });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && words.title(data) }];

export default function MembershipDecision() {
  const { id, name, decision } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  return <DecisionForm words={words} name={name} back={paths.officeOrganisation(id)} schema={membershipForm} decision={decision} lastResult={lastResult} />;
}
