import type { ReactNode } from "react";
import { countryName } from "../../../lib/country-name.ts";
import { roleLabel, jointWords as words } from "../../../lib/messages/projects.ts";
import { Card } from "../../../ui/card.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { Section } from "../../../ui/section.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { JointProjects as Joint, JointPartner, JointProject } from "../list-joint-projects.server.ts";
import { Period, projectName, StageBadge } from "./project-bits.tsx";

/** As many of each are shown at once; the others open on demand. */
const firstShown = 8;

type JointProjectsProps = {
  joint: Joint;
  /** Organisations whose profile the viewer may open. */
  visibleIds: readonly string[];
  links: { project: (projectId: string) => string; publicProfile: (slug: string) => string };
};

/** What an organisation does together with others, and with whom: a section of its page. */
export function JointProjects({ joint, visibleIds, links }: JointProjectsProps) {
  const { projects, partners } = joint;
  if (projects.length === 0) return null;
  const visible = new Set(visibleIds);
  const partnerLine = (partner: JointPartner) => (
    <PartnerLine key={partner.organisationId} partner={partner} to={visible.has(partner.organisationId) ? links.publicProfile(partner.slug) : null} />
  );
  return (
    <Section title={words.title} lead={words.lead({ projects: projects.length, partners: partners.length })}>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <List
          title={words.projects}
          items={projects.map((project) => <ProjectLine key={project.projectId} project={project} to={links.project(project.projectId)} />)}
          more={words.moreProjects}
        />
        <List title={words.partners} items={partners.map(partnerLine)} more={words.morePartners} />
      </div>
      <p className="text-muted text-sm">{words.sources[sourceOf(projects)]}</p>
    </Section>
  );
}

function sourceOf(projects: readonly JointProject[]): keyof typeof words.sources {
  const [first] = projects;
  return first && projects.every((project) => project.source === first.source) ? first.source : "both";
}

function List({ title, items, more }: { title: string; items: ReactNode[]; more: (p: { count: number }) => string }) {
  const rest = items.slice(firstShown);
  return (
    <Card className="space-y-2">
      <h3 className="font-semibold text-lg">{title}</h3>
      <ul className="divide-y divide-line">{items.slice(0, firstShown)}</ul>
      {rest.length > 0 && (
        <Disclosure summary={more({ count: rest.length })}>
          <ul className="divide-y divide-line">{rest}</ul>
        </Disclosure>
      )}
    </Card>
  );
}

function ProjectLine({ project, to }: { project: JointProject; to: string }) {
  return (
    <li className="space-y-1 py-3">
      <TextLink to={to} className="break-words">
        {projectName(project)}
      </TextLink>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 pt-1 text-muted text-sm">
        <StageBadge stage={project.stage} />
        <span>
          <Period startsOn={project.startsOn} endsOn={project.endsOn} />
        </span>
        <span>{project.roles.map(roleLabel).join(", ")}</span>
        <span>{words.withPartners({ count: project.partnerCount })}</span>
      </p>
    </li>
  );
}

function PartnerLine({ partner, to }: { partner: JointPartner; to: string | null }) {
  const country = countryName(partner.countryCode);
  return (
    <li className="py-3">
      <p className="break-words">{to ? <TextLink to={to}>{partner.name}</TextLink> : partner.name}</p>
      <p className="text-muted text-sm">{[country, words.shared({ count: partner.projectCount })].filter((part) => part !== null).join(" · ")}</p>
    </li>
  );
}
