import type { Tx } from "../../../../platform/database/db.server.ts";
import { newId } from "../../../../platform/id.server.ts";
import type { Journal } from "../../../imports/journal.server.ts";
import type { CordisPlan, Join } from "../comparison/cordis-plan.ts";
import { cordisScheme } from "../comparison/stored-cordis.server.ts";

const unitOf = (organisationId: string) => `organisation:${organisationId}`;

/** Gives stored organisations the CORDIS numbers that are theirs. What they say of themselves stays. */
export async function writeJoins(tx: Tx, { join, settle }: CordisPlan, now: Date, journal: Journal): Promise<void> {
  await addNumbers(
    tx,
    join.filter(({ from }) => from === null),
    now,
    journal,
  );
  for (const one of join) if (one.from !== null) await takeOver(tx, one, one.from, now, journal);
  for (const { storedId, externalId } of settle) await rename(tx, externalId, storedId, "created", journal);
}

async function addNumbers(tx: Tx, joins: readonly Join[], now: Date, journal: Journal): Promise<void> {
  if (joins.length === 0) return;
  const rows = joins.map((join) => ({ id: newId(now), organisationId: join.storedId, scheme: cordisScheme, value: join.externalId, origin: "joined" as const }));
  await journal.remember(
    "OrganisationExternalId",
    rows.map(({ id, organisationId }) => ({ key: id, unit: unitOf(organisationId) })),
  );
  await tx.organisationExternalId.createMany({ data: rows });
}

/** The organisation that an earlier import kept apart turns out to be this one: number and projects move, the other is archived. */
async function takeOver(tx: Tx, { externalId, storedId }: Join, from: string, now: Date, journal: Journal): Promise<void> {
  const partnerships = await tx.projectPartner.findMany({ where: { organisationId: from }, select: { id: true } });
  await journal.remember(
    "ProjectPartner",
    partnerships.map(({ id }) => ({ key: id, unit: unitOf(from) })),
  );
  await tx.projectPartner.updateMany({ where: { organisationId: from }, data: { organisationId: storedId } });
  await rename(tx, externalId, storedId, "joined", journal, from);
  await journal.remember("Organisation", [{ key: from, unit: unitOf(from) }]);
  await tx.organisation.update({ where: { id: from }, data: { archivedAt: now } });
}

async function rename(tx: Tx, externalId: string, organisationId: string, origin: "created" | "joined", journal: Journal, of = organisationId): Promise<void> {
  const { id } = await tx.organisationExternalId.findUniqueOrThrow({ where: { scheme_value: { scheme: cordisScheme, value: externalId } }, select: { id: true } });
  await journal.remember("OrganisationExternalId", [{ key: id, unit: unitOf(of) }]);
  await tx.organisationExternalId.update({ where: { id }, data: { organisationId, origin } });
}
