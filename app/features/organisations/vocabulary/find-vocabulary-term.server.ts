import { isUuid } from "../../../lib/uuid.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { Labels, Vocabulary } from "../full-profile.ts";
import { termLabel } from "./term-label.ts";

export type FoundTerm = {
  termId: string;
  vocabulary: Vocabulary;
  labels: Labels;
  name: string;
  isHeading: boolean;
  isRetired: boolean;
  hasActiveTerms: boolean;
  /** What it may be merged into. */
  others: { termId: string; name: string; heading: string | null }[];
};

/** A heading or a term with what its page needs; null where there is none. */
export async function findVocabularyTerm(termId: string): Promise<FoundTerm | null> {
  const term = isUuid(termId) ? await db().vocabularyTerm.findUnique({ where: { id: termId }, include: { children: { where: { retiredAt: null } } } }) : null;
  if (!term) return null;
  const others = await db().vocabularyTerm.findMany({
    where: { vocabulary: term.vocabulary, id: { not: term.id }, parentId: term.parentId === null ? null : { not: null } },
    include: { parent: true },
    orderBy: [{ parent: { position: "asc" } }, { position: "asc" }],
  });
  const named = (row: { code: string; labels: unknown }) => termLabel({ code: row.code, labels: row.labels as Labels });
  return {
    termId: term.id,
    vocabulary: term.vocabulary,
    labels: term.labels as Labels,
    name: named(term),
    isHeading: term.parentId === null,
    isRetired: term.retiredAt !== null,
    hasActiveTerms: term.children.length > 0,
    others: others.map((other) => ({ termId: other.id, name: named(other), heading: other.parent && named(other.parent) })),
  };
}
