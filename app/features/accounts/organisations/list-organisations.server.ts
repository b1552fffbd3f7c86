import { searchPatterns } from "../../../lib/search-patterns.ts";
import { db } from "../../../platform/database/db.server.ts";
import { Prisma } from "../../../platform/database/generated/client.ts";
import { can } from "../permissions.ts";
import type { Viewer } from "../viewer.ts";
import type { OrganisationKind } from "./organisation-identity.ts";

export type OrganisationFilter = {
  text?: string;
  kind?: OrganisationKind;
  state?: "active" | "archived" | "without-admin";
  membership?: "member" | "not-member";
  /** The id of the last organisation of the page before. */
  after?: string;
};

export type OrganisationRow = {
  id: string;
  slug: string;
  kind: OrganisationKind;
  name: string;
  legalName: string;
  countryCode: string;
  isMember: boolean;
  archivedAt: Date | null;
  standing: "good" | "not_good" | null;
  people: number;
  admins: number;
};

const pageSize = 50;

/** The office's list of organisations in the order of their names, a page at a time; empty for whoever may not read it. */
export async function listOrganisations(viewer: Viewer, filter: OrganisationFilter): Promise<{ rows: OrganisationRow[]; next: string | null }> {
  if (!can(viewer, "organisations.read-internal")) return { rows: [], next: null };
  const found = await db().$queryRaw<OrganisationRow[]>`
    select o.id, o.slug, o.kind::text as kind, coalesce(o."shortName", o."legalName") as name, o."legalName", o."countryCode", o."isMember", o."archivedAt",
      (select s.standing::text from "StandingDecision" s where s."organisationId" = o.id order by s."decidedAt" desc, s.id desc limit 1) as standing,
      (select count(*)::int from "Affiliation" a where a."organisationId" = o.id and a."endedAt" is null) as people,
      ${adminCount} as admins
    from "Organisation" o
    where ${Prisma.join(conditions(filter), " and ")}
    order by ${sortedName} collate "C", o.id
    limit ${pageSize + 1}`;
  const rows = found.slice(0, pageSize);
  return { rows, next: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null };
}

const sortedName = Prisma.sql`muster_fold(coalesce(o."shortName", o."legalName"))`;

const adminCount = Prisma.sql`(
  select count(*)::int from "Affiliation" a join "Person" p on p.id = a."personId" and p."deactivatedAt" is null
  where a."organisationId" = o.id and a."endedAt" is null
    and exists (select 1 from "AffiliationRight" r where r."affiliationId" = a.id and r.right = 'admin' and r."revokedAt" is null))`;

const states = {
  active: Prisma.sql`o."archivedAt" is null`,
  archived: Prisma.sql`o."archivedAt" is not null`,
  "without-admin": Prisma.sql`o."archivedAt" is null and ${adminCount} = 0`,
};

function conditions(filter: OrganisationFilter): Prisma.Sql[] {
  const searched = Prisma.sql`muster_fold(o."legalName" || ' ' || coalesce(o."shortName", '') || ' ' || coalesce(o."vatNumber", '') || ' ' || coalesce(o."registerNumber", ''))`;
  return [
    states[filter.state ?? "active"],
    ...searchPatterns(filter.text ?? "").map((pattern) => Prisma.sql`${searched} like muster_fold(${pattern})`),
    ...(filter.kind ? [Prisma.sql`o.kind::text = ${filter.kind}`] : []),
    ...(filter.membership ? [Prisma.sql`o."isMember" = ${filter.membership === "member"}`] : []),
    ...(filter.after
      ? [
          Prisma.sql`(${sortedName} collate "C", o.id) > (select muster_fold(coalesce(b."shortName", b."legalName")) collate "C", b.id from "Organisation" b where b.id = ${filter.after}::uuid)`,
        ]
      : []),
  ];
}
