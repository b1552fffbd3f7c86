import { Prisma } from "../../platform/database/generated/client.ts";
import type { ProjectScope } from "./project-scope.ts";

/** The condition that the row called `project` may be seen within the scope; part of every query for projects. */
export function visibleProject({ seesAll, organisationIds }: ProjectScope): Prisma.Sql {
  if (seesAll) return Prisma.sql`true`;
  return Prisma.sql`(project.source = 'cordis' or exists (
    select 1 from "ProjectPartner" own where own."projectId" = project.id and own."organisationId" = any(${[...organisationIds]}::uuid[])))`;
}
