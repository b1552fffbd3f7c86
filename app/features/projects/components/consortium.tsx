import { countryName } from "../../../lib/country-name.ts";
import { roleLabel, projectWords as words } from "../../../lib/messages/projects.ts";
import { Badge } from "../../../ui/badge.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Section } from "../../../ui/section.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { ProjectPartnerView } from "../find-project.server.ts";
import { Amount, Period } from "./project-bits.tsx";

const { columns } = words;

type ConsortiumProps = {
  partners: readonly ProjectPartnerView[];
  /** Organisations whose profile the viewer may open. */
  visibleIds: readonly string[];
  linkTo: (slug: string) => string;
};

/** Who takes part, in which role, and for how long. */
export function Consortium({ partners, visibleIds, linkTo }: ConsortiumProps) {
  if (partners.length === 0) {
    return (
      <Section title={words.consortium}>
        <EmptyState icon="people" {...words.noConsortium} />
      </Section>
    );
  }
  const organisations = new Set(partners.map((partner) => partner.organisationId)).size;
  const countries = new Set(partners.map((partner) => partner.countryCode)).size;
  const visible = new Set(visibleIds);
  const hasFunding = partners.some((partner) => partner.fundingMinor !== null);
  const head = [columns.organisation, columns.role, columns.country, columns.period, ...(hasFunding ? [{ label: columns.funding, align: "end" as const }] : [])];
  return (
    <Section title={words.consortium} lead={words.consortiumLead({ organisations, countries })}>
      <Table caption={words.consortium} head={head}>
        {partners.map((partner) => (
          <Row key={partner.partnerId}>
            <Cell heading>{visible.has(partner.organisationId) ? <TextLink to={linkTo(partner.slug)}>{partner.name}</TextLink> : partner.name}</Cell>
            <Cell>{roleLabel(partner.role)}</Cell>
            <Cell>{countryName(partner.countryCode)}</Cell>
            <Cell nowrap>
              <TimeOf partner={partner} />
            </Cell>
            {hasFunding && (
              <Cell>
                <Amount minor={partner.fundingMinor} currency={partner.currency} />
              </Cell>
            )}
          </Row>
        ))}
      </Table>
    </Section>
  );
}

function TimeOf({ partner: { startsOn, endsOn, leftEarly } }: { partner: ProjectPartnerView }) {
  if (!leftEarly) return <Period startsOn={startsOn} endsOn={endsOn} />;
  return (
    <span className="inline-flex flex-wrap gap-2">
      <Badge tone="warn">{words.left}</Badge>
      {endsOn && <Period startsOn={startsOn} endsOn={endsOn} />}
    </span>
  );
}
