import { ok, type Result, refuse } from "../../../lib/result.ts";
import type { Act } from "../../accounts/viewer.ts";
import { editingVocabulary, findTerm } from "./editing-vocabulary.server.ts";

/** Lets a retired heading or term be chosen again; a term brings its heading back with it. */
export function restoreTerm(act: Act, input: { termId: string }): Promise<Result<null, "not-found">> {
  return editingVocabulary(act, "vocabulary.term-restored", async (tx) => {
    const term = await findTerm(tx, input.termId);
    if (!term) return refuse("not-found");
    const ids = [term.id, ...(term.parentId ? [term.parentId] : [])];
    const { count } = await tx.vocabularyTerm.updateMany({ where: { id: { in: ids }, retiredAt: { not: null } }, data: { retiredAt: null } });
    return ok(count === 0 ? { value: null, changes: null } : { value: null, subjectId: term.id, changes: [{ field: "isRetired", before: true, after: false }] });
  });
}
