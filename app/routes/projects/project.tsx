import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listVisibleOrganisations } from "../../features/directory/list-visible-organisations.server.ts";
import { Consortium } from "../../features/projects/components/consortium.tsx";
import { projectName, StageBadge } from "../../features/projects/components/project-bits.tsx";
import { ProjectFacts } from "../../features/projects/components/project-facts.tsx";
import { findProject } from "../../features/projects/find-project.server.ts";
import { paths } from "../../http/paths.ts";
import { anonymousAct, optionalViewer } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";
import { projectWords as words } from "../../lib/messages/projects.ts";
import { Card } from "../../ui/card.tsx";
import { Page } from "../../ui/page.tsx";
import { PlainText } from "../../ui/plain-text.tsx";
import { Section } from "../../ui/section.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await optionalViewer(request);
  const project = await findProject(viewer, params.projectId ?? "", anonymousAct(request).now);
  if (!project) throw notFound();
  const organisationIds = project.partners.map((partner) => partner.organisationId);
  return { project, visibleIds: await listVisibleOrganisations(viewer, organisationIds) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? projectName(data.project) : words.title }];

export default function Project() {
  const { project, visibleIds } = useLoaderData<typeof loader>();
  return (
    <Page
      title={project.acronym ?? project.title}
      lead={project.acronym && project.title}
      badges={<StageBadge stage={project.stage} />}
      back={{ to: paths.projects(), label: words.backToList }}
    >
      <div className="grid items-start gap-x-8 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
        {project.summary && (
          <Section title={words.summary}>
            <PlainText text={project.summary} />
          </Section>
        )}
        <div className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <Section title={words.facts.heading}>
            <Card>
              <ProjectFacts project={project} />
            </Card>
          </Section>
        </div>
        <div className="min-w-0">
          <Consortium partners={project.partners} visibleIds={visibleIds} linkTo={paths.publicProfile} />
        </div>
      </div>
    </Page>
  );
}
