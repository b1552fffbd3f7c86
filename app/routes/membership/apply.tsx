import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findCluster } from "../../features/accounts/find-cluster.server.ts";
import { can } from "../../features/accounts/permissions.ts";
import type { Viewer } from "../../features/accounts/viewer.ts";
import { knownApplication, newApplication } from "../../features/membership/applications/application-form.ts";
import { applyForMembership } from "../../features/membership/applications/apply-for-membership.server.ts";
import { askToJoin } from "../../features/membership/applications/ask-to-join.server.ts";
import { KnownApplicationForm, NewApplicationForm } from "../../features/membership/components/apply-form.tsx";
import { listMembershipTypes } from "../../features/membership/types/list-membership-types.server.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../http/responses.server.ts";
import { applyWords as words } from "../../lib/messages/membership.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const own = viewer.affiliations.filter(({ organisationId, isMember }) => !isMember && can(viewer, "organisation.apply", organisationId));
  const subject = subjectOf(request, viewer) ?? (own.length === 0 ? "new" : null);
  const name = own.find(({ organisationId }) => organisationId === subject)?.organisationName ?? null;
  return { types: await listMembershipTypes(viewer.locale ?? "en"), currency: (await findCluster())?.currency ?? "EUR", own, subject, name };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const subject = subjectOf(request, viewer) ?? "new";
  const form = await request.formData();
  const act = actOf(viewer, request);
  const submission = subject === "new" ? parseWithZod(form, { schema: newApplication }) : parseWithZod(form, { schema: knownApplication });
  if (submission.status !== "success") return invalid({ result: submission.reply(), isKnown: false });
  const { typeId, headcount, statement, answer, identity } = submission.value;
  if (identity && form.get("intent") === "join") {
    if (!(await askToJoin(act, identity)).ok) throw notFound();
    return redirectWithToast(paths.home(), { tone: "good", title: words.twin.asked });
  }
  const applied = await applyForMembership(act, { typeId, headcount, statement, answer: answer ?? null, subject: identity ? { identity } : { organisationId: subject } });
  if (applied.ok) return redirectWithToast(paths.home(), { tone: "good", title: words.done });
  return invalid({ result: submission.reply({ formErrors: [words.problems[applied.problem]] }), isKnown: applied.problem === "known-already" });
}

/** For whom the page is asked: an organisation that the viewer may apply for, or a new one; null where they have not said. */
function subjectOf(request: Request, viewer: Viewer): string | null {
  const asked = new URL(request.url).searchParams.get("for");
  if (asked === "new" || asked === null) return asked;
  return can(viewer, "organisation.apply", asked) ? asked : null;
}

export const meta = () => [{ title: words.title }];

export default function Apply() {
  const { types, currency, own, subject, name } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const form = { types, currency, lastResult: answered?.result };
  if (types.length === 0) {
    return (
      <Page title={words.title}>
        <EmptyState {...words.noTypes} />
      </Page>
    );
  }
  return (
    <Page title={words.title} lead={name ?? words.lead} width="form">
      {subject === null && (
        <>
          <p className="font-medium">{words.choose}</p>
          <div className="flex flex-wrap gap-3">
            {own.map(({ organisationId, organisationName }) => (
              <ButtonLink key={organisationId} to={`${paths.apply()}?for=${organisationId}`} variant="secondary">
                {organisationName}
              </ButtonLink>
            ))}
            <ButtonLink to={`${paths.apply()}?for=new`} variant="secondary">
              {words.forNew}
            </ButtonLink>
          </div>
        </>
      )}
      {subject === "new" && <NewApplicationForm {...form} isKnown={answered?.isKnown ?? false} />}
      {subject !== null && subject !== "new" && <KnownApplicationForm {...form} />}
    </Page>
  );
}
