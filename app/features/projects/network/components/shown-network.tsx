import { networkWords as words } from "../../../../lib/messages/network.ts";
import { basisWords, findingWords } from "../../../../lib/messages/network-measures.ts";
import { ButtonLink } from "../../../../ui/button.tsx";
import { EmptyState } from "../../../../ui/empty-state.tsx";
import { useFormat } from "../../../../ui/format.tsx";
import { Section } from "../../../../ui/section.tsx";
import { TextLink } from "../../../../ui/text-link.tsx";
import type { ReadyNetwork } from "../find-network-page.server.ts";
import { type NetworkFile, networkFiles } from "../network-files.ts";
import type { AroundOne, PartOfAll } from "../network-outline.ts";
import type { NetworkQuery } from "../network-query.ts";
import { AboutOneList } from "./about-one-list.tsx";
import { Brokers, MixingTable, NetworkBasis, TiesOverTime } from "./network-details.tsx";
import { NetworkFigure } from "./network-figure.tsx";
import { MeasureTable, NetworkFindings } from "./network-findings.tsx";
import { GroupRows, OrganisationRows, PartnerRows } from "./network-tables.tsx";

export type NetworkLinks = {
  at: (change: { focus?: string | null; part?: string }) => string;
  profile: (slug: string) => string;
  file: (name: NetworkFile) => string;
};
type ShownProps = { network: ReadyNetwork; query: NetworkQuery; sees: "all" | "own"; links: NetworkLinks };

/** The findings in words, the drawing, the numbers, and what they rest on. */
export function ShownNetwork({ network, query, sees, links }: ShownProps) {
  const { numbers, shown } = network;
  const isPeriod = query.view.fromYear !== null || query.view.toYear !== null;
  const files = networkFiles.map((name) => ({ label: basisWords.file[name], to: links.file(name) }));
  if (numbers.organisations === 0) return <EmptyState {...words.nobody} />;
  const drawing = <Drawing shown={shown} sees={sees} links={links} />;
  return (
    <>
      {query.focus !== null && drawing}
      {(query.focus === null || sees === "own") && <NetworkFindings numbers={numbers} view={query.view} title={sees === "own" ? findingWords.titleOfAll : findingWords.title} />}
      {query.focus === null && numbers.ties > 0 && drawing}
      {(query.focus === null || sees === "own") && (
        <>
          {shown?.kind === "part-of-all" && numbers.ties > 0 && <Brokers brokers={shown.brokers} linkTo={(slug) => links.at({ focus: slug })} />}
          <MixingTable mixing={numbers.kinds.mixing} />
          <TiesOverTime byYear={numbers.byYear} />
          <MeasureTable numbers={numbers} />
        </>
      )}
      <NetworkBasis numbers={numbers} leavesOutAssemblies={network.leavesOutAssemblies} isPeriod={isPeriod} files={files} />
    </>
  );
}

function Drawing({ shown, sees, links }: { shown: AroundOne | PartOfAll | null; sees: "all" | "own"; links: NetworkLinks }) {
  if (shown === null) return <EmptyState {...words.notInView} action={sees === "all" && <ButtonLink to={links.at({})}>{words.drawing.whole}</ButtonLink>} />;
  return shown.kind === "around-one" ? <Around shown={shown} sees={sees} links={links} /> : <Whole shown={shown} links={links} />;
}

function Whole({ shown: { drawing, path, rows }, links }: { shown: PartOfAll; links: NetworkLinks }) {
  const toOrganisation = (slug: string) => links.at({ focus: slug });
  const toPart = (part: string) => links.at({ part });
  const here = path.at(-1);
  return (
    <div className="space-y-3">
      {path.length > 0 && (
        <nav aria-label={words.drawing.path} className="text-sm">
          <ol className="flex flex-wrap gap-x-2">
            <li>
              <TextLink to={links.at({})}>{words.drawing.whole}</TextLink>
            </li>
            {path.map(({ part, hubs }, index) => (
              <li key={part}>
                {"/ "}
                {index < path.length - 1 ? (
                  <TextLink to={toPart(part)}>{words.drawing.titlePart({ hubs })}</TextLink>
                ) : (
                  <span aria-current="page">{words.drawing.titlePart({ hubs })}</span>
                )}
              </li>
            ))}
          </ol>
        </nav>
      )}
      <NetworkFigure
        drawing={drawing}
        title={here ? words.drawing.titlePart(here) : words.drawing.title}
        links={{ organisation: toOrganisation, group: toPart }}
        table={
          <div className="space-y-4">
            {drawing.groups.length > 0 && <GroupRows groups={drawing.groups} linkTo={toPart} />}
            {rows.length > 0 && <OrganisationRows rows={rows} linkTo={toOrganisation} />}
          </div>
        }
      />
    </div>
  );
}

/** One organisation and its partners. A member's people go on to profiles, the office to the partner's own partners. */
function Around({ shown: { slug, name, drawing, partners, about }, sees, links }: { shown: AroundOne; sees: "all" | "own"; links: NetworkLinks }) {
  const { number: show } = useFormat();
  const toPartner = sees === "all" ? (other: string) => links.at({ focus: other }) : links.profile;
  const actions = (
    <>
      <ButtonLink to={links.profile(slug)} variant="secondary" size="small">
        {words.drawing.openProfile}
      </ButtonLink>
      {sees === "all" && (
        <ButtonLink to={links.at({})} variant="secondary" size="small">
          {words.drawing.whole}
        </ButtonLink>
      )}
    </>
  );
  if (partners.length === 0) {
    return (
      <Section title={words.drawing.titleOf({ name })} actions={actions}>
        <EmptyState {...words.partners.none} />
      </Section>
    );
  }
  return (
    <div className="space-y-4">
      <AboutOneList about={about} isOwn={sees === "own"} />
      <NetworkFigure
        drawing={drawing}
        title={words.drawing.titleOf({ name })}
        isAround
        links={{ organisation: toPartner, group: () => links.at({}) }}
        actions={actions}
        table={
          <>
            <p className="mb-3 text-muted text-sm">{words.partners.lead({ count: partners.length, show })}</p>
            <PartnerRows partners={partners} linkTo={toPartner} />
          </>
        }
      />
    </div>
  );
}
