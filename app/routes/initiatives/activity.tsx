import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { todayIn } from "../../features/accounts/tasks/today-in.server.ts";
import { activityForm } from "../../features/projects/activities/activity-form.ts";
import { recordActivity } from "../../features/projects/activities/record-activity.server.ts";
import { ActivityFormView } from "../../features/projects/components/activity-form-view.tsx";
import { listMembersToInvite, listOwnChoices, listScopeChoices } from "../../features/projects/initiatives/list-choices.server.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../http/responses.server.ts";
import { calendarWords, activityWords as words } from "../../lib/messages/activities.ts";
import { initiativeWords } from "../../lib/messages/initiatives.ts";
import { Page } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const leaders = listOwnChoices(viewer);
  require404(leaders.length > 0);
  const own = leaders.length === 1 ? leaders.map(({ value }) => value) : [];
  const filled = filledIn(new URL(request.url).searchParams);
  return { filled, leaders, members: await listMembersToInvite(own), scopes: await listScopeChoices(viewer), today: await todayIn(viewer, actOf(viewer, request).now) };
}

/** What a link fills in, such as one from a calendar; the form checks it like anything typed. */
function filledIn(search: URLSearchParams): { title?: string; happenedOn?: string; hours?: string; partnerIds?: string[] } {
  const one = (name: string) => search.get(name)?.slice(0, 200) ?? undefined;
  const partnerIds = search.getAll("with").slice(0, 40);
  return { title: one("title"), happenedOn: one("on"), hours: one("hours"), ...(partnerIds.length > 0 && { partnerIds }) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(listOwnChoices(viewer).length > 0);
  const submission = parseWithZod(await request.formData(), { schema: activityForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const recorded = await recordActivity(actOf(viewer, request), submission.value);
  if (recorded.ok) return redirectWithToast(paths.project(recorded.value.projectId), { tone: "good", title: words.done });
  if (recorded.problem === "not-found") throw notFound();
  const text = words.problems[recorded.problem];
  return invalid({ result: submission.reply({ fieldErrors: recorded.problem === "in-future" ? { happenedOn: [text] } : { partnerIds: [text] } }) });
}

export const meta = () => [{ title: words.title }];

export default function Activity() {
  const { filled, leaders, members, scopes, today } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} lead={words.lead} width="form" back={{ to: paths.initiatives(), label: initiativeWords.backToList }}>
      <p>
        <TextLink to={paths.activityCalendar()}>{calendarWords.link}</TextLink>
      </p>
      <ActivityFormView filled={filled} leaders={leaders} members={members} scopes={scopes} today={today} lastResult={useActionData<typeof action>()?.result} />
    </Page>
  );
}
