import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ProjectFilters } from "../../features/projects/components/project-filters.tsx";
import { ProjectTable } from "../../features/projects/components/project-table.tsx";
import { listProjects } from "../../features/projects/list-projects.server.ts";
import { parseProjectsQuery, projectsSearch } from "../../features/projects/projects-query.ts";
import { paths } from "../../http/paths.ts";
import { anonymousAct, optionalViewer } from "../../http/require-viewer.server.ts";
import { initiativeWords } from "../../lib/messages/initiatives.ts";
import { projectWords as words } from "../../lib/messages/projects.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useFormat } from "../../ui/format.tsx";
import { Page } from "../../ui/page.tsx";
import { CursorPager } from "../../ui/pager.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await optionalViewer(request);
  const query = parseProjectsQuery(new URL(request.url).searchParams);
  const page = await listProjects(viewer, query, anonymousAct(request).now);
  return { query, page, seesProposals: page.seesAll };
}

export const meta: MetaFunction = () => [{ title: words.title }, { name: "description", content: words.lead }];

export default function Projects() {
  const { query, page, seesProposals } = useLoaderData<typeof loader>();
  const isNarrowed = query.text !== "" || query.stage !== null || query.organisationSlug !== null;
  const at = (after: typeof query.after) => paths.projects() + projectsSearch({ ...query, after });
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        seesProposals && (
          <ButtonLink to={paths.initiatives()} variant="secondary">
            {initiativeWords.title}
          </ButtonLink>
        )
      }
    >
      <ProjectFilters query={query} action={paths.projects()} />
      <div className="space-y-4">
        <Found count={page.total} organisation={page.organisationName} />
        {page.projects.length > 0 ? (
          <ProjectTable projects={page.projects} linkTo={paths.project} />
        ) : (
          <EmptyState
            icon="projects"
            {...(isNarrowed ? words.nothingFound : words.nothingYet)}
            action={isNarrowed && <ButtonLink to={paths.projects()}>{words.showAll}</ButtonLink>}
          />
        )}
        {!page.seesAll && <p className="text-muted text-sm">{words.membersSeeMore}</p>}
        <CursorPager first={query.after ? at(null) : null} next={page.next ? at(page.next) : null} />
      </div>
    </Page>
  );
}

function Found({ count, organisation }: { count: number; organisation: string | null }) {
  const { number } = useFormat();
  return (
    <p role="status" className="text-muted">
      {organisation ? words.foundOf({ count, organisation, show: number }) : words.found({ count, show: number })}
    </p>
  );
}
