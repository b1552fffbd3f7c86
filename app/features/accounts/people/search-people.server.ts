import { searchPatterns } from "../../../lib/search-patterns.ts";
import { db } from "../../../platform/database/db.server.ts";
import { Prisma } from "../../../platform/database/generated/client.ts";
import type { Viewer } from "../viewer.ts";
import { contactDetailsFor, peopleScope } from "./contact-details.ts";

export type FoundPerson = { personId: string; name: string; organisations: string[]; email: string | null; phone: string | null };

/**
 * Active people within the viewer's rights whose name fits what was typed (for the office also their address), in the
 * order of their names. Whom one may find and what one sees of them are different questions.
 */
export async function searchPeople(viewer: Viewer, text: string, most = 20): Promise<FoundPerson[]> {
  const patterns = searchPatterns(text);
  if (patterns.length === 0) return [];
  const scope = peopleScope(viewer);
  const searched = scope === "everyone" ? Prisma.sql`p.name || ' ' || p.email` : Prisma.sql`p.name`;
  const conditions = [
    Prisma.sql`p."deactivatedAt" is null`,
    ...patterns.map((pattern) => Prisma.sql`muster_fold(${searched}) like muster_fold(${pattern})`),
    ...(scope === "everyone" ? [] : [withinReach(viewer, scope)]),
  ];
  const found = await db().$queryRaw<{ id: string }[]>`
    select p.id from "Person" p where ${Prisma.join(conditions, " and ")} order by muster_fold(p.name) collate "C", p.id limit ${most}`;
  return inOrder(
    viewer,
    found.map((row) => row.id),
  );
}

/** Oneself, colleagues, and for members the people of all member organisations. */
function withinReach(viewer: Viewer, scope: "members" | "colleagues"): Prisma.Sql {
  const mine = viewer.affiliations.map((affiliation) => affiliation.organisationId);
  const members = scope === "members" ? Prisma.sql`o."isMember"` : Prisma.sql`false`;
  return Prisma.sql`(p.id = ${viewer.personId}::uuid or exists (
    select 1 from "Affiliation" a join "Organisation" o on o.id = a."organisationId"
    where a."personId" = p.id and a."endedAt" is null and o."archivedAt" is null and (o.id = any(${mine}::uuid[]) or ${members})))`;
}

async function inOrder(viewer: Viewer, ids: string[]): Promise<FoundPerson[]> {
  const people = await db().person.findMany({
    where: { id: { in: ids } },
    include: { affiliations: { where: { endedAt: null, organisation: { archivedAt: null } }, include: { organisation: true } } },
  });
  const byId = new Map(people.map((person) => [person.id, person]));
  return ids.flatMap((id) => {
    const person = byId.get(id);
    if (!person) return [];
    const organisationIds = person.affiliations.map((affiliation) => affiliation.organisationId);
    const organisations = person.affiliations.map(({ organisation }) => organisation.shortName ?? organisation.legalName);
    return [{ personId: id, name: person.name, organisations, ...contactDetailsFor(viewer, { ...person, personId: id, organisationIds }) }];
  });
}
