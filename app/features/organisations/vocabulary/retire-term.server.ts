import { ok, type Result, refuse } from "../../../lib/result.ts";
import type { Act } from "../../accounts/viewer.ts";
import { editingVocabulary, findTerm } from "./editing-vocabulary.server.ts";

/**
 * Retires a heading or a term: nobody can choose it anew, whoever has it keeps it. A heading goes after its terms.
 */
export function retireTerm(act: Act, input: { termId: string }): Promise<Result<null, "not-found" | "has-active-terms">> {
  return editingVocabulary(act, "vocabulary.term-retired", async (tx) => {
    const term = await findTerm(tx, input.termId);
    if (!term) return refuse("not-found");
    if (term.retiredAt !== null) return ok({ value: null, changes: null });
    if ((await tx.vocabularyTerm.count({ where: { parentId: term.id, retiredAt: null } })) > 0) return refuse("has-active-terms");
    await tx.vocabularyTerm.update({ where: { id: term.id }, data: { retiredAt: act.now } });
    return ok({ value: null, subjectId: term.id, changes: [{ field: "isRetired", before: false, after: true }] });
  });
}
