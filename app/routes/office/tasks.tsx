import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TaskList } from "../../features/accounts/components/task-list.tsx";
import { can, isOffice } from "../../features/accounts/permissions.ts";
import { completeTask } from "../../features/accounts/tasks/complete-task.server.ts";
import { listTasks } from "../../features/accounts/tasks/list-tasks.server.ts";
import { todayIn } from "../../features/accounts/tasks/today-in.server.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { wordParam } from "../../http/params.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";
import { tasks as words } from "../../lib/messages/tasks.ts";
import { isUuid } from "../../lib/uuid.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "tasks.administer"));
  const state = wordParam(new URL(request.url), "state", ["open", "done"] as const) ?? "open";
  const { now } = actOf(viewer, request);
  return { state, tasks: await listTasks(viewer, { state }), today: await todayIn(viewer, now), opensOrganisations: can(viewer, "organisations.read-internal") };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const taskId = String((await request.formData()).get("taskId") ?? "");
  if (!isUuid(taskId) || !(await completeTask(actOf(viewer, request), { taskId })).ok) throw notFound();
  const back = isOffice(viewer) && can(viewer, "tasks.administer") ? paths.officeTasks() : paths.home();
  return redirectWithToast(back, { tone: "good", title: words.completed });
}

export const meta = () => [{ title: words.title }];

export default function Tasks() {
  const { state, tasks, today, opensOrganisations } = useLoaderData<typeof loader>();
  const isOpen = state === "open";
  const none = isOpen ? words.noneOpen : words.noneDone;
  const other = isOpen ? { to: `${paths.officeTasks()}?state=done`, label: words.showDone } : { to: paths.officeTasks(), label: words.showOpen };
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <ButtonLink to={other.to} variant="secondary">
          {other.label}
        </ButtonLink>
      }
    >
      {tasks.length === 0 ? (
        <EmptyState icon="circleCheck" title={none.title} body={none.body} />
      ) : (
        <TaskList
          caption={isOpen ? words.open : words.done}
          tasks={tasks}
          today={today}
          action={paths.officeTasks()}
          linkOf={(task) => (task.organisation && opensOrganisations ? paths.officeOrganisationPeople(task.organisation.id) : null)}
        />
      )}
    </Page>
  );
}
