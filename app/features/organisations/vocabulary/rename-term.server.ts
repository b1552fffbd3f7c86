import { ok, type Result, refuse } from "../../../lib/result.ts";
import type { Act } from "../../accounts/viewer.ts";
import type { Labels } from "../full-profile.ts";
import { editingVocabulary, findTerm, organisationsShowing } from "./editing-vocabulary.server.ts";
import { readsLike, type TermLabels, tidyLabels } from "./term-labels.ts";

/** Gives a heading or a term other labels. Its code stays, so that addresses and imports that use it go on working. */
export function renameTerm(act: Act, input: { termId: string; labels: TermLabels }): Promise<Result<null, "not-found" | "label-missing" | "label-taken">> {
  return editingVocabulary(act, "vocabulary.term-renamed", async (tx) => {
    const term = await findTerm(tx, input.termId);
    if (!term) return refuse("not-found");
    const labels = tidyLabels(input.labels);
    if (!labels.ok) return labels;
    const before = term.labels as Labels;
    if (before.en === labels.value.en && before.pt === labels.value.pt) return ok({ value: null, changes: null });
    const siblings = await tx.vocabularyTerm.findMany({ where: { vocabulary: term.vocabulary, parentId: term.parentId, id: { not: term.id } } });
    if (siblings.some((other) => readsLike(other.labels as Labels, labels.value))) return refuse("label-taken");
    await tx.vocabularyTerm.update({ where: { id: term.id }, data: { labels: labels.value } });
    return ok({ value: null, subjectId: term.id, changes: [{ field: "labels", before, after: labels.value }], organisationIds: await organisationsShowing(tx, term.id) });
  });
}
