import type { Tx } from "../../../platform/database/db.server.ts";

/** How many active people besides this affiliation's hold the right `admin` in its organisation. */
export function countOtherAdmins(tx: Tx, affiliation: { id: string; organisationId: string }): Promise<number> {
  return tx.affiliation.count({
    where: {
      organisationId: affiliation.organisationId,
      id: { not: affiliation.id },
      endedAt: null,
      person: { deactivatedAt: null },
      rights: { some: { right: "admin", revokedAt: null } },
    },
  });
}
