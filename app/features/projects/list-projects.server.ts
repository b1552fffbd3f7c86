import type { Day } from "../../lib/day.ts";
import { db } from "../../platform/database/db.server.ts";
import { Prisma } from "../../platform/database/generated/client.ts";
import { clusterDay } from "../accounts/cluster-day.server.ts";
import type { Viewer } from "../accounts/viewer.ts";
import { projectScope } from "./project-scope.ts";
import { type ProjectStage, type ProjectStatus, projectStage } from "./project-stage.ts";
import type { ProjectsCursor, ProjectsQuery } from "./projects-query.ts";
import { visibleProject } from "./visible-project.server.ts";

export type ListedProject = {
  projectId: string;
  acronym: string | null;
  title: string;
  source: "cordis" | "portal";
  stage: ProjectStage;
  startsOn: Day | null;
  endsOn: Day | null;
  fundingMinor: string | null;
  totalCostMinor: string | null;
  currency: string | null;
  partnerCount: number;
};

export type ProjectsPage = {
  projects: ListedProject[];
  total: number;
  next: ProjectsCursor | null;
  /** False where there may be projects that only members and the office see. */
  seesAll: boolean;
  /** Whose projects these are, where one organisation was asked for. */
  organisationName: string | null;
};

const pageSize = 25;
/** Sorts projects without a first day behind all others. */
const noDay = "0001-01-01";

type Row = Omit<ListedProject, "stage"> & { status: ProjectStatus; sortDay: Day };

/** One page of the projects that the viewer may see, the latest first, and how many there are in all. */
export async function listProjects(viewer: Viewer | null, query: ProjectsQuery, now: Date): Promise<ProjectsPage> {
  const today = await clusterDay(db(), now);
  const scope = projectScope(viewer);
  const matching = Prisma.join([visibleProject(scope), textCondition(query.text), stageCondition(query.stage, today), organisationCondition(query)], " and ");
  const [counted] = await db().$queryRaw<{ total: number }[]>`select count(*)::int as total from "Project" project where ${matching}`;
  const rows = await db().$queryRaw<Row[]>`
    select project.id as "projectId", project.acronym, project.title, project.source::text as source, project.status::text as status,
           project."startsOn"::text as "startsOn", project."endsOn"::text as "endsOn", project."fundingMinor"::text as "fundingMinor",
           project."totalCostMinor"::text as "totalCostMinor", project.currency, coalesce(project."startsOn", ${noDay}::date)::text as "sortDay",
           (select count(distinct partner."organisationId")::int from "ProjectPartner" partner where partner."projectId" = project.id) as "partnerCount"
    from "Project" project where ${matching} and ${cursorCondition(query.after)}
    order by coalesce(project."startsOn", ${noDay}::date) desc, project.id desc
    limit ${pageSize + 1}`;
  const shown = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  return {
    projects: shown.map(({ status, sortDay: _, ...project }) => ({ ...project, stage: projectStage({ ...project, status }, today) })),
    total: counted?.total ?? 0,
    seesAll: scope.seesAll,
    organisationName: query.organisationSlug && rows.length > 0 ? await nameOf(query.organisationSlug) : null,
    next: last ? { startsOn: last.sortDay, projectId: last.projectId } : null,
  };
}

function textCondition(text: string): Prisma.Sql {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const found = words.map((word) => Prisma.sql`position(muster_fold(${word}) in muster_fold(concat_ws(' ', project.acronym, project.title, project."externalId"))) > 0`);
  return found.length === 0 ? Prisma.sql`true` : Prisma.join(found, " and ");
}

/** The same cases, in the same order, as `projectStage`. */
function stageCondition(stage: ProjectStage | null, today: Day): Prisma.Sql {
  if (stage === null) return Prisma.sql`true`;
  return Prisma.sql`${stage} = case
    when project.status = 'terminated' then 'terminated'
    when project.status = 'closed' or project."endsOn" < ${today}::date then 'ended'
    when project."startsOn" > ${today}::date then 'planned'
    when project."startsOn" is not null then 'running'
    when project.status in ('planned', 'running') then project.status::text
    else 'unknown' end`;
}

function organisationCondition({ organisationSlug }: ProjectsQuery): Prisma.Sql {
  if (!organisationSlug) return Prisma.sql`true`;
  return Prisma.sql`exists (select 1 from "ProjectPartner" partner join "Organisation" organisation on organisation.id = partner."organisationId"
    where partner."projectId" = project.id and organisation.slug = ${organisationSlug} and organisation."archivedAt" is null)`;
}

function cursorCondition(after: ProjectsCursor | null): Prisma.Sql {
  if (!after) return Prisma.sql`true`;
  return Prisma.sql`(coalesce(project."startsOn", ${noDay}::date), project.id) < (${after.startsOn}::date, ${after.projectId}::uuid)`;
}

/** Only asked where some project of it is shown: its consortium names it. */
async function nameOf(slug: string): Promise<string | null> {
  const organisation = await db().organisation.findUnique({ where: { slug }, select: { legalName: true } });
  return organisation?.legalName ?? null;
}
