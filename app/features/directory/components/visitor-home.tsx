import { Link } from "@remix-run/react";
import { visitorHome as words } from "../../../lib/messages/visitor-home.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { CardGrid, CardLink } from "../../../ui/card.tsx";
import { Hero } from "../../../ui/hero.tsx";
import { SearchBox } from "../../../ui/search-box.tsx";
import { Section } from "../../../ui/section.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { parseDirectoryQuery, searchOf } from "../directory-query.ts";
import type { VisitorHome as Home } from "../find-visitor-home.server.ts";
import { MapPicture } from "./directory-map.tsx";
import type { DirectoryLinks } from "./links.ts";
import { ResultCard } from "./result-card.tsx";

type Links = DirectoryLinks & { projects(): string; signIn(): string; signUp(): string };
type VisitorHomeProps = { clusterName: string; home: Home; links: Links; signInLabel: string };

const everything = parseDirectoryQuery("all", new URLSearchParams());

/** The first page for someone who is not signed in: what this is, who is in it, and the ways in. */
export function VisitorHome({ clusterName, home, links, signInLabel }: VisitorHomeProps) {
  const { map, introduced } = home;
  return (
    <div className="space-y-14">
      <Hero title={words.welcome({ cluster: clusterName })} lead={words.lead} aside={map && <ClusterMap map={map} links={links} />}>
        <SearchBox action={links.directory()} {...words.search} />
        <Services services={home.services} links={links} />
      </Hero>
      <WaysIn home={home} links={links} />
      {introduced.length > 0 && (
        <Section
          title={words.introduced.title}
          lead={words.introduced.lead}
          actions={<TextLink to={links.directory()}>{words.introduced.all({ count: home.organisations })}</TextLink>}
        >
          <CardGrid>
            {introduced.map((entry) => (
              <ResultCard key={entry.organisationId} entry={entry} links={links} small />
            ))}
          </CardGrid>
        </Section>
      )}
      <section className="flex flex-wrap items-center justify-between gap-x-10 gap-y-5 rounded-xl border border-accent-line bg-accent-soft p-6 sm:p-8">
        <div className="min-w-0 max-w-prose">
          <h2 className="font-semibold text-xl tracking-tight">{words.members}</h2>
          <p className="mt-1">{words.membersLead}</p>
        </div>
        <div className="flex flex-wrap gap-3">
          <ButtonLink to={links.signIn()}>{signInLabel}</ButtonLink>
          <ButtonLink to={links.signUp()} variant="secondary">
            {words.noAccount}
          </ButtonLink>
        </div>
      </section>
    </div>
  );
}

function ClusterMap({ map, links }: { map: NonNullable<Home["map"]>; links: Links }) {
  return (
    <div className="hidden rounded-2xl border border-line bg-surface p-2 shadow-lift lg:block">
      <MapPicture map={map} scope="all" path={links.directory()} query={everything} links={links} letterSize={13} />
    </div>
  );
}

function Services({ services, links }: { services: Home["services"]; links: Links }) {
  if (services.length === 0) return null;
  return (
    <nav aria-label={words.services} className="mt-5">
      <ul className="flex flex-wrap gap-2">
        {services.map(({ code, label, count }) => (
          <li key={code}>
            <Link
              to={links.providers() + searchOf("providers", { ...everything, selected: { service: [code] } })}
              className="inline-flex min-h-9 items-center gap-2 rounded-full border border-line bg-surface px-3.5 py-1 font-medium text-sm shadow-lift hover:border-accent hover:bg-accent-soft"
            >
              {label} <span className="font-normal text-muted tabular-nums">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function WaysIn({ home, links }: { home: Home; links: Links }) {
  return (
    <Section title={words.waysIn}>
      <div className="grid gap-4 sm:grid-cols-2">
        <CardLink to={links.providers()} icon="care" title={words.providers.title} meta={words.providers.count({ count: home.providers })}>
          {words.providers.body}
        </CardLink>
        <CardLink to={links.suppliers()} icon="box" title={words.suppliers.title} meta={words.suppliers.count({ count: home.suppliers })}>
          {words.suppliers.body}
        </CardLink>
        <CardLink to={links.directory()} icon="people" title={words.everyone.title} meta={words.everyone.count({ count: home.organisations })}>
          {words.everyone.body}
        </CardLink>
        <CardLink to={links.projects()} icon="projects" title={words.projects.title} meta={words.projects.count({ count: home.projects })}>
          {words.projects.body}
        </CardLink>
      </div>
    </Section>
  );
}
