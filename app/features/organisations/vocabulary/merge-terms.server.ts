import { ok, type Result, refuse } from "../../../lib/result.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { editingVocabulary, findTerm, organisationsShowing } from "./editing-vocabulary.server.ts";

/**
 * Merges one term into another, or one heading into another, of the same vocabulary: whoever had the first has the second,
 * and the first is gone. Terms under a merged heading move to the other.
 */
export function mergeTerms(act: Act, input: { fromId: string; intoId: string }): Promise<Result<{ moved: number }, "not-found" | "cannot-be-merged">> {
  return editingVocabulary(act, "vocabulary.terms-merged", async (tx) => {
    const [from, into] = [await findTerm(tx, input.fromId), await findTerm(tx, input.intoId)];
    if (!from || !into) return refuse("not-found");
    const isOfOneKind = from.vocabulary === into.vocabulary && (from.parentId === null) === (into.parentId === null);
    if (from.id === into.id || !isOfOneKind) return refuse("cannot-be-merged");
    const organisationIds = await organisationsShowing(tx, from.id);
    if (from.parentId === null) await moveTerms(tx, from.id, into.id);
    else await moveUses(tx, from.id, into.id);
    await tx.vocabularyTerm.delete({ where: { id: from.id } });
    const changes = [{ field: "merged", before: from.code, after: into.code }];
    return ok({ value: { moved: organisationIds.length }, subjectId: into.id, changes, organisationIds });
  });
}

/** An organisation that has both keeps one. */
async function moveUses(tx: Tx, fromId: string, intoId: string): Promise<void> {
  await tx.$executeRaw`
    insert into "OrganisationTerm" ("organisationId", "termId")
    select "organisationId", ${intoId}::uuid from "OrganisationTerm" where "termId" = ${fromId}::uuid
    on conflict do nothing`;
  await tx.organisationTerm.deleteMany({ where: { termId: fromId } });
}

/** The moved terms stand behind those that are there, in their own order. */
async function moveTerms(tx: Tx, fromId: string, intoId: string): Promise<void> {
  const last = await tx.vocabularyTerm.aggregate({ where: { parentId: intoId }, _max: { position: true } });
  await tx.vocabularyTerm.updateMany({ where: { parentId: fromId }, data: { parentId: intoId, position: { increment: (last._max.position ?? -1) + 1 } } });
}
