import { networkWords as words } from "../../../../lib/messages/network.ts";
import { ButtonLink } from "../../../../ui/button.tsx";
import { Section } from "../../../../ui/section.tsx";
import type { AroundOne } from "../network-outline.ts";
import { AboutOneList } from "./about-one-list.tsx";
import { NetworkFigure } from "./network-figure.tsx";
import { PartnerRows } from "./network-tables.tsx";

type NeighbourhoodProps = { around: AroundOne; isOwn: boolean; links: { network: string; profile: (slug: string) => string } };

/** Which members an organisation works with: a section of its page. */
export function Neighbourhood({ around: { drawing, partners, name, about }, isOwn, links }: NeighbourhoodProps) {
  return (
    <Section
      title={isOwn ? words.neighbourhood.own : words.neighbourhood.theirs}
      lead={words.neighbourhood.lead}
      actions={
        <ButtonLink to={links.network} variant="secondary" size="small">
          {words.neighbourhood.more}
        </ButtonLink>
      }
    >
      <AboutOneList about={about} isOwn={isOwn} />
      <NetworkFigure
        drawing={drawing}
        title={words.drawing.titleOf({ name })}
        isAround
        heading="h3"
        links={{ organisation: links.profile, group: () => links.network }}
        table={<PartnerRows partners={partners} linkTo={links.profile} />}
      />
    </Section>
  );
}
