import type { Tx } from "../../../platform/database/db.server.ts";
import { can } from "../permissions.ts";
import { type Act, affiliationWith } from "../viewer.ts";

export type VatHolder = { id: string; name: string } | null;

/** Another organisation that has this VAT number; its name only where the actor may see it. Undefined where nobody has it. */
export async function findVatHolder(tx: Tx, act: Act, given: { countryCode: string; vatNumber: string | null }, exceptId: string | null): Promise<VatHolder | undefined> {
  if (!given.vatNumber) return undefined;
  const holder = await tx.organisation.findFirst({
    where: { countryCode: given.countryCode, vatNumber: given.vatNumber, ...(exceptId && { id: { not: exceptId } }) },
    select: { id: true, legalName: true, shortName: true },
  });
  if (!holder) return undefined;
  const viewer = act.by.kind === "person" ? act.by.viewer : null;
  const maySee = viewer === null || can(viewer, "organisations.read-internal") || affiliationWith(viewer, holder.id) !== null;
  return maySee ? { id: holder.id, name: holder.shortName ?? holder.legalName } : null;
}
