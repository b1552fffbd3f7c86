import { organisationPeople as words } from "../../../lib/messages/office-people.ts";
import { rightNames } from "../../../lib/messages/rights.ts";
import { Badge } from "../../../ui/badge.tsx";
import { ButtonLink } from "../../../ui/button.tsx";
import { EmailText } from "../../../ui/email-text.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { OrganisationPeople } from "../people/list-organisation-people.server.ts";

type PersonAtOrganisation = OrganisationPeople["now"][number];
type Links = { person?(personId: string): string; affiliation(affiliationId: string): string };
type TableProps = { people: readonly PersonAtOrganisation[]; links: Links; viewerId: string; mayManage: boolean };

/** Who belongs to an organisation now, what they may do, and the way to change it. */
export function PeopleTable({ people, links, viewerId, mayManage }: TableProps) {
  const format = useFormat();
  return (
    <Table caption={words.caption} head={[words.name, words.rights, words.contact, words.since, { label: words.actions, hideLabel: true, align: "end" }]}>
      {people.map((person) => (
        <Row key={person.affiliationId}>
          <Cell heading>
            <PersonName person={person} to={links.person?.(person.personId)} isViewer={person.personId === viewerId} />
          </Cell>
          <Cell>{rightNames(person.rights)}</Cell>
          <Cell>
            <Contact person={person} />
          </Cell>
          <Cell nowrap>{format.day(new Date(person.startedAt).toISOString().slice(0, 10))}</Cell>
          <Cell>
            {(mayManage || person.personId === viewerId) && (
              <ButtonLink to={links.affiliation(person.affiliationId)} variant="secondary" size="small" aria-label={words.changeNamed({ name: person.name })}>
                {words.change}
              </ButtonLink>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** Who belonged to it before. */
export function FormerPeopleTable({ people, links }: { people: readonly PersonAtOrganisation[]; links: Pick<Links, "person"> }) {
  const format = useFormat();
  const dayOf = (instant: Date | null) => (instant ? format.day(new Date(instant).toISOString().slice(0, 10)) : "");
  return (
    <Table caption={words.beforeCaption} head={[words.name, words.since, words.until]}>
      {people.map((person) => (
        <Row key={person.affiliationId}>
          <Cell heading>
            <PersonName person={person} to={links.person?.(person.personId)} isViewer={false} />
          </Cell>
          <Cell nowrap>{dayOf(person.startedAt)}</Cell>
          <Cell nowrap>{dayOf(person.endedAt)}</Cell>
        </Row>
      ))}
    </Table>
  );
}

function PersonName({ person, to, isViewer }: { person: PersonAtOrganisation; to?: string; isViewer: boolean }) {
  return (
    <>
      <span className="inline-flex flex-wrap items-center gap-2">
        {to ? <TextLink to={to}>{person.name}</TextLink> : person.name}
        {isViewer && <Badge tone="accent">{words.you}</Badge>}
        {person.isDeactivated && <Badge tone="warn">{words.deactivated}</Badge>}
      </span>
      {person.jobTitle && <span className="block font-normal text-muted text-sm">{person.jobTitle}</span>}
    </>
  );
}

function Contact({ person }: { person: PersonAtOrganisation }) {
  if (!person.email && !person.phone) return <span className="text-muted">{words.notShown}</span>;
  return (
    <>
      {person.email && (
        <span className="block">
          <EmailText address={person.email} />
        </span>
      )}
      {person.phone && <span className="block">{person.phone}</span>}
    </>
  );
}
