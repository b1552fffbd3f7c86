import type { Day } from "../../lib/day.ts";
import { isUuid } from "../../lib/uuid.ts";
import { db } from "../../platform/database/db.server.ts";
import { clusterDay } from "../accounts/cluster-day.server.ts";
import type { Viewer } from "../accounts/viewer.ts";
import type { ActivityKind } from "./activities/activity-kinds.ts";
import { projectScope } from "./project-scope.ts";
import { type ProjectStage, type ProjectStatus, projectStage } from "./project-stage.ts";
import { visibleProject } from "./visible-project.server.ts";

export type ProjectPartnerView = {
  partnerId: string;
  organisationId: string;
  slug: string;
  name: string;
  countryCode: string;
  role: string;
  startsOn: Day | null;
  endsOn: Day | null;
  leftEarly: boolean;
  fundingMinor: string | null;
  currency: string | null;
};

export type ProjectView = {
  projectId: string;
  source: "cordis" | "portal";
  externalId: string | null;
  acronym: string | null;
  title: string;
  summary: string | null;
  status: ProjectStatus;
  stage: ProjectStage;
  startsOn: Day | null;
  endsOn: Day | null;
  fundingMinor: string | null;
  totalCostMinor: string | null;
  currency: string | null;
  fundingScheme: string | null;
  programme: string | null;
  /** Set where it is one day outside of any project. */
  activityKind: ActivityKind | null;
  partners: ProjectPartnerView[];
};

/** The project with its consortium, coordinators first, or null where there is none that the viewer may see. */
export async function findProject(viewer: Viewer | null, projectId: string, now: Date): Promise<ProjectView | null> {
  if (!isUuid(projectId)) return null;
  const [project] = await db().$queryRaw<Omit<ProjectView, "stage" | "partners">[]>`
    select project.id as "projectId", project.source::text as source, project."externalId", project.acronym, project.title, project.summary, project.status::text as status,
           project."startsOn"::text as "startsOn", project."endsOn"::text as "endsOn", project."fundingMinor"::text as "fundingMinor",
           project."totalCostMinor"::text as "totalCostMinor", project.currency, project."fundingScheme", project.programme, project."activityKind"
    from "Project" project where project.id = ${projectId}::uuid and ${visibleProject(projectScope(viewer))}`;
  if (!project) return null;
  return { ...project, stage: projectStage(project, await clusterDay(db(), now)), partners: await partnersOf(projectId) };
}

/** Names and countries of a consortium are part of the project: whoever may see the project sees them. Profiles are not read here. */
function partnersOf(projectId: string): Promise<ProjectPartnerView[]> {
  return db().$queryRaw`
    select partner.id as "partnerId", organisation.id as "organisationId", organisation.slug, organisation."legalName" as name, organisation."countryCode",
           partner.role, partner."startsOn"::text as "startsOn", partner."endsOn"::text as "endsOn", partner."leftEarly", partner."fundingMinor"::text as "fundingMinor", partner.currency
    from "ProjectPartner" partner join "Organisation" organisation on organisation.id = partner."organisationId"
    where partner."projectId" = ${projectId}::uuid
    order by partner.role <> 'coordinator', partner.position nulls last, muster_fold(organisation."legalName"), partner.occurrence, partner.id`;
}
