import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";

export type DuesSettingsInput = { accountHolder: string; iban: string; taxNote: string /** VAT or tax number of the legal entity. */; taxId?: string | null };

/** Where members pay to, and what invoices say of tax; from the next invoice on. */
export function editDuesSettings(act: Act, input: DuesSettingsInput): Promise<Result<null, "not-found">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "dues.administer")) return refuse("not-found");
    const data = { ...input, taxId: input.taxId || null };
    await tx.duesSettings.upsert({ where: { id: 1 }, create: { id: 1, ...data }, update: data });
    // An account may be read by whoever reads the audit; but who changed it matters, not its digits.
    await recordEvent(tx, act, { action: "dues-settings.edited", subjectKind: "cluster", subjectId: "1", changes: [{ field: "iban", changed: true }] });
    return ok(null);
  });
}
