import { type Day, dayOfDate } from "../../../lib/day.ts";
import { db } from "../../../platform/database/db.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { leftOf } from "./credit.ts";
import type { PaymentMethod } from "./record-payment.server.ts";

export type StatementPayment = {
  paymentId: string;
  receivedOn: Day;
  amountMinor: string;
  currency: string;
  method: PaymentMethod;
  isReversed: boolean;
  invoices: string[];
};
export type AccountStatement = {
  payments: StatementPayment[];
  /** What is paid and pays for nothing yet, by currency. */
  credits: { currency: string; minor: string }[];
};

const most = 300;

/** What an organisation has paid, the latest first, and what of it is left; null for who does not look after its bills. */
export async function findAccountStatement(viewer: Viewer, organisationId: string): Promise<AccountStatement | null> {
  if (!can(viewer, "organisation.see-dues", organisationId)) return null;
  const rows = await db().payment.findMany({
    where: { organisationId },
    include: { allocations: { include: { invoice: { select: { number: true } } } } },
    orderBy: [{ receivedOn: "desc" }, { id: "desc" }],
    take: most,
  });
  const left = new Map<string, bigint>();
  for (const payment of rows) if (!payment.reversedAt) left.set(payment.currency, (left.get(payment.currency) ?? 0n) + leftOf(payment));
  return {
    payments: rows.map(({ id, receivedOn, amountMinor, currency, method, reversedAt, allocations }) => ({
      ...{ paymentId: id, currency, method },
      receivedOn: dayOfDate(receivedOn),
      amountMinor: String(amountMinor),
      isReversed: reversedAt !== null,
      invoices: allocations.map(({ invoice }) => invoice.number ?? ""),
    })),
    credits: [...left].filter(([, minor]) => minor > 0n).map(([currency, minor]) => ({ currency, minor: String(minor) })),
  };
}
