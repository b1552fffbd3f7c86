import { type Day, dayOfDate } from "../../../lib/day.ts";
import { db } from "../../../platform/database/db.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { loadOpenInvoices } from "./load-open-invoices.server.ts";
import { certainMatch, type Match, matchLine } from "./match-line.ts";

export type WaitingBankLine = {
  lineId: string;
  bookedOn: Day;
  amountMinor: string;
  currency: string;
  reference: string | null;
  counterparty: string | null;
  matches: Match[];
  isCertain: boolean;
};
export type BankLines = { waiting: WaitingBankLine[]; booked: number; invoices: { invoiceId: string; label: string }[] };

const most = 200;

/** The lines that wait, the oldest first, with what they may pay; null for who may not see them. */
export async function listBankLines(viewer: Viewer): Promise<BankLines | null> {
  if (!can(viewer, "dues.administer")) return null;
  const lines = await db().bankLine.findMany({ where: { paymentId: null, setAsideAt: null }, orderBy: [{ bookedOn: "asc" }, { id: "asc" }], take: most });
  const invoices = await loadOpenInvoices(db());
  return {
    waiting: lines.map((line) => {
      const matches = matchLine(line, invoices);
      const { id, bookedOn, amountMinor, currency, reference, counterparty } = line;
      return {
        ...{ lineId: id, currency, reference, counterparty, matches },
        bookedOn: dayOfDate(bookedOn),
        amountMinor: String(amountMinor),
        isCertain: certainMatch(matches) !== null,
      };
    }),
    booked: await db().bankLine.count({ where: { paymentId: { not: null } } }),
    invoices: invoices.map(({ invoiceId, number, names }) => ({ invoiceId, label: `${number} · ${names.at(-1)}` })),
  };
}
