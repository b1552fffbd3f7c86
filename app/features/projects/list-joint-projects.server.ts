import type { Day } from "../../lib/day.ts";
import { isUuid } from "../../lib/uuid.ts";
import { db } from "../../platform/database/db.server.ts";
import { clusterDay } from "../accounts/cluster-day.server.ts";
import type { Viewer } from "../accounts/viewer.ts";
import { projectScope } from "./project-scope.ts";
import { type ProjectStage, type ProjectStatus, projectStage } from "./project-stage.ts";
import { visibleProject } from "./visible-project.server.ts";

export type JointProject = {
  projectId: string;
  acronym: string | null;
  title: string;
  source: "cordis" | "portal";
  stage: ProjectStage;
  startsOn: Day | null;
  endsOn: Day | null;
  /** The organisation's roles in it, each once. */
  roles: string[];
  /** Other organisations that take part. */
  partnerCount: number;
};

export type JointPartner = { organisationId: string; slug: string; name: string; countryCode: string; projectCount: number };

export type JointProjects = { projects: JointProject[]; partners: JointPartner[] };

/**
 * The projects that the organisation has with at least one other, the latest first, and those others by how many projects
 * they share. An organisation that stands in a project several times counts once.
 */
export async function listJointProjects(viewer: Viewer | null, organisationId: string, now: Date): Promise<JointProjects> {
  if (!isUuid(organisationId)) return { projects: [], partners: [] };
  const visible = visibleProject(projectScope(viewer));
  const rows = await db().$queryRaw<(Omit<JointProject, "stage"> & { status: ProjectStatus })[]>`
    select project.id as "projectId", project.acronym, project.title, project.source::text as source, project.status::text as status, project."startsOn"::text as "startsOn", project."endsOn"::text as "endsOn",
           array_agg(distinct mine.role order by mine.role) as roles,
           (select count(distinct other."organisationId")::int from "ProjectPartner" other where other."projectId" = project.id and other."organisationId" <> ${organisationId}::uuid) as "partnerCount"
    from "ProjectPartner" mine join "Project" project on project.id = mine."projectId"
    where mine."organisationId" = ${organisationId}::uuid and ${visible}
      and exists (select 1 from "ProjectPartner" other where other."projectId" = project.id and other."organisationId" <> ${organisationId}::uuid)
    group by project.id
    order by project."startsOn" desc nulls last, project.id desc`;
  const partners = await db().$queryRaw<JointPartner[]>`
    select organisation.id as "organisationId", organisation.slug, organisation."legalName" as name, organisation."countryCode", count(distinct project.id)::int as "projectCount"
    from "ProjectPartner" mine
    join "Project" project on project.id = mine."projectId" and ${visible}
    join "ProjectPartner" other on other."projectId" = project.id and other."organisationId" <> mine."organisationId"
    join "Organisation" organisation on organisation.id = other."organisationId"
    where mine."organisationId" = ${organisationId}::uuid
    group by organisation.id
    order by "projectCount" desc, muster_fold(organisation."legalName"), organisation.id`;
  const today = await clusterDay(db(), now);
  return { projects: rows.map(({ status, ...project }) => ({ ...project, stage: projectStage({ ...project, status }, today) })), partners };
}
