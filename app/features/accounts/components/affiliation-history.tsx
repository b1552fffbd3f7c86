import { officePerson as words } from "../../../lib/messages/office-people.ts";
import { rightNames, rightWords } from "../../../lib/messages/rights.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { PersonForOffice } from "../people/find-person.server.ts";

type AffiliationOfPerson = PersonForOffice["affiliations"][number];
type Links = { organisation: ((organisationId: string) => string) | null; affiliation: ((affiliationId: string) => string) | null };

/** Where a person is and was, with the rights of each time. */
export function AffiliationHistory({ affiliations, links }: { affiliations: readonly AffiliationOfPerson[]; links: Links }) {
  if (affiliations.length === 0) return <EmptyState icon="building" title={words.noAffiliation.title} body={words.noAffiliation.body} />;
  return (
    <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
      {affiliations.map((affiliation) => (
        <li key={affiliation.affiliationId} className="flex flex-wrap items-start justify-between gap-3 px-4 py-4 sm:px-5">
          <OneAffiliation affiliation={affiliation} organisationLink={links.organisation?.(affiliation.organisationId) ?? null} />
          {links.affiliation && !affiliation.endedAt && !affiliation.isArchived && (
            <ButtonLink
              to={links.affiliation(affiliation.affiliationId)}
              variant="secondary"
              size="small"
              aria-label={words.changeNamed({ organisation: affiliation.organisationName })}
            >
              {words.change}
            </ButtonLink>
          )}
        </li>
      ))}
    </ul>
  );
}

function OneAffiliation({ affiliation, organisationLink }: { affiliation: AffiliationOfPerson; organisationLink: string | null }) {
  const format = useFormat();
  const { organisationName, jobTitle, startedAt, endedAt, rights, pastRights } = affiliation;
  return (
    <div className="min-w-0 space-y-1">
      <p className="font-medium">{organisationLink ? <TextLink to={organisationLink}>{organisationName}</TextLink> : organisationName}</p>
      <p className="text-muted text-sm">
        {endedAt ? words.period({ from: format.dayOf(startedAt), until: format.dayOf(endedAt) }) : words.since({ day: format.dayOf(startedAt) })}
      </p>
      {jobTitle && <p className="text-sm">{jobTitle}</p>}
      {rights.length > 0 && <p className="text-sm">{rightNames(rights)}</p>}
      {pastRights.map((past) => (
        <p key={`${past.right} ${past.grantedAt}`} className="text-muted text-sm">
          {words.pastRight({ right: rightWords[past.right].label, from: format.dayOf(past.grantedAt), until: format.dayOf(past.revokedAt ?? past.grantedAt) })}
        </p>
      ))}
    </div>
  );
}
