import { csvOf } from "../../../lib/csv.ts";
import { type Day, dayOfDate } from "../../../lib/day.ts";
import { formatMinor } from "../../../lib/money.ts";
import { db } from "../../../platform/database/db.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";

type Entry = { day: Day; kind: "invoice" | "cancellation" | "payment" | "reversal"; document: string; organisation: string; amount: string; currency: string; text: string };

const header = ["day", "kind", "document", "organisation", "amount", "currency", "text"];

/**
 * The journal for the bookkeeper as CSV: every document and everything that came in or went back, in the order of their
 * days. What is owed more is above zero, what is owed less below, so that the column adds up to what is open, less what
 * organisations have as credit. Null for who may not see it.
 */
export async function exportJournal(viewer: Viewer): Promise<string | null> {
  if (!can(viewer, "dues.administer")) return null;
  const entries = [...(await documents()), ...(await payments())];
  entries.sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
  return csvOf(
    header,
    entries.map(({ day, kind, document, organisation, amount, currency, text }) => [day, kind, document, organisation, amount, currency, text]),
  );
}

async function documents(): Promise<Entry[]> {
  const invoices = await db().invoice.findMany({
    where: { finalisedAt: { not: null } },
    select: { kind: true, number: true, issuedOn: true, currency: true, totalMinor: true, reference: true, organisation: { select: { legalName: true } } },
    orderBy: [{ issuedOn: "asc" }, { id: "asc" }],
  });
  return invoices.map(({ kind, number, issuedOn, currency, totalMinor, reference, organisation }) => ({
    ...{ kind, currency, document: number ?? "", text: reference ?? "", organisation: organisation.legalName },
    day: dayOfDate(issuedOn as Date),
    amount: formatMinor({ minor: totalMinor, currency }),
  }));
}

async function payments(): Promise<Entry[]> {
  const rows = await db().payment.findMany({
    include: { organisation: { select: { legalName: true } }, allocations: { select: { invoice: { select: { number: true } } } } },
    orderBy: [{ receivedOn: "asc" }, { id: "asc" }],
  });
  return rows.flatMap(({ receivedOn, currency, amountMinor, reference, reversedAt, reversalReason, organisation, allocations }) => {
    const shared = { currency, organisation: organisation.legalName, document: allocations.map(({ invoice }) => invoice.number ?? "").join(" ") };
    const paid: Entry = { ...shared, day: dayOfDate(receivedOn), kind: "payment", amount: formatMinor({ minor: -amountMinor, currency }), text: reference ?? "" };
    if (!reversedAt) return [paid];
    return [paid, { ...shared, day: dayOfDate(reversedAt), kind: "reversal", amount: formatMinor({ minor: amountMinor, currency }), text: reversalReason ?? "" }];
  });
}
