import type { Day } from "../../lib/day.ts";
import { database } from "../../platform/database/db.server.ts";
import type { Visibility } from "../organisations/field-visibility.ts";
import type { OrganisationKind } from "../organisations/full-profile.ts";
import type { DirectoryCard } from "./search-document.ts";

export type DirectoryEntry = { organisationId: string; slug: string; name: string; kind: OrganisationKind; card: DirectoryCard };

type Columns = [organisationId: string, slug: string, name: string, kind: OrganisationKind, card: DirectoryCard];

/** What the cards of these organisations show to this audience, in the order asked for. */
export async function listDirectoryEntries(audience: Visibility, ids: readonly string[], today: Day): Promise<DirectoryEntry[]> {
  if (ids.length === 0) return [];
  const { rows } = await database().pool.query<Columns>({
    text: `select "organisationId", slug, name, kind, card from "SearchDocument" where audience = $1::"Visibility" and "organisationId" = any($2::uuid[])`,
    values: [audience, ids],
    rowMode: "array",
  });
  const entries = new Map(rows.map(([organisationId, slug, name, kind, card]) => [organisationId, { organisationId, slug, name, kind, card: cardOn(today, card) }]));
  return ids.flatMap((id) => entries.get(id) ?? []);
}

/** The card without what has run out since it was written. */
function cardOn(today: Day, card: DirectoryCard): DirectoryCard {
  return { ...card, accreditations: card.accreditations.filter(({ until }) => until === null || until >= today) };
}
