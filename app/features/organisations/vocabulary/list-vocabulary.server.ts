import { db } from "../../../platform/database/db.server.ts";
import type { Labels, Vocabulary } from "../full-profile.ts";
import type { ListedHeading } from "./listed-term.ts";

/** One vocabulary in its order: headings with their terms, retired ones too, and how many organisations use each. */
export async function listVocabulary(vocabulary: Vocabulary): Promise<ListedHeading[]> {
  const rows = await db().vocabularyTerm.findMany({
    where: { vocabulary },
    include: { _count: { select: { organisations: { where: { organisation: { archivedAt: null } } } } } },
    orderBy: [{ position: "asc" }, { code: "asc" }],
  });
  const listed = rows.map((row) => ({
    parentId: row.parentId,
    term: { termId: row.id, code: row.code, labels: row.labels as Labels, isRetired: row.retiredAt !== null, uses: row._count.organisations },
  }));
  return listed
    .filter(({ parentId }) => parentId === null)
    .map(({ term: heading }) => {
      const terms = listed.filter(({ parentId }) => parentId === heading.termId).map(({ term }) => term);
      return { ...heading, uses: terms.reduce((sum, term) => sum + term.uses, 0), terms };
    });
}
