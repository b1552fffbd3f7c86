import { countryNames } from "../../../lib/messages/countries.ts";
import { officeOrganisations as list, officeOrganisation as words } from "../../../lib/messages/office-organisations.ts";
import { kindWords } from "../../../lib/messages/rights.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { TextLink, textLinkClasses } from "../../../ui/text-link.tsx";
import type { OrganisationForOffice } from "../organisations/find-organisation-for-office.server.ts";

/** What an organisation is, as the office knows it. */
export function IdentityFacts({ organisation, profile }: { organisation: OrganisationForOffice; profile: string }) {
  const format = useFormat();
  const { externalIds } = organisation;
  return (
    <Card>
      <Facts
        items={[
          { term: words.legalName, value: organisation.legalName },
          { term: words.shortName, value: organisation.shortName },
          { term: words.kind, value: kindWords[organisation.kind] },
          { term: words.country, value: countryNames[organisation.countryCode as keyof typeof countryNames] ?? organisation.countryCode },
          { term: words.vatNumber, value: organisation.vatNumber },
          { term: words.registerNumber, value: organisation.registerNumber },
          { term: words.website, value: organisation.website && <Website address={organisation.website} /> },
          { term: words.address, value: <TextLink to={profile}>{profile}</TextLink> },
          { term: words.since, value: format.dayOf(organisation.createdAt) },
          ...(externalIds.length > 0 ? [{ term: words.externalIds, value: externalIds.map(({ scheme, value }) => `${scheme} ${value}`).join(", ") }] : []),
        ]}
      />
    </Card>
  );
}

function Website({ address }: { address: string }) {
  return (
    <a href={address} rel="noreferrer" className={`${textLinkClasses} [overflow-wrap:anywhere]`}>
      {address.replace(/^https?:\/\//, "")}
    </a>
  );
}

type DecisionLinks = { membership: string | null; ownOffice: string | null; standing: string | null; listing: string | null; archiving: string | null };

/** What the office decided on an organisation, and the way to decide anew. */
export function DecisionList({ organisation, links }: { organisation: OrganisationForOffice; links: DecisionLinks }) {
  const format = useFormat();
  const { standingDecisions } = organisation;
  return (
    <>
      <Card>
        <Facts
          items={[
            { term: words.membership, value: <Decision text={organisation.isMember ? words.isMember : words.isNotMember} to={links.membership} what={words.membership} /> },
            { term: words.ownOffice, value: <Decision text={organisation.isOffice ? words.isOffice : words.isNotOffice} to={links.ownOffice} what={words.ownOffice} /> },
            { term: words.standing, value: <Decision text={list.standings[organisation.standing ?? "none"]} to={links.standing} what={words.standing} /> },
            { term: words.consent, value: <Decision text={organisation.hasConsented ? words.hasConsented : words.hasNotConsented} to={links.listing} what={words.consent} /> },
          ]}
        />
      </Card>
      {standingDecisions.length > 0 && (
        <Disclosure summary={words.earlierDecisions}>
          <ul className="space-y-3">
            {standingDecisions.map((decision) => (
              <li key={decision.decisionId}>
                <span className="font-medium">{list.standings[decision.standing]}</span>
                <span className="ml-2 text-muted text-sm">{format.dayOf(decision.decidedAt)}</span>
                {decision.reason && <span className="block text-muted">{decision.reason}</span>}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {links.archiving && (
        <ButtonLink to={links.archiving} variant="secondary">
          {organisation.archivedAt ? words.restore : words.archive}
        </ButtonLink>
      )}
    </>
  );
}

function Decision({ text, to, what }: { text: string; to: string | null; what: string }) {
  return (
    <span className="flex flex-wrap items-center justify-between gap-3">
      {text}
      {to && (
        <ButtonLink to={to} variant="secondary" size="small" aria-label={words.decideNamed({ what })}>
          {words.decide}
        </ButtonLink>
      )}
    </span>
  );
}
