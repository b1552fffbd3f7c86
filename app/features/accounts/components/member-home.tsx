import { Link } from "@remix-run/react";
import { homeWords as words } from "../../../lib/messages/home.ts";
import { rightNames } from "../../../lib/messages/rights.ts";
import { searchWords } from "../../../lib/messages/search.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { CardLink } from "../../../ui/card.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Icon, type IconName } from "../../../ui/icon.tsx";
import { Monogram } from "../../../ui/monogram.tsx";
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
  /** Pages that this person is likely to want. */
  shortcuts: readonly { to: string; label: string; icon: IconName }[];
  links: { tasks: string; search: string; organisation(organisationId: string): string; task(task: TaskRow): string | null };
};

/** The first page of someone who is signed in: one next action, what waits, where one belongs, what changed. */
export function MemberHome({ name, next, tasks, today, changes, organisations, shortcuts, links }: MemberHomeProps) {
  const format = useFormat();
  return (
    <Page title={words.title({ name })} lead={format.longDay(today)}>
      <div className="grid items-start gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="min-w-0 space-y-10">
          <NextAction next={next} />
          {tasks.length > 0 && (
            <Section title={words.tasks} id="tasks">
              <TaskList caption={words.tasks} tasks={tasks} today={today} action={links.tasks} linkOf={links.task} />
            </Section>
          )}
          {changes.length > 0 && (
            <Section title={words.changes}>
              <HistoryList rows={changes} brief />
            </Section>
          )}
        </div>
        <div className="min-w-0 space-y-10">
          <Organisations organisations={organisations} linkTo={links.organisation} />
          <SearchBox action={links.search} label={searchWords.label} hint={searchWords.lead} submit={searchWords.submit} />
          <Section title={words.shortcuts}>
            <ul className="space-y-2">
              {shortcuts.map(({ to, label, icon }) => (
                <li key={to}>
                  <Link
                    to={to}
                    className="flex min-h-11 items-center gap-3 rounded-lg border border-line bg-surface px-4 py-2 font-medium shadow-lift hover:border-accent hover:bg-accent-soft"
                  >
                    <Icon name={icon} className="size-5 text-accent" />
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </Page>
  );
}

function Organisations({ organisations, linkTo }: { organisations: MemberHomeProps["organisations"]; linkTo(organisationId: string): string }) {
  if (organisations.length === 0) return null;
  return (
    <Section title={words.organisations}>
      {organisations.map(({ organisationId, name, rights }) => (
        <CardLink key={organisationId} to={linkTo(organisationId)} title={name} meta={rightNames(rights)} picture={<Monogram name={name} />} />
      ))}
    </Section>
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
