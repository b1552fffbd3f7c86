import { db } from "../../../platform/database/db.server.ts";
import type { OrganisationName } from "./drawing/named-drawing.ts";

/** How the organisations of a drawing are called, by id. Whoever may see a joint project sees who takes part in it. */
export async function listOrganisationNames(organisationIds: Iterable<string>): Promise<Map<string, OrganisationName>> {
  const rows = await db().$queryRaw<(OrganisationName & { id: string })[]>`
    select id, slug, "legalName" as name, "shortName" from "Organisation" where id = any(${[...organisationIds]}::uuid[])`;
  return new Map(rows.map(({ id, ...name }) => [id, name]));
}
