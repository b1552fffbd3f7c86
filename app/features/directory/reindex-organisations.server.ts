import type { Day } from "../../lib/day.ts";
import { bumpDataVersion } from "../../platform/database/data-version.server.ts";
import { database, db, type Tx, transaction } from "../../platform/database/db.server.ts";
import { clusterDay } from "../accounts/cluster-day.server.ts";
import { type Visibility, visibilities } from "../organisations/field-visibility.ts";
import type { FullProfile } from "../organisations/full-profile.ts";
import { listFullProfiles } from "../organisations/list-full-profiles.server.ts";
import { directoryDataVersion } from "../organisations/profile-changed.server.ts";
import { listPublications, type PublicEntry } from "./list-publications.server.ts";
import { type SearchDocumentContent, searchDocumentOf } from "./search-document.ts";
import { profileShownTo } from "./shown-profile.ts";

export type ReindexInput = { organisationId: string } | { organisationIds: readonly string[] } | { all: true };

const batchSize = 200;

/**
 * Writes the search documents of the organisations anew, one per audience that may see them, and deletes those that must
 * not be any more. Safe to repeat and to run twice at once: the organisations are locked while they are read and written.
 * A document that would not change is left alone, and the directory's version moves only where one did.
 */
export async function reindexOrganisations(input: ReindexInput, now: Date): Promise<void> {
  const today = await clusterDay(db(), now);
  let batches = 0;
  for await (const ids of batchesOf(input)) {
    await reindexBatch(ids, today, now);
    batches += 1;
  }
  if (batches > 1) await tidy();
}

async function* batchesOf(input: ReindexInput): AsyncGenerator<readonly string[]> {
  if ("all" in input) {
    for (let ids = await idsAfter(null); ids.length > 0; ids = await idsAfter(ids.at(-1) ?? null)) yield ids;
  } else {
    const ids = "organisationId" in input ? [input.organisationId] : input.organisationIds;
    for (let start = 0; start < ids.length; start += batchSize) yield ids.slice(start, start + batchSize);
  }
}

/** After many writes: the embedded database does this by itself never, a server only later, and until then searches read the trigram index's pending list row by row. */
async function tidy(): Promise<void> {
  await database().pool.query('vacuum analyze "SearchDocument"');
}

async function idsAfter(last: string | null): Promise<string[]> {
  const rows = await db().organisation.findMany({ where: last ? { id: { gt: last } } : {}, orderBy: { id: "asc" }, take: batchSize, select: { id: true } });
  return rows.map((row) => row.id);
}

function reindexBatch(ids: readonly string[], today: Day, now: Date): Promise<void> {
  return transaction(async (tx) => {
    await tx.$queryRaw`select id from "Organisation" where id = any(${[...ids]}::uuid[]) order by id for no key update`;
    const profiles = await listFullProfiles(tx, ids, now);
    const publications = await listPublications(tx, profiles, today);
    const documents = profiles.flatMap((profile) => documentsOf(profile, publications.get(profile.organisationId), today));
    const removed = await removeOthers(tx, ids, documents);
    const written = await write(tx, documents);
    if (removed + written > 0) await bumpDataVersion(tx, directoryDataVersion);
  });
}

type Row = { organisationId: string; audience: Visibility; content: SearchDocumentContent };

function documentsOf(profile: FullProfile, entry: PublicEntry | undefined, today: Day): Row[] {
  const { organisationId } = profile;
  if (!entry || entry.gaps.includes("archived")) return [];
  const register = entry.basis === "owner" ? null : entry.register;
  return visibilities.flatMap((audience) => {
    const shown = profileShownTo(audience, profile, entry.basis, today);
    return shown ? [{ organisationId, audience, content: searchDocumentOf(shown, register) }] : [];
  });
}

function removeOthers(tx: Tx, ids: readonly string[], documents: readonly Row[]): Promise<number> {
  return tx.$executeRaw`
    delete from "SearchDocument" d where d."organisationId" = any(${[...ids]}::uuid[]) and not exists (
      select 1 from unnest(${documents.map((row) => row.organisationId)}::uuid[], ${documents.map((row) => row.audience)}::text[]) as kept(id, audience)
      where kept.id = d."organisationId" and kept.audience = d.audience::text)`;
}

function write(tx: Tx, documents: readonly Row[]): Promise<number> {
  const column = (pick: (content: SearchDocumentContent) => string) => documents.map((row) => pick(row.content));
  return tx.$executeRaw`
    insert into "SearchDocument" as d ("organisationId", audience, kind, slug, name, "sortKey", folded, card, facets)
    select n.id, n.audience::"Visibility", n.kind::"OrganisationKind", n.slug, n.name, n.sort_key, n.folded, n.card::jsonb, n.facets::jsonb
    from unnest(${documents.map((row) => row.organisationId)}::uuid[], ${documents.map((row) => row.audience)}::text[], ${column((content) => content.kind)}::text[],
      ${column((content) => content.slug)}::text[], ${column((content) => content.name)}::text[], ${column((content) => content.sortKey)}::text[],
      ${column((content) => content.folded)}::text[], ${column((content) => JSON.stringify(content.card))}::text[], ${column((content) => JSON.stringify(content.facets))}::text[])
      as n(id, audience, kind, slug, name, sort_key, folded, card, facets)
    on conflict ("organisationId", audience) do update
    set kind = excluded.kind, slug = excluded.slug, name = excluded.name, "sortKey" = excluded."sortKey", folded = excluded.folded, card = excluded.card, facets = excluded.facets
    where (d.kind, d.slug, d.name, d."sortKey", d.folded, d.card, d.facets)
      is distinct from (excluded.kind, excluded.slug, excluded.name, excluded."sortKey", excluded.folded, excluded.card, excluded.facets)`;
}
