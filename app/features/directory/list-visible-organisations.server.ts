import { db } from "../../platform/database/db.server.ts";
import type { Viewer } from "../accounts/viewer.ts";
import { generalAudienceOf } from "../organisations/field-visibility.ts";

/** Those of the organisations whose profile the directory shows to the viewer; others are named without a link. */
export async function listVisibleOrganisations(viewer: Viewer | null, organisationIds: readonly string[]): Promise<string[]> {
  const rows = await db().searchDocument.findMany({
    where: { organisationId: { in: [...organisationIds] }, audience: generalAudienceOf(viewer) },
    select: { organisationId: true },
  });
  return rows.map((row) => row.organisationId);
}
