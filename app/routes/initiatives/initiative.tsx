import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { InviteForm, OfferForm } from "../../features/projects/components/initiative-joining.tsx";
import { InitiativePartners } from "../../features/projects/components/initiative-partners.tsx";
import { InitiativeBadge } from "../../features/projects/components/initiative-table.tsx";
import { InitiativeSteps, InitiativeText, NextSteps } from "../../features/projects/components/initiative-view.tsx";
import { answerInitiativePage } from "../../features/projects/initiatives/answer-initiative-page.server.ts";
import { findInitiative } from "../../features/projects/initiatives/find-initiative.server.ts";
import { initiativePageForm } from "../../features/projects/initiatives/initiative-form.ts";
import { listMembersToInvite } from "../../features/projects/initiatives/list-choices.server.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { idParam } from "../../http/params.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../http/responses.server.ts";
import { initiativeWords as words } from "../../lib/messages/initiatives.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useFormat } from "../../ui/format.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { TextLink } from "../../ui/text-link.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const initiative = await findInitiative(viewer, idParam(params, "initiativeId"));
  if (!initiative) throw notFound();
  const taken = [initiative.leader.organisationId, ...initiative.partners.map(({ organisationId }) => organisationId)];
  return { initiative, toInvite: initiative.mayInvite ? await listMembersToInvite(taken) : [] };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const initiativeId = idParam(params, "initiativeId");
  require404((await findInitiative(viewer, initiativeId)) !== null);
  const submission = parseWithZod(await request.formData(), { schema: initiativePageForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const answer = await answerInitiativePage(actOf(viewer, request), initiativeId, submission.value);
  if (answer.ok) return redirectWithToast(paths.initiative(initiativeId), { tone: "good", title: words.done });
  if (answer.problem === "not-found") throw notFound();
  return invalid({ result: submission.reply({ formErrors: [words.problems[answer.problem]] }) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.initiative.title ?? words.title }];

export default function Initiative() {
  const { initiative, toInvite } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  const format = useFormat();
  const { initiativeId, title, leader, state, scope, answerBy, projectId, partners, steps, events, mayEdit, mayInvite, mayOffer } = initiative;
  const isStep = events.some((event) => event === lastResult?.initialValue?.intent);
  const edit = (
    <ButtonLink to={paths.initiativeEdit(initiativeId)} variant="secondary">
      {words.edit}
    </ButtonLink>
  );
  return (
    <Page title={title} badges={<InitiativeBadge state={state} />} back={{ to: paths.initiatives(), label: words.backToList }} actions={mayEdit && edit}>
      {events.length > 0 && <NextSteps initiative={initiative} problem={isStep ? (lastResult?.error?.[""]?.[0] ?? null) : null} />}
      <div className="grid items-start gap-x-8 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <InitiativeText initiative={initiative} />
        <Section title={words.facts.heading}>
          <Card>
            <Facts
              items={[
                { term: words.facts.leader, value: <TextLink to={paths.publicProfile(leader.slug)}>{leader.name}</TextLink> },
                { term: words.facts.scope, value: scope },
                { term: words.facts.answerBy, value: format.day(answerBy) },
                ...(projectId ? [{ term: words.facts.project, value: <TextLink to={paths.project(projectId)}>{words.openProject}</TextLink> }] : []),
              ]}
            />
          </Card>
        </Section>
      </div>
      <Section title={words.partners}>
        <InitiativePartners partners={partners} linkTo={paths.publicProfile} />
      </Section>
      {mayOffer.length > 0 && (
        <Section title={words.offer} lead={words.offerLead}>
          <OfferForm organisations={mayOffer} lastResult={lastResult} />
        </Section>
      )}
      {mayInvite && toInvite.length > 0 && (
        <Section title={words.invite}>
          <InviteForm organisations={toInvite} lastResult={lastResult} />
        </Section>
      )}
      {steps.length > 0 && <InitiativeSteps steps={steps} />}
    </Page>
  );
}
