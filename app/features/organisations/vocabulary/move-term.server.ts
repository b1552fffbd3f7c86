import { ok, type Result, refuse } from "../../../lib/result.ts";
import type { Act } from "../../accounts/viewer.ts";
import { editingVocabulary, findTerm, organisationsShowing } from "./editing-vocabulary.server.ts";

/** Moves a heading or a term one place up or down among its siblings. At the end of the list nothing changes. */
export function moveTerm(act: Act, input: { termId: string; direction: "up" | "down" }): Promise<Result<null, "not-found">> {
  return editingVocabulary(act, "vocabulary.term-moved", async (tx) => {
    const term = await findTerm(tx, input.termId);
    if (!term) return refuse("not-found");
    const siblings = await tx.vocabularyTerm.findMany({ where: { vocabulary: term.vocabulary, parentId: term.parentId }, orderBy: [{ position: "asc" }, { code: "asc" }] });
    const from = siblings.findIndex((sibling) => sibling.id === term.id);
    const to = from + (input.direction === "up" ? -1 : 1);
    if (to < 0 || to >= siblings.length) return ok({ value: null, changes: null });
    const after = siblings.map((sibling) => sibling.id);
    after.splice(to, 0, ...after.splice(from, 1));
    await tx.$executeRaw`
      update "VocabularyTerm" t set position = n.position - 1
      from unnest(${after}::uuid[]) with ordinality as n(id, position) where t.id = n.id`;
    return ok({ value: null, subjectId: term.id, changes: [{ field: "position", before: from + 1, after: to + 1 }], organisationIds: await organisationsShowing(tx, term.id) });
  });
}
