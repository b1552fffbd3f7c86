import { projectWords as words } from "../../../lib/messages/projects.ts";
import { useFormat } from "../../../ui/format.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { ListedProject } from "../list-projects.server.ts";
import { Period, ProjectBudget, projectName, StageBadge } from "./project-bits.tsx";

const { columns } = words;
const head = [{ label: columns.project, wide: true }, columns.status, columns.period, { label: columns.budget, align: "end" }, { label: columns.partners, align: "end" }] as const;

export function ProjectTable({ projects, linkTo }: { projects: readonly ListedProject[]; linkTo: (projectId: string) => string }) {
  const format = useFormat();
  return (
    <Table caption={words.tableCaption} head={[...head]}>
      {projects.map((project) => (
        <Row key={project.projectId}>
          <Cell heading>
            <TextLink to={linkTo(project.projectId)} className="break-words">
              {projectName(project)}
            </TextLink>
          </Cell>
          <Cell>
            <StageBadge stage={project.stage} />
          </Cell>
          <Cell nowrap>
            <Period startsOn={project.startsOn} endsOn={project.endsOn} />
          </Cell>
          <Cell nowrap>
            <ProjectBudget {...project} />
          </Cell>
          <Cell>{format.number(project.partnerCount)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
