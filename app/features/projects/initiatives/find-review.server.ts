import type { Tx } from "../../../platform/database/db.server.ts";

/** Whether the office looks at proposals before members see them. */
export async function findReview(tx: Tx): Promise<boolean> {
  return (await tx.cluster.findUniqueOrThrow({ where: { id: 1 }, select: { reviewsProposals: true } })).reviewsProposals;
}
