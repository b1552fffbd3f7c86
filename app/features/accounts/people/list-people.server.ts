import { searchPatterns } from "../../../lib/search-patterns.ts";
import { db } from "../../../platform/database/db.server.ts";
import { Prisma } from "../../../platform/database/generated/client.ts";
import { can } from "../permissions.ts";
import type { OfficeRole, Viewer } from "../viewer.ts";

export type PeopleFilter = {
  text?: string;
  state?: "active" | "deactivated" | "never-signed-in" | "without-organisation";
  officeRole?: OfficeRole | "any";
  /** The id of the last person of the page before. */
  after?: string;
};

export type PersonRow = {
  id: string;
  name: string;
  email: string;
  deactivatedAt: Date | null;
  hasSignedUp: boolean;
  officeRoles: OfficeRole[];
  organisations: { id: string; name: string }[];
};

const pageSize = 50;

/** The office's list of people in the order of their names, a page at a time; empty for whoever may not read it. */
export async function listPeople(viewer: Viewer, filter: PeopleFilter): Promise<{ rows: PersonRow[]; next: string | null }> {
  if (!can(viewer, "people.read")) return { rows: [], next: null };
  const found = await db().$queryRaw<{ id: string }[]>`
    select p.id from "Person" p where ${Prisma.join(conditions(filter), " and ")}
    order by muster_fold(p.name) collate "C", p.id limit ${pageSize + 1}`;
  const ids = found.slice(0, pageSize).map((row) => row.id);
  const people = await db().person.findMany({
    where: { id: { in: ids } },
    include: {
      officeAppointments: { where: { endedAt: null } },
      affiliations: { where: { endedAt: null, organisation: { archivedAt: null } }, include: { organisation: true }, orderBy: { startedAt: "asc" } },
    },
  });
  const byId = new Map(people.map((person) => [person.id, person]));
  const rows = ids.flatMap((id) => {
    const person = byId.get(id);
    if (!person) return [];
    const { name, email, deactivatedAt, officeAppointments, affiliations } = person;
    return [
      {
        id,
        name,
        email,
        deactivatedAt,
        hasSignedUp: person.passwordHash !== null,
        officeRoles: officeAppointments.map((row) => row.role),
        organisations: affiliations.map(({ organisation }) => ({ id: organisation.id, name: organisation.shortName ?? organisation.legalName })),
      },
    ];
  });
  return { rows, next: found.length > pageSize ? (ids.at(-1) ?? null) : null };
}

const states = {
  active: Prisma.sql`p."deactivatedAt" is null`,
  deactivated: Prisma.sql`p."deactivatedAt" is not null`,
  "never-signed-in": Prisma.sql`p."deactivatedAt" is null and p."passwordHash" is null`,
  "without-organisation": Prisma.sql`p."deactivatedAt" is null and not exists (select 1 from "Affiliation" a where a."personId" = p.id and a."endedAt" is null)`,
};

function conditions(filter: PeopleFilter): Prisma.Sql[] {
  const role = filter.officeRole === "any" ? Prisma.sql`true` : Prisma.sql`o.role::text = ${filter.officeRole}`;
  return [
    states[filter.state ?? "active"],
    ...searchPatterns(filter.text ?? "").map((pattern) => Prisma.sql`muster_fold(p.name || ' ' || p.email) like muster_fold(${pattern})`),
    ...(filter.officeRole ? [Prisma.sql`exists (select 1 from "OfficeAppointment" o where o."personId" = p.id and o."endedAt" is null and ${role})`] : []),
    ...(filter.after
      ? [Prisma.sql`(muster_fold(p.name) collate "C", p.id) > (select muster_fold(b.name) collate "C", b.id from "Person" b where b.id = ${filter.after}::uuid)`]
      : []),
  ];
}
