import { dateOfDay } from "../../../lib/day.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import type { Period } from "./period-rule.ts";

/** Notes that a period is covered, by an invoice or without one. */
export async function coverPeriod(
  tx: Tx,
  act: Act,
  { membershipId, organisationId, period, invoiceId }: { membershipId: string; organisationId: string; period: Period; invoiceId: string | null },
): Promise<void> {
  await tx.membershipPeriod.create({
    data: { membershipId, invoiceId, startsOn: dateOfDay(period.startsOn), endsBefore: dateOfDay(period.endsBefore), createdAt: act.now },
  });
  await recordEvent(tx, act, { action: "membership.covered", subjectKind: "membership", subjectId: membershipId, organisationId });
}
