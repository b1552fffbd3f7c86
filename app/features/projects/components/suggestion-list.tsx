import { calendarWords as words } from "../../../lib/messages/activities.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { Suggestion } from "../activities/suggest-activities.server.ts";

/** Appointments of a calendar; each leads to the form, filled in as far as the calendar knows. */
export function SuggestionList({ suggestions, pathOf }: { suggestions: readonly Suggestion[]; pathOf(suggestion: Suggestion): string }) {
  if (suggestions.length === 0) return <EmptyState title={words.none.title} body={words.none.body} />;
  return (
    <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
      {suggestions.map((suggestion) => (
        <SuggestionRow key={`${suggestion.on} ${suggestion.title}`} suggestion={suggestion} to={pathOf(suggestion)} />
      ))}
    </ul>
  );
}

function SuggestionRow({ suggestion: { title, on, hours, partners }, to }: { suggestion: Suggestion; to: string }) {
  const format = useFormat();
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 px-4 py-3">
      <span className="min-w-0">
        <span className="font-medium">{title}</span>
        <span className="block text-muted text-sm">
          {format.day(on)}, {words.hours({ count: hours })}
          {partners.length > 0 && `, ${partners.join(", ")}`}
        </span>
      </span>
      <TextLink to={to} aria-label={words.noteOf({ title })}>
        {words.use}
      </TextLink>
    </li>
  );
}
