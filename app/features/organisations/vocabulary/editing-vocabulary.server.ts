import { type Result, refuse } from "../../../lib/result.ts";
import { isUuid } from "../../../lib/uuid.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import type { VocabularyTerm } from "../../../platform/database/generated/client.ts";
import { type FieldChange, recordEvent } from "../../accounts/audit.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import { profilesChanged } from "../profiles-changed.server.ts";

/** What an edit of the vocabulary leaves behind: the term it was about, what changed, and whose profiles show it. */
export type VocabularyEdit<Value> = { value: Value; subjectId: string; changes: FieldChange[]; organisationIds?: readonly string[] };

/**
 * Every edit of the vocabulary: checks the right, makes other edits wait, then records the event and asks for a new index,
 * in one transaction. `work` answers null in place of an edit where nothing had to change.
 */
export function editingVocabulary<Value, Problem extends string>(
  act: Act,
  action: `vocabulary.${string}`,
  work: (tx: Tx) => Promise<{ ok: true; value: VocabularyEdit<Value> | { value: Value; changes: null } } | { ok: false; problem: Problem }>,
): Promise<Result<Value, Problem | "not-found">> {
  if (!mayAct(act, "vocabulary.edit")) return Promise.resolve(refuse("not-found"));
  return transaction(async (tx): Promise<Result<Value, Problem | "not-found">> => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('vocabulary', 0))`;
    const answer = await work(tx);
    if (!answer.ok) return answer;
    const edit = answer.value;
    if (edit.changes !== null) {
      await recordEvent(tx, act, { action, subjectKind: "vocabulary-term", subjectId: edit.subjectId, changes: edit.changes });
      await profilesChanged(tx, edit.organisationIds ?? []);
    }
    return { ok: true, value: edit.value };
  });
}

export function findTerm(tx: Tx, termId: string): Promise<VocabularyTerm | null> {
  return isUuid(termId) ? tx.vocabularyTerm.findUnique({ where: { id: termId } }) : Promise.resolve(null);
}

/** The organisations whose profiles show the term, or a term under it. */
export async function organisationsShowing(tx: Tx, termId: string): Promise<string[]> {
  const rows = await tx.organisationTerm.findMany({
    where: { term: { OR: [{ id: termId }, { parentId: termId }] } },
    distinct: ["organisationId"],
    select: { organisationId: true },
    orderBy: { organisationId: "asc" },
  });
  return rows.map((row) => row.organisationId);
}
