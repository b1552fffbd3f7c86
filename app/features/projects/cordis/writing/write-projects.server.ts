import { arrayLiteral, idArray } from "../../../../platform/database/array-literal.ts";
import type { Tx } from "../../../../platform/database/db.server.ts";
import { newIds } from "../../../../platform/id.server.ts";
import type { Journal } from "../../../imports/journal.server.ts";
import type { CordisPlan, ProjectFacts } from "../comparison/cordis-plan.ts";
import { cordisScheme } from "../comparison/stored-cordis.server.ts";

/** CORDIS publishes every amount in euro. */
const currency = "EUR";
const unitOf = (projectId: string) => `project:${projectId}`;

export async function writeProjects(tx: Tx, plan: CordisPlan, now: Date, journal: Journal): Promise<void> {
  const ids = newIds(now, plan.create.projects.length);
  const created = plan.create.projects.map((project, place) => ({ ...project, id: ids[place] as string }));
  const rows = [...created, ...plan.change.projects.map((project) => ({ ...project, id: project.storedId, externalId: null }))];
  if (rows.length === 0) return;
  await journal.remember(
    "Project",
    rows.map(({ id }) => ({ key: id, unit: unitOf(id) })),
  );
  const column = <Field extends keyof ProjectFacts | "id" | "externalId">(field: Field) => arrayLiteral(rows, (row) => row[field]);
  await tx.$executeRaw`
    insert into "Project" (id, source, "externalId", acronym, title, summary, status, "startsOn", "endsOn", "totalCostMinor", "fundingMinor", currency, "fundingScheme", programme, "createdAt", "updatedAt")
    select id, 'cordis', external, acronym, title, summary, status::"ProjectStatus", start::date, last::date, cost::bigint, funding::bigint, ${currency}, scheme, programme, ${now}, ${now}
    from unnest(${column("id")}::uuid[], ${column("externalId")}::text[], ${column("acronym")}::text[], ${column("title")}::text[], ${column("summary")}::text[],
                ${column("status")}::text[], ${column("startsOn")}::text[], ${column("endsOn")}::text[], ${column("totalCostMinor")}::text[], ${column("fundingMinor")}::text[],
                ${column("fundingScheme")}::text[], ${column("programme")}::text[])
      as row (id, external, acronym, title, summary, status, start, last, cost, funding, scheme, programme)
    on conflict (id) do update set
      acronym = excluded.acronym, title = excluded.title, summary = excluded.summary, status = excluded.status, "startsOn" = excluded."startsOn", "endsOn" = excluded."endsOn",
      "totalCostMinor" = excluded."totalCostMinor", "fundingMinor" = excluded."fundingMinor", "fundingScheme" = excluded."fundingScheme", programme = excluded.programme,
      "updatedAt" = excluded."updatedAt"`;
}

/** To be called after organisations and projects are written: the plan's rows name both by their CORDIS ids. A project is undone with its consortium. */
export async function writeParticipations(tx: Tx, { create, change }: CordisPlan, now: Date, journal: Journal): Promise<void> {
  if (create.participations.length > 0) await insertParticipations(tx, create.participations, now, journal);
  if (change.participations.length > 0) await updateParticipations(tx, change.participations, journal);
}

async function insertParticipations(tx: Tx, created: CordisPlan["create"]["participations"], now: Date, journal: Journal): Promise<void> {
  const projects = await storageIds(tx, "project", new Set(created.map((row) => row.projectId)));
  const organisations = await storageIds(tx, "organisation", new Set(created.map((row) => row.organisationId)));
  const ids = newIds(now, created.length);
  const projectIds = created.map((row) => projects.get(row.projectId) as string);
  await journal.remember(
    "ProjectPartner",
    ids.map((key, place) => ({ key, unit: unitOf(projectIds[place] as string) })),
  );
  const column = <Field extends keyof (typeof created)[number]>(field: Field) => arrayLiteral(created, (row) => row[field]);
  await tx.$executeRaw`
    insert into "ProjectPartner" (id, "projectId", "organisationId", role, occurrence, position, "startsOn", "endsOn", "leftEarly", "fundingMinor", currency)
    select id, project, organisation, role, occurrence, position, start::date, last::date, early, funding::bigint, ${currency}
    from unnest(${idArray(ids)}::uuid[], ${idArray(projectIds)}::uuid[], ${arrayLiteral(created, (row) => organisations.get(row.organisationId))}::uuid[], ${column("role")}::text[],
                ${column("occurrence")}::int[], ${column("position")}::int[], ${column("startsOn")}::text[], ${column("endsOn")}::text[], ${column("leftEarly")}::bool[],
                ${column("fundingMinor")}::text[])
      as row (id, project, organisation, role, occurrence, position, start, last, early, funding)`;
}

/** Our ids of CORDIS's projects or organisations, by theirs. */
async function storageIds(tx: Tx, of: "project" | "organisation", externalIds: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const wanted = idArray([...externalIds]);
  const rows =
    of === "project"
      ? await tx.$queryRaw<{ id: string; externalId: string }[]>`select id, "externalId" from "Project" where source = 'cordis' and "externalId" = any(${wanted}::text[])`
      : await tx.$queryRaw<{ id: string; externalId: string }[]>`
          select "organisationId" as id, value as "externalId" from "OrganisationExternalId" where scheme = ${cordisScheme} and value = any(${wanted}::text[])`;
  return new Map(rows.map(({ id, externalId }) => [externalId, id]));
}

async function updateParticipations(tx: Tx, changed: CordisPlan["change"]["participations"], journal: Journal): Promise<void> {
  const ids = changed.map((row) => row.storedId);
  const column = <Field extends keyof (typeof changed)[number]>(field: Exclude<Field, "fields">) => arrayLiteral(changed, (row) => row[field]);
  const rows = await tx.projectPartner.findMany({ where: { id: { in: ids } }, select: { id: true, projectId: true } });
  await journal.remember(
    "ProjectPartner",
    rows.map(({ id, projectId }) => ({ key: id, unit: unitOf(projectId) })),
  );
  await tx.$executeRaw`
    update "ProjectPartner" set position = row.position, "startsOn" = row.start::date, "endsOn" = row.last::date, "leftEarly" = row.early, "fundingMinor" = row.funding::bigint
    from unnest(${idArray(ids)}::uuid[], ${column("position")}::int[], ${column("startsOn")}::text[], ${column("endsOn")}::text[], ${column("leftEarly")}::bool[],
                ${column("fundingMinor")}::text[])
      as row (id, position, start, last, early, funding)
    where "ProjectPartner".id = row.id`;
}
