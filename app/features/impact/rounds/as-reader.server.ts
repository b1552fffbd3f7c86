import type { Tx } from "../../../platform/database/db.server.ts";

/** For whom confidential numbers are read or written: one organisation's own, or the data steward. */
export type Reader = { organisationId: string } | "steward";

/**
 * Runs queries on confidential numbers within a transaction, as far as the database lets this reader see them: its row
 * level security asks for the reader that is set here, and shows nothing without. Whoever connects as a superuser, whom
 * no policy binds, takes a role that it binds. Only `MetricSubmission` and `MetricRound` can be read meanwhile.
 */
export async function asReader<Value>(tx: Tx, reader: Reader, work: () => Promise<Value>): Promise<Value> {
  const name = reader === "steward" ? reader : reader.organisationId;
  const [role] = await tx.$queryRaw<{ isSuper: boolean }[]>`
    select rolsuper as "isSuper", set_config('muster.reader', ${name}, true) from pg_roles where rolname = current_user`;
  if (role?.isSuper) await tx.$executeRaw`set local role muster_reader`;
  // Where the work throws, the transaction ends and these settings with it.
  const value = await work();
  if (role?.isSuper) await tx.$executeRaw`reset role`;
  await tx.$queryRaw`select set_config('muster.reader', '', true)`;
  return value;
}
