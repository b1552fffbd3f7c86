import type { Tx } from "../../../platform/database/db.server.ts";
import type { Labels } from "../full-profile.ts";
import type { ServiceTerm } from "./match-specialities.ts";

const atOnce = 500;

/** The services that may be chosen, with their labels. */
export async function listServices(tx: Tx): Promise<ServiceTerm[]> {
  const terms = await tx.vocabularyTerm.findMany({
    where: { vocabulary: "service", parentId: { not: null }, retiredAt: null },
    select: { id: true, labels: true },
    orderBy: { id: "asc" },
  });
  return terms.map(({ id, labels }) => ({ termId: id, labels: labels as Labels }));
}

/** "organisation term" for each term that the organisations have. */
export async function listHeldTerms(tx: Tx, organisationIds: readonly string[]): Promise<ReadonlySet<string>> {
  const held = new Set<string>();
  for (let from = 0; from < organisationIds.length; from += atOnce) {
    const rows = await tx.organisationTerm.findMany({ where: { organisationId: { in: organisationIds.slice(from, from + atOnce) } } });
    for (const { organisationId, termId } of rows) held.add(`${organisationId} ${termId}`);
  }
  return held;
}
