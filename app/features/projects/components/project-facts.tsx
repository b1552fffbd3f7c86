import { activityWords } from "../../../lib/messages/activities.ts";
import { projectWords as words } from "../../../lib/messages/projects.ts";
import { Facts } from "../../../ui/facts.tsx";
import { textLinkClasses } from "../../../ui/text-link.tsx";
import type { ProjectView } from "../find-project.server.ts";
import { Amount, Period } from "./project-bits.tsx";

/** When, how much, under which programme, and where it is published. */
export function ProjectFacts({ project }: { project: Omit<ProjectView, "partners"> }) {
  const { currency, externalId, source } = project;
  return (
    <Facts
      items={[
        ...(project.activityKind ? [{ term: activityWords.kind, value: activityWords.kinds[project.activityKind] }] : []),
        { term: words.facts.period, value: <Period startsOn={project.startsOn} endsOn={project.endsOn} /> },
        { term: words.facts.funding, value: project.fundingMinor && <Amount minor={project.fundingMinor} currency={currency} /> },
        { term: words.facts.totalCost, value: project.totalCostMinor && <Amount minor={project.totalCostMinor} currency={currency} /> },
        ...(project.programme ? [{ term: words.facts.programme, value: project.programme }] : []),
        ...(project.fundingScheme ? [{ term: words.facts.scheme, value: project.fundingScheme }] : []),
        ...(externalId ? [{ term: words.facts.number, value: externalId }] : []),
        { term: words.facts.source, value: source === "cordis" && externalId ? <CordisLink externalId={externalId} /> : words.portalSource },
      ]}
    />
  );
}

function CordisLink({ externalId }: { externalId: string }) {
  return (
    <a href={`https://cordis.europa.eu/project/id/${encodeURIComponent(externalId)}`} rel="external" className={textLinkClasses}>
      {words.cordisLink}
    </a>
  );
}
