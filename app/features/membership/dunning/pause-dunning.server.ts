import { type Day, dateOfDay } from "../../../lib/day.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { actorId, mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";

/** Nobody is reminded of an invoice up to a day (the day before ends a pause): it is disputed, or payment was promised. */
export function pauseDunning(act: Act, { invoiceId, until, reason }: { invoiceId: string; until: Day; reason: string }): Promise<Result<null, "not-found" | "reason-missing">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "dues.administer")) return refuse("not-found");
    if (reason.trim() === "") return refuse("reason-missing");
    const invoice = await tx.invoice.findFirst({ where: { id: invoiceId, kind: "invoice", finalisedAt: { not: null } }, select: { organisationId: true } });
    if (!invoice) return refuse("not-found");
    const latest = await tx.dunningPause.findFirst({ where: { invoiceId }, orderBy: [{ setAt: "desc" }, { id: "desc" }] });
    const data = { until: dateOfDay(until), reason: reason.trim() };
    if (latest && latest.until.getTime() === data.until.getTime() && latest.reason === data.reason) return ok(null);
    await tx.dunningPause.create({ data: { ...data, invoiceId, setById: actorId(act), setAt: act.now } });
    const { organisationId } = invoice;
    await recordEvent(tx, act, { action: "invoice.dunning-paused", subjectKind: "invoice", subjectId: invoiceId, organisationId, reason: data.reason });
    return ok(null);
  });
}
