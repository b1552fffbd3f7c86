import { ok, type Result } from "../../../lib/result.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import { newId } from "../../../platform/id.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import type { Vocabulary } from "../full-profile.ts";
import { editingVocabulary } from "./editing-vocabulary.server.ts";
import type { StarterTerm } from "./starter-term.ts";
import { starterVocabulary } from "./starter-vocabulary.ts";

/** Adds what of the starter vocabulary is not there yet, by code. What the office renamed, moved or retired stays so. */
export function loadStarterVocabulary(act: Act): Promise<Result<{ added: number }, "not-found">> {
  return editingVocabulary(act, "vocabulary.starter-loaded", async (tx) => {
    let added = 0;
    for (const [vocabulary, headings] of Object.entries(starterVocabulary) as [Vocabulary, readonly StarterTerm[]][]) added += await loadOne(tx, vocabulary, headings, act.now);
    if (added === 0) return ok({ value: { added }, changes: null });
    return ok({ value: { added }, subjectId: "starter", changes: [{ field: "terms", before: null, after: added }] });
  });
}

type Row = { id: string; code: string; parentId: string | null; labels: string; position: number };

async function loadOne(tx: Tx, vocabulary: Vocabulary, headings: readonly StarterTerm[], now: Date): Promise<number> {
  const held = new Map((await tx.vocabularyTerm.findMany({ where: { vocabulary }, select: { id: true, code: true } })).map((term) => [term.code, term.id]));
  const rows: Row[] = [];
  const add = (term: StarterTerm, parentId: string | null, position: number): string => {
    const id = held.get(term.code) ?? newId(now);
    if (!held.has(term.code)) rows.push({ id, code: term.code, parentId, labels: JSON.stringify({ en: term.en, pt: term.pt }), position });
    return id;
  };
  headings.forEach((heading, position) => {
    const headingId = add(heading, null, position);
    heading.terms?.forEach((term, index) => void add(term, headingId, index));
  });
  await tx.$executeRaw`
    insert into "VocabularyTerm" (id, vocabulary, code, "parentId", labels, position)
    select n.id, ${vocabulary}::"Vocabulary", n.code, n.parent_id, n.labels::jsonb, n.position
    from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.code)}::text[], ${rows.map((row) => row.parentId)}::uuid[],
      ${rows.map((row) => row.labels)}::text[], ${rows.map((row) => row.position)}::int[]) as n(id, code, parent_id, labels, position)`;
  return rows.length;
}
