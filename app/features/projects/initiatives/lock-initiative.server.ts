import type { Tx } from "../../../platform/database/db.server.ts";
import type { Initiative, InitiativePartner } from "../../../platform/database/generated/client.ts";

export type LockedInitiative = Initiative & { partners: InitiativePartner[] };

/** A proposal with those who take part or may, locked until the transaction ends; null where there is none. */
export async function lockInitiative(tx: Tx, initiativeId: string): Promise<LockedInitiative | null> {
  await tx.$queryRaw`select id from "Initiative" where id = ${initiativeId}::uuid for update`;
  return tx.initiative.findUnique({ where: { id: initiativeId }, include: { partners: { orderBy: { createdAt: "asc" } } } });
}
