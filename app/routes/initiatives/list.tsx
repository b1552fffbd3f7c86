import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { can } from "../../features/accounts/permissions.ts";
import { InitiativeTable } from "../../features/projects/components/initiative-table.tsx";
import { listOwnChoices } from "../../features/projects/initiatives/list-choices.server.ts";
import { listInitiatives } from "../../features/projects/initiatives/list-initiatives.server.ts";
import { setReview } from "../../features/projects/initiatives/set-review.server.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";
import { activityWords } from "../../lib/messages/activities.ts";
import { initiativeWords as words } from "../../lib/messages/initiatives.ts";
import { projectWords } from "../../lib/messages/projects.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const lists = await listInitiatives(viewer);
  if (!lists) throw notFound();
  return { ...lists, mayPropose: listOwnChoices(viewer).length > 0 };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "cluster.configure"));
  const reviews = (await request.formData()).get("reviews") === "on";
  if (!(await setReview(actOf(viewer, request), { reviews })).ok) throw notFound();
  return redirectWithToast(paths.initiatives(), { tone: "good", title: words.saved });
}

export const meta = () => [{ title: words.title }];

export default function Initiatives() {
  const { calls, own, toReview, mayPropose, reviews } = useLoaderData<typeof loader>();
  const propose = mayPropose && <ButtonLink to={paths.newInitiative()}>{words.propose}</ButtonLink>;
  const note = mayPropose && (
    <ButtonLink to={paths.newActivity()} variant="secondary">
      {activityWords.title}
    </ButtonLink>
  );
  return (
    <Page
      title={words.title}
      lead={words.lead}
      back={{ to: paths.projects(), label: projectWords.backToList }}
      actions={
        <>
          {propose}
          {note}
        </>
      }
    >
      {toReview.length > 0 && (
        <Section title={words.toReview}>
          <InitiativeTable caption={words.toReview} rows={toReview} pathOf={paths.initiative} />
        </Section>
      )}
      <Section title={words.calls}>
        {calls.length === 0 ? <EmptyState {...words.noCalls} icon="projects" action={propose} /> : <InitiativeTable caption={words.calls} rows={calls} pathOf={paths.initiative} />}
      </Section>
      {mayPropose && (
        <Section title={words.own}>
          {own.length === 0 ? <p className="text-muted">{words.noOwn}</p> : <InitiativeTable caption={words.own} rows={own} pathOf={paths.initiative} />}
        </Section>
      )}
      {reviews !== null && (
        <Section title={words.settings} lead={words.settingsLead({ reviews })}>
          <Form method="post">
            <Button variant="secondary" name="reviews" value={reviews ? "off" : "on"}>
              {reviews ? words.settingsOff : words.settingsOn}
            </Button>
          </Form>
        </Section>
      )}
    </Page>
  );
}
