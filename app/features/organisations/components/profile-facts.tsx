import type { ReactNode } from "react";
import { headcountBandNames, profileFieldNames as names, registerNames, revenueBandNames, profileView as words } from "../../../lib/messages/profile.ts";
import { useFormat } from "../../../ui/format.tsx";
import { textLinkClasses } from "../../../ui/text-link.tsx";
import type { SerializedDeclaration, SerializedPerson, SerializedProfile } from "../serialize-profile.ts";
import { ProfilePart } from "./profile-part.tsx";

type Props = { profile: SerializedProfile; heading: "h2" | "h3" };

/** Numbers and names of record. */
export function ProfileFacts({ profile, heading }: Props) {
  const format = useFormat();
  const declared = (declaration: SerializedDeclaration | undefined, bands: Record<string, string>) =>
    declaration && words.asOf({ value: bands[declaration.band] ?? declaration.band, day: format.day(declaration.asOfOn) });
  const facts: { term: string; value: ReactNode }[] = [
    { term: names.legalName, value: profile.legalName },
    { term: names.vatNumber, value: profile.vatNumber },
    { term: names.registerNumber, value: profile.registerNumber },
    ...(profile.externalIds ?? []).map(({ scheme, value }) => ({ term: registerNames[scheme] ?? scheme.toUpperCase(), value })),
    { term: names.headcount, value: declared(profile.headcount, headcountBandNames) },
    { term: names.revenueBand, value: declared(profile.revenueBand, revenueBandNames) },
  ].filter(({ value }) => value);
  return (
    <ProfilePart title={words.facts} heading={heading}>
      <dl className="space-y-2">
        {facts.map(({ term, value }) => (
          <div key={term}>
            <dt className="text-muted text-sm">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </ProfilePart>
  );
}

export function ProfilePeople({ profile, heading }: Props) {
  if (!profile.people?.length) return null;
  return (
    <ProfilePart title={words.people} heading={heading}>
      <ul className="space-y-3">
        {profile.people.map((person) => (
          <li key={person.personId}>
            <Person person={person} />
          </li>
        ))}
      </ul>
    </ProfilePart>
  );
}

function Person({ person }: { person: SerializedPerson }) {
  return (
    <>
      <span className="block font-medium">{person.name}</span>
      {person.jobTitle && <span className="block text-muted text-sm">{person.jobTitle}</span>}
      {person.email && (
        <a href={`mailto:${person.email}`} className={`block ${textLinkClasses}`}>
          {person.email}
        </a>
      )}
      {person.phone && <span className="block">{person.phone}</span>}
    </>
  );
}

export function ProfileNotes({ profile, heading }: Props) {
  const format = useFormat();
  if (!profile.internalNotes?.length) return null;
  return (
    <ProfilePart title={words.notes} heading={heading}>
      <ul className="space-y-3">
        {profile.internalNotes.map((note) => (
          <li key={note.noteId} className="rounded-xl border border-warn-line bg-warn-soft p-4">
            <p className="whitespace-pre-line">{note.body}</p>
            <p className="mt-2 text-muted text-sm">{words.noteBy({ author: note.authorName, when: format.instant(note.createdAt) })}</p>
          </li>
        ))}
      </ul>
    </ProfilePart>
  );
}
