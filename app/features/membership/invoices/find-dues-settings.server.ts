import { db } from "../../../platform/database/db.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";

/** Where dues are paid to, for those who may change it; empty before anybody said. */
export async function findDuesSettings(viewer: Viewer): Promise<{ accountHolder: string; iban: string; taxNote: string; taxId: string } | null> {
  if (!can(viewer, "dues.administer")) return null;
  const found = await db().duesSettings.findUnique({ where: { id: 1 }, select: { accountHolder: true, iban: true, taxNote: true, taxId: true } });
  return found ? { ...found, taxId: found.taxId ?? "" } : { accountHolder: "", iban: "", taxNote: "", taxId: "" };
}
