import { homeWords as words } from "../../../lib/messages/home.ts";
import { rightNames } from "../../../lib/messages/rights.ts";
import { searchWords } from "../../../lib/messages/search.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { CardGrid, CardLink } from "../../../ui/card.tsx";
import { Page } from "../../../ui/page.tsx";
import { SearchBox } from "../../../ui/search-box.tsx";
import { Section } from "../../../ui/section.tsx";
import type { AuditRow } from "../audit/subject.ts";
import type { TaskRow } from "../tasks/list-tasks.server.ts";
import type { OrganisationRight } from "../viewer.ts";
import { HistoryList } from "./history-list.tsx";
import { TaskList } from "./task-list.tsx";

type MemberHomeProps = {
  name: string;
  next: { title: string; body: string; button: { to: string; label: string } | null };
  tasks: readonly TaskRow[];
  today: string;
  changes: readonly AuditRow[];
  organisations: readonly { organisationId: string; name: string; rights: readonly OrganisationRight[] }[];
  links: { tasks: string; search: string; organisation(organisationId: string): string; task(task: TaskRow): string | null };
};

/** The first page of someone who is signed in: one next action, what waits, where one belongs, what changed. */
export function MemberHome({ name, next, tasks, today, changes, organisations, links }: MemberHomeProps) {
  return (
    <Page title={words.title({ name })}>
      <NextAction next={next} />
      <SearchBox action={links.search} label={searchWords.label} hint={searchWords.lead} submit={searchWords.submit} />
      {tasks.length > 0 && (
        <Section title={words.tasks} id="tasks">
          <TaskList caption={words.tasks} tasks={tasks} today={today} action={links.tasks} linkOf={links.task} />
        </Section>
      )}
      {organisations.length > 0 && (
        <Section title={words.organisations}>
          <CardGrid>
            {organisations.map((organisation) => (
              <CardLink key={organisation.organisationId} to={links.organisation(organisation.organisationId)} title={organisation.name} meta={rightNames(organisation.rights)} />
            ))}
          </CardGrid>
        </Section>
      )}
      {changes.length > 0 && (
        <Section title={words.changes}>
          <HistoryList rows={changes} />
        </Section>
      )}
    </Page>
  );
}

function NextAction({ next }: { next: MemberHomeProps["next"] }) {
  return (
    <section aria-label={words.next} className="rounded-xl border border-accent-line bg-accent-soft p-5 sm:p-6">
      <h2 className="font-semibold text-xl tracking-tight">{next.title}</h2>
      <p className="mt-2 max-w-prose">{next.body}</p>
      {next.button && (
        <p className="mt-4">
          <ButtonLink to={next.button.to}>{next.button.label}</ButtonLink>
        </p>
      )}
    </section>
  );
}
