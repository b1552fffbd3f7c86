import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { endForm, rightsForm } from "../../features/accounts/affiliations/affiliation-form.ts";
import { changeRights } from "../../features/accounts/affiliations/change-rights.server.ts";
import { endAffiliation } from "../../features/accounts/affiliations/end-affiliation.server.ts";
import { findAffiliation } from "../../features/accounts/affiliations/find-affiliation.server.ts";
import { EndForm, RightsForm } from "../../features/accounts/components/affiliation-forms.tsx";
import { can } from "../../features/accounts/permissions.ts";
import type { Act, Viewer } from "../../features/accounts/viewer.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { idParam } from "../../http/params.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../http/responses.server.ts";
import { affiliationWords as words } from "../../lib/messages/office-people.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const affiliation = await findAffiliation(viewer, idParam(params, "affiliationId"));
  if (!affiliation) throw notFound();
  return { affiliation, back: can(viewer, "people.read") ? paths.officePerson(affiliation.personId) : paths.organisationPeople(affiliation.organisationId) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const affiliation = await findAffiliation(viewer, idParam(params, "affiliationId"));
  if (!affiliation) throw notFound();
  const formData = await request.formData();
  return (formData.get("intent") === "end" ? end : save)(actOf(viewer, request), affiliation, formData, afterEnd(viewer, affiliation));
}

async function save(act: Act, { affiliationId }: Affiliation, formData: FormData) {
  const submission = parseWithZod(formData, { schema: rightsForm });
  if (submission.status !== "success") return invalid({ result: submission.reply(), intent: "change" });
  const outcome = await changeRights(act, { jobTitle: null, ...submission.value, affiliationId });
  if (outcome.ok) return redirectWithToast(paths.affiliation(affiliationId), { tone: "good", title: outcome.value.changed ? words.saved : words.unchanged });
  if (outcome.problem === "not-found") throw notFound();
  return invalid({ result: submission.reply({ formErrors: [words.problems.lastAdmin] }), intent: "change" });
}

async function end(act: Act, { affiliationId, isOwn, personName: person, organisationName: organisation }: Affiliation, formData: FormData, after: string) {
  const submission = parseWithZod(formData, { schema: endForm });
  if (submission.status !== "success") return invalid({ result: submission.reply(), intent: "end" });
  const outcome = await endAffiliation(act, { affiliationId, reason: submission.value.reason });
  if (outcome.ok) return redirectWithToast(after, { tone: "good", title: isOwn ? words.left({ organisation }) : words.ended({ person, organisation }) });
  if (outcome.problem === "not-found") throw notFound();
  return invalid({ result: submission.reply({ formErrors: [words.problems.lastAdmin] }), intent: "end" });
}

type Affiliation = NonNullable<Awaited<ReturnType<typeof findAffiliation>>>;

/** Where one is when the affiliation has ended: a page that is still there for this viewer. */
function afterEnd(viewer: Viewer, { isOwn, personId, organisationId }: Affiliation): string {
  if (can(viewer, "people.read")) return paths.officePerson(personId);
  return isOwn ? paths.home() : paths.organisationPeople(organisationId);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && titleOf(data.affiliation) }];

export default function AffiliationPage() {
  const { affiliation, back } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const resultOf = (intent: string) => (answer?.intent === intent ? answer.result : null);
  return (
    <Page title={titleOf(affiliation)} width="form" back={{ to: back, label: affiliation.isOwn ? affiliation.organisationName : affiliation.personName }}>
      {affiliation.mayManage && (
        <Section title={words.change}>
          <RightsForm affiliation={affiliation} lastResult={resultOf("change")} />
        </Section>
      )}
      {affiliation.mayMove && (
        <Section title={words.move} lead={words.moveLead}>
          <ButtonLink to={paths.affiliationMove(affiliation.affiliationId)} variant="secondary">
            {words.move}
          </ButtonLink>
        </Section>
      )}
      <Section title={affiliation.isOwn ? words.leave : words.end} lead={affiliation.isOwn ? words.leaveLead : words.endLead}>
        <EndForm affiliation={affiliation} lastResult={resultOf("end")} />
      </Section>
    </Page>
  );
}

function titleOf({ isOwn, personName, organisationName }: { isOwn: boolean; personName: string; organisationName: string }): string {
  return isOwn ? words.ownTitle({ organisation: organisationName }) : words.title({ person: personName, organisation: organisationName });
}
