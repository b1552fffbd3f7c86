import type { Day } from "../../lib/day.ts";
import type { Tx } from "../../platform/database/db.server.ts";
import type { Membership, MembershipType } from "../../platform/database/generated/client.ts";
import type { Act } from "../accounts/viewer.ts";
import { duesLines } from "./dues/dues-lines.ts";
import { exemptLine } from "./invoices/invoice-parts.ts";
import { issueInvoice } from "./invoices/issue-invoice.server.ts";
import { mailInvoice } from "./invoices/mail-invoice.server.ts";
import { coverPeriod } from "./periods/cover-period.server.ts";
import type { Period } from "./periods/period-rule.ts";
import { duesRuleOf } from "./types/membership-type.ts";

type Subject = Pick<Membership, "id" | "organisationId" | "headcount"> & { type: MembershipType };

/**
 * Asks for the dues of a period: issues the invoice and mails it, or, where nothing is owed, covers the period at once.
 * The caller holds the membership's lock and knows that the period is not billed yet.
 */
export async function requestDues(
  tx: Tx,
  act: Act,
  { membership, period, joinedOn, isFirst, today }: { membership: Subject; period: Period; joinedOn: Day; isFirst: boolean; today: Day },
): Promise<void> {
  const { currency } = await tx.cluster.findUniqueOrThrow({ where: { id: 1 }, select: { currency: true } });
  const rule = duesRuleOf(membership.type);
  const lines = duesLines({ rule, currency, headcount: membership.headcount, period, joinedOn, isFirst });
  if (lines.every(({ minor }) => minor === 0n)) return coverPeriod(tx, act, { membershipId: membership.id, organisationId: membership.organisationId, period, invoiceId: null });
  const issued = await issueInvoice(tx, act, {
    organisationId: membership.organisationId,
    membershipId: membership.id,
    kind: "invoice",
    lines: lines.map(exemptLine),
    period,
    today,
    dueInDays: membership.type.paymentDays,
  });
  await mailInvoice(tx, { organisationId: membership.organisationId, ...issued, currency, now: act.now });
}
