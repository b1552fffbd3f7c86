import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { searchPortal } from "../features/directory/search-portal.server.ts";
import { paths } from "../http/paths.ts";
import { anonymousAct, optionalViewer } from "../http/require-viewer.server.ts";
import { kindWords } from "../lib/messages/rights.ts";
import { searchWords as words } from "../lib/messages/search.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { Page } from "../ui/page.tsx";
import { SearchBox } from "../ui/search-box.tsx";
import { Section } from "../ui/section.tsx";
import { TextLink } from "../ui/text-link.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await optionalViewer(request);
  const text = new URL(request.url).searchParams.get("q")?.trim().slice(0, 100) ?? "";
  return { text, ...(await searchPortal(viewer, text, anonymousAct(request).now)) };
}

export const meta = () => [{ title: words.title }, { name: "robots", content: "noindex" }];

export default function Search() {
  const { text, people, organisations, projects, seesOffice } = useLoaderData<typeof loader>();
  const count = people.length + organisations.length + projects.length;
  return (
    <Page title={words.title} lead={words.lead}>
      <SearchBox action={paths.search()} label={words.label} hint={words.hint} submit={words.submit} value={text} />
      {text !== "" && <p role="status">{words.found({ count, text })}</p>}
      {text !== "" && count === 0 && <EmptyState icon="search" title={words.none.title} body={words.none.body} />}
      {organisations.length > 0 && (
        <Section title={words.organisations}>
          <Results
            results={organisations.map(({ organisationId, slug, name, kind }) => ({
              key: organisationId,
              title: name,
              to: seesOffice.organisations ? paths.officeOrganisation(organisationId) : paths.publicProfile(slug),
              details: [kindWords[kind as keyof typeof kindWords]],
            }))}
          />
        </Section>
      )}
      {people.length > 0 && (
        <Section title={words.people}>
          <Results
            results={people.map(({ personId, name, organisations: places, email, phone }) => ({
              key: personId,
              title: name,
              to: seesOffice.people ? paths.officePerson(personId) : null,
              details: [places.length > 0 ? places.join(", ") : words.noOrganisation, email, phone],
            }))}
          />
        </Section>
      )}
      {projects.length > 0 && (
        <Section title={words.projects}>
          <Results
            results={projects.map(({ projectId, acronym, title }) => ({
              key: projectId,
              title: acronym ?? title,
              to: paths.project(projectId),
              details: [acronym ? title : null],
            }))}
          />
        </Section>
      )}
    </Page>
  );
}

type Result = { key: string; title: string; to: string | null; details: (string | null)[] };

function Results({ results }: { results: Result[] }) {
  return (
    <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
      {results.map(({ key, title, to, details }) => (
        <li key={key} className="px-4 py-4 sm:px-5">
          <p className="font-medium">{to ? <TextLink to={to}>{title}</TextLink> : title}</p>
          <p className="break-words text-muted text-sm">{details.filter(Boolean).join(" · ")}</p>
        </li>
      ))}
    </ul>
  );
}
