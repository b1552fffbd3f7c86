import { ok, type Result, refuse } from "../../lib/result.ts";
import { isUuid } from "../../lib/uuid.ts";
import type { Act } from "../accounts/viewer.ts";
import { type EditProblem, type EditTarget, editingProfile } from "./editing-profile.server.ts";
import type { ProfileField } from "./field-visibility.ts";
import type { Vocabulary } from "./full-profile.ts";

export type TermChoice = EditTarget & { vocabulary: Vocabulary; termIds: readonly string[] };

export const fieldOfVocabulary = { service: "services", product: "products", capability: "capabilities", clientele: "clientele" } as const satisfies Record<
  Vocabulary,
  ProfileField
>;

/**
 * Sets the organisation's terms of one vocabulary. A retired term that the organisation already has may stay; it can no
 * longer be chosen anew. A heading is not a term to choose.
 */
export function chooseTerms(act: Act, input: TermChoice): Promise<Result<null, EditProblem | "unknown-term">> {
  return editingProfile(act, input, "organisation.terms-chosen", async (tx, edit) => {
    const organisationId = edit.organisation.id;
    const held = await tx.organisationTerm.findMany({ where: { organisationId, term: { vocabulary: input.vocabulary } }, include: { term: true } });
    const heldIds = new Set(held.map((row) => row.termId));
    const wanted = [...new Set(input.termIds)];
    if (!wanted.every(isUuid)) return refuse("unknown-term");
    const terms = await tx.vocabularyTerm.findMany({ where: { id: { in: wanted }, vocabulary: input.vocabulary, parentId: { not: null } } });
    const known = terms.filter((term) => term.retiredAt === null || heldIds.has(term.id));
    if (known.length !== wanted.length) return refuse("unknown-term");
    const dropped = held.filter((row) => !wanted.includes(row.termId));
    const added = known.filter((term) => !heldIds.has(term.id));
    if (dropped.length + added.length === 0) return ok(null);
    await tx.organisationTerm.deleteMany({ where: { organisationId, termId: { in: dropped.map((row) => row.termId) } } });
    await tx.organisationTerm.createMany({ data: added.map((term) => ({ organisationId, termId: term.id })) });
    edit.note(fieldOfVocabulary[input.vocabulary], held.map((row) => row.term.code).sort(), known.map((term) => term.code).sort());
    return ok(null);
  });
}
