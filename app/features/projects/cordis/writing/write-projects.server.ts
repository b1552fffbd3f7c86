import type { Tx } from "../../../../platform/database/db.server.ts";
import { newId } from "../../../../platform/id.server.ts";
import type { Journal } from "../../../imports/journal.server.ts";
import type { CordisPlan, ProjectFacts } from "../comparison/cordis-plan.ts";
import { cordisScheme } from "../comparison/stored-cordis.server.ts";

/** CORDIS publishes every amount in euro. */
const currency = "EUR";

/** Writes the plan's projects; answers the ids of those that are new, by CORDIS id. */
export async function writeProjects(tx: Tx, plan: CordisPlan, now: Date, journal: Journal): Promise<ReadonlyMap<string, string>> {
  const created = plan.create.projects.map((project) => ({ ...project, id: newId(now) }));
  const rows = [...created, ...plan.change.projects.map((project) => ({ ...project, id: project.storedId, externalId: null }))];
  const ids = new Map(created.map(({ externalId, id }) => [externalId, id]));
  if (rows.length === 0) return ids;
  await journal.remember("Project", rows.map(({ id }) => ({ key: id, unit: id })));
  const column = <Field extends keyof ProjectFacts | "id" | "externalId">(field: Field) => rows.map((row) => row[field]);
  const amounts = (field: "totalCostMinor" | "fundingMinor") => rows.map((row) => row[field]?.toString() ?? null);
  await tx.$executeRaw`
    insert into "Project" (id, source, "externalId", acronym, title, summary, status, "startsOn", "endsOn", "totalCostMinor", "fundingMinor", currency, "fundingScheme", programme, "createdAt", "updatedAt")
    select id, 'cordis', external, acronym, title, summary, status::"ProjectStatus", start::date, last::date, cost::bigint, funding::bigint, ${currency}, scheme, programme, ${now}, ${now}
    from unnest(${column("id")}::uuid[], ${column("externalId")}::text[], ${column("acronym")}::text[], ${column("title")}::text[], ${column("summary")}::text[],
                ${column("status")}::text[], ${column("startsOn")}::text[], ${column("endsOn")}::text[], ${amounts("totalCostMinor")}::text[], ${amounts("fundingMinor")}::text[],
                ${column("fundingScheme")}::text[], ${column("programme")}::text[])
      as row (id, external, acronym, title, summary, status, start, last, cost, funding, scheme, programme)
    on conflict (id) do update set
      acronym = excluded.acronym, title = excluded.title, summary = excluded.summary, status = excluded.status, "startsOn" = excluded."startsOn", "endsOn" = excluded."endsOn",
      "totalCostMinor" = excluded."totalCostMinor", "fundingMinor" = excluded."fundingMinor", "fundingScheme" = excluded."fundingScheme", programme = excluded.programme,
      "updatedAt" = excluded."updatedAt"`;
  return ids;
}

/** To be called after organisations and projects are written: the plan's rows name both by their CORDIS ids. */
export async function writeParticipations(tx: Tx, plan: CordisPlan, newProjects: ReadonlyMap<string, string>, now: Date, journal: Journal): Promise<void> {
  const rows = plan.create.participations.map((row) => ({ ...row, id: newId(now) }));
  await journal.remember("ProjectPartner", [
    // A new project goes with its consortium.
    ...rows.map(({ id, projectId }) => ({ key: id, unit: newProjects.get(projectId) ?? id })),
    ...plan.change.participations.map(({ storedId }) => ({ key: storedId, unit: storedId })),
  ]);
  if (rows.length > 0) await insertParticipations(tx, rows);
  if (plan.change.participations.length > 0) await updateParticipations(tx, plan.change.participations);
}

async function insertParticipations(tx: Tx, rows: readonly (CordisPlan["create"]["participations"][number] & { id: string })[]): Promise<void> {
  const column = <Field extends keyof (typeof rows)[number]>(field: Field) => rows.map((row) => row[field]);
  await tx.$executeRaw`
    insert into "ProjectPartner" (id, "projectId", "organisationId", role, occurrence, position, "startsOn", "endsOn", "leftEarly", "fundingMinor", currency)
    select row.id, project.id, known."organisationId", row.role, row.occurrence, row.position, row.start::date, row.last::date, row.early, row.funding::bigint, ${currency}
    from unnest(${column("id")}::uuid[], ${column("projectId")}::text[], ${column("organisationId")}::text[], ${column("role")}::text[],
                ${column("occurrence")}::int[], ${column("position")}::int[], ${column("startsOn")}::text[], ${column("endsOn")}::text[], ${column("leftEarly")}::bool[],
                ${rows.map((row) => row.fundingMinor?.toString() ?? null)}::text[])
      as row (id, project, organisation, role, occurrence, position, start, last, early, funding)
    join "Project" project on project.source = 'cordis' and project."externalId" = row.project
    join "OrganisationExternalId" known on known.scheme = ${cordisScheme} and known.value = row.organisation`;
}

async function updateParticipations(tx: Tx, changed: CordisPlan["change"]["participations"]): Promise<void> {
  await tx.$executeRaw`
    update "ProjectPartner" set position = row.position, "startsOn" = row.start::date, "endsOn" = row.last::date, "leftEarly" = row.early, "fundingMinor" = row.funding::bigint
    from unnest(${changed.map((row) => row.storedId)}::uuid[], ${changed.map((row) => row.position)}::int[], ${changed.map((row) => row.startsOn)}::text[],
                ${changed.map((row) => row.endsOn)}::text[], ${changed.map((row) => row.leftEarly)}::bool[], ${changed.map((row) => row.fundingMinor?.toString() ?? null)}::text[])
      as row (id, position, start, last, early, funding)
    where "ProjectPartner".id = row.id`;
}
