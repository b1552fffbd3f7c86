import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { countryName } from "../../../lib/country-name.ts";
import { sameOrganisationWords as words } from "../../../lib/messages/same-organisation.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { OtherEntry, SameOrganisations } from "../same-organisation/find-same-organisations.server.ts";

type LinkTo = (organisationId: string) => string;

/** As which entry this one counts, and which count as it. */
export function SameSummary({ same, linkTo }: { same: SameOrganisations; linkTo: LinkTo }) {
  if (same.countsAs === null && same.counted.length === 0) return <p className="text-muted">{words.none}</p>;
  return (
    <Card>
      <p className="font-medium">{same.countsAs ? words.countsAs : words.counted}</p>
      <ul className="mt-2 space-y-1">
        {(same.countsAs ? [same.countsAs] : same.counted).map((entry) => (
          <li key={entry.organisationId}>
            <TextLink to={linkTo(entry.organisationId)}>{entry.name}</TextLink> <EntryFacts entry={entry} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Entries, each with what one can do about it. */
export function EntryList({ entries, linkTo, action }: { entries: readonly OtherEntry[]; linkTo: LinkTo; action: (entry: OtherEntry) => ReactNode }) {
  return (
    <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
      {entries.map((entry) => (
        <li key={entry.organisationId} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3 sm:px-5">
          <span className="min-w-0">
            <TextLink to={linkTo(entry.organisationId)}>{entry.name}</TextLink>
            <EntryFacts entry={entry} />
          </span>
          {action(entry)}
        </li>
      ))}
    </ul>
  );
}

/** A button that sends one intent on one entry. */
export function EntryButton({ intent, value, label, name }: { intent: "confirm" | "undo"; value: string; label: string; name: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="entry" value={value} />
      <Button variant="secondary" size="small" aria-label={name}>
        {label}
      </Button>
    </Form>
  );
}

function EntryFacts({ entry: { countryCode, projects } }: { entry: OtherEntry }) {
  return <span className="block text-muted text-sm">{words.entry({ country: countryName(countryCode) ?? countryCode, projects })}</span>;
}
