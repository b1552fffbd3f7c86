import type { Tx } from "../../platform/database/db.server.ts";

/**
 * Makes changes of an organisation's people wait for each other until this transaction ends: counting admins and then
 * removing one is only right when nobody else does the same. Several are locked in one order, so that two moves never
 * wait for each other. Answers which of them exist and are not archived.
 */
export async function lockOrganisations(tx: Tx, organisationIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string; archivedAt: Date | null }[]>`
    select id, "archivedAt" from "Organisation" where id = any(${[...organisationIds]}::uuid[]) order by id for update`;
  return new Set(rows.flatMap((row) => (row.archivedAt ? [] : [row.id])));
}

/** Whether the organisation exists and is not archived; others wait for this transaction. */
export async function lockOrganisation(tx: Tx, organisationId: string): Promise<boolean> {
  return (await lockOrganisations(tx, [organisationId])).has(organisationId);
}

/** Makes everything that names the same thing wait until this transaction ends; for rules about rows that need not exist. */
export async function lockName(tx: Tx, name: "office appointments" | "organisation addresses" | "set-up" | `person ${string}`): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}
