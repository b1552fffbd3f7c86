import { slugOf } from "../../../lib/fold.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import type { Act } from "../../accounts/viewer.ts";
import type { Labels, Vocabulary } from "../full-profile.ts";
import { editingVocabulary } from "./editing-vocabulary.server.ts";
import { readsLike, type TermLabels, tidyLabels } from "./term-labels.ts";

/** A heading where `parentId` is null, else a term under that heading. */
export type TermInput = { vocabulary: Vocabulary; parentId: string | null; labels: TermLabels };

/** Adds a heading or a term, at the end of its list. */
export function addTerm(act: Act, input: TermInput): Promise<Result<{ termId: string }, "not-found" | "label-missing" | "label-taken" | "unknown-heading">> {
  return editingVocabulary(act, "vocabulary.term-added", async (tx) => {
    const labels = tidyLabels(input.labels);
    if (!labels.ok) return labels;
    const all = await tx.vocabularyTerm.findMany({ where: { vocabulary: input.vocabulary }, orderBy: { position: "asc" } });
    const heading = input.parentId === null ? null : all.find((term) => term.id === input.parentId && term.parentId === null);
    if (heading === undefined) return refuse("unknown-heading");
    const siblings = all.filter((term) => term.parentId === input.parentId);
    if (siblings.some((term) => readsLike(term.labels as Labels, labels.value))) return refuse("label-taken");
    const term = await tx.vocabularyTerm.create({
      data: {
        vocabulary: input.vocabulary,
        parentId: input.parentId,
        labels: labels.value,
        code: freeCode(labels.value.en, new Set(all.map((other) => other.code))),
        position: (siblings.at(-1)?.position ?? -1) + 1,
      },
    });
    const changes = [{ field: "labels", before: null, after: labels.value }, ...(heading ? [{ field: "heading", before: null, after: heading.code }] : [])];
    return ok({ value: { termId: term.id }, subjectId: term.id, changes });
  });
}

/** A code made of the English label, numbered where it is taken. */
function freeCode(label: string, taken: ReadonlySet<string>): string {
  const base = slugOf(label);
  let code = base;
  for (let number = 2; taken.has(code); number += 1) code = `${base}-${number}`;
  return code;
}
