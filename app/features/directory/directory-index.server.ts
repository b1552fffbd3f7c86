import type { Day } from "../../lib/day.ts";
import { readDataVersions } from "../../platform/database/data-version.server.ts";
import { database, db } from "../../platform/database/db.server.ts";
import { inSteps } from "../../platform/in-steps.server.ts";
import type { Visibility } from "../organisations/field-visibility.ts";
import type { OrganisationKind } from "../organisations/full-profile.ts";
import { directoryDataVersion } from "../organisations/profile-changed.server.ts";
import { type DirectoryIndex, directoryIndexOf, type IndexedDocument } from "./directory-index.ts";
import type { DocumentFacets } from "./search-document.ts";

type Held = { version: string; day: Day; index: Promise<DirectoryIndex> };

const held = new Map<Visibility, Held>();
const batchSize = 1_000;

/**
 * The index of all documents of an audience, in this process's memory. The counter of the directory's data is read each
 * time, so that every process sees a change with the first request after it; the index is built anew only where it moved.
 */
export async function findDirectoryIndex(audience: Visibility, day: Day): Promise<DirectoryIndex> {
  const version = (await readDataVersions()).get(directoryDataVersion);
  const known = held.get(audience);
  if (version !== undefined && known?.version === version && known.day === day) return known.index;
  const index = load(audience, day);
  if (version !== undefined) held.set(audience, { version, day, index });
  // A failed load must not be kept.
  index.catch(() => held.delete(audience));
  return index;
}

async function load(audience: Visibility, day: Day): Promise<DirectoryIndex> {
  const documents: IndexedDocument[] = [];
  let batch = await readBatch(audience, null);
  while (batch.length > 0) {
    documents.push(...batch);
    batch = batch.length < batchSize ? [] : await readBatch(audience, batch.at(-1)?.organisationId ?? null);
  }
  const terms = await db().vocabularyTerm.findMany({ include: { parent: { select: { code: true } } }, orderBy: [{ position: "asc" }, { code: "asc" }] });
  const written = terms.map((term) => ({ vocabulary: term.vocabulary, code: term.code, heading: term.parent?.code ?? null, labels: term.labels as Record<string, string> }));
  return inSteps(directoryIndexOf(documents, written, day));
}

type Columns = [organisationId: string, kind: OrganisationKind, slug: string, name: string, sortKey: string, facets: DocumentFacets];

// In batches, so that the other requests of this process get their turn in between.
async function readBatch(audience: Visibility, after: string | null): Promise<IndexedDocument[]> {
  const { rows } = await database().pool.query<Columns>({
    text: `select "organisationId", kind, slug, name, "sortKey", facets from "SearchDocument"
           where audience = $1::"Visibility" and ($2::uuid is null or "organisationId" > $2::uuid) order by "organisationId" limit ${batchSize}`,
    values: [audience, after],
    rowMode: "array",
  });
  return rows.map(([organisationId, kind, slug, name, sortKey, facets]) => ({ organisationId, kind, slug, name, sortKey, facets }));
}
