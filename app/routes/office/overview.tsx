import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listRecentChanges } from "../../features/accounts/audit/list-recent-changes.server.ts";
import { HistoryList } from "../../features/accounts/components/history-list.tsx";
import { TaskList } from "../../features/accounts/components/task-list.tsx";
import { findOfficeNumbers } from "../../features/accounts/home/find-office-numbers.server.ts";
import { can, isOffice } from "../../features/accounts/permissions.ts";
import { listMyTasks } from "../../features/accounts/tasks/list-tasks.server.ts";
import { todayIn } from "../../features/accounts/tasks/today-in.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { officeHome as words } from "../../lib/messages/office.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { CardNumber } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useFormat } from "../../ui/format.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(isOffice(viewer));
  const { now } = actOf(viewer, request);
  const [tasks, numbers, changes, today] = await Promise.all([
    listMyTasks(viewer),
    findOfficeNumbers(viewer, now),
    can(viewer, "audit.read") ? listRecentChanges(viewer) : null,
    todayIn(viewer, now),
  ]);
  return { tasks, numbers, changes, today, seesTasks: can(viewer, "tasks.administer") };
}

export const meta = () => [{ title: words.title }];

export default function OfficeOverview() {
  const { tasks, numbers, changes, today, seesTasks } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} lead={words.lead}>
      <Section title={words.waiting} actions={seesTasks && <AllTasks />}>
        {tasks.length === 0 ? (
          <EmptyState icon="circleCheck" title={words.nothingWaits.title} body={words.nothingWaits.body} />
        ) : (
          <TaskList
            caption={words.waiting}
            tasks={tasks}
            today={today}
            action={paths.officeTasks()}
            linkOf={(task) => task.organisation && paths.officeOrganisationPeople(task.organisation.id)}
          />
        )}
      </Section>
      <Numbers numbers={numbers} />
      {changes && changes.length > 0 && (
        <Section title={words.recent} actions={<FullAudit />}>
          <HistoryList rows={changes} brief />
        </Section>
      )}
    </Page>
  );
}

function Numbers({ numbers }: { numbers: Awaited<ReturnType<typeof findOfficeNumbers>> }) {
  const { number } = useFormat();
  const { organisations, people, invitations, failedJobs } = numbers;
  if (!organisations && !people) return null;
  return (
    <Section title={words.numbers}>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {organisations && (
          <CardNumber to={paths.officeOrganisations()} icon="building" number={number(organisations.count)} label={words.organisations(organisations)}>
            {words.organisationsOf(organisations)}
          </CardNumber>
        )}
        {people && (
          <CardNumber to={paths.officePeople()} icon="people" number={number(people.count)} label={words.people(people)}>
            {words.peopleOf(people)}
          </CardNumber>
        )}
        {invitations !== null && (
          <CardNumber to={paths.officeInvitations()} icon="mail" number={number(invitations)} label={words.invitations({ count: invitations })}>
            {words.invitationsBody}
          </CardNumber>
        )}
        {failedJobs !== null && (
          <CardNumber to={paths.officeJobs()} icon={failedJobs > 0 ? "alert" : "circleCheck"} number={number(failedJobs)} label={words.jobs({ count: failedJobs })}>
            {words.jobsBody}
          </CardNumber>
        )}
      </div>
    </Section>
  );
}

function AllTasks() {
  return (
    <ButtonLink to={paths.officeTasks()} variant="secondary" size="small">
      {words.allTasks}
    </ButtonLink>
  );
}

function FullAudit() {
  return (
    <ButtonLink to={paths.officeAudit()} variant="secondary" size="small">
      {words.fullAudit}
    </ButtonLink>
  );
}
