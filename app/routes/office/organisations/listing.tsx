import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { DecisionForm } from "../../../features/accounts/components/decision-form.tsx";
import { findOrganisationForOffice } from "../../../features/accounts/organisations/find-organisation-for-office.server.ts";
import { standingForm } from "../../../features/accounts/organisations/organisation-form.ts";
import { can } from "../../../features/accounts/permissions.ts";
import { giveListingConsent } from "../../../features/directory/give-listing-consent.server.ts";
import { withdrawListingConsent } from "../../../features/directory/withdraw-listing-consent.server.ts";
import { redirectWithToast } from "../../../http/flash.server.ts";
import { idParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../../http/responses.server.ts";
import { organisationDecisions } from "../../../lib/messages/office-organisations.ts";

const words = organisationDecisions.listing;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisations.administer"));
  const organisation = await findOrganisationForOffice(viewer, idParam(params, "organisationId"));
  if (!organisation || organisation.archivedAt) throw notFound();
  return { id: organisation.id, name: organisation.name, decision: organisation.hasConsented ? ("yes" as const) : null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisations.administer"));
  const organisationId = idParam(params, "organisationId");
  const submission = parseWithZod(await request.formData(), { schema: standingForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const { decision, reason } = submission.value;
  const act = actOf(viewer, request);
  const outcome = await (decision === "yes" ? giveListingConsent(act, { organisationId, evidence: reason }) : withdrawListingConsent(act, { organisationId, reason }));
  if (!outcome.ok) throw notFound();
  return redirectWithToast(paths.officeOrganisation(organisationId), { tone: "good", title: words.done });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && words.title(data) }];

export default function ListingDecision() {
  const { id, name, decision } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  return <DecisionForm words={words} name={name} back={paths.officeOrganisation(id)} schema={standingForm} decision={decision} lastResult={lastResult} />;
}
