import { dayOfDate } from "../../../lib/day.ts";
import { db } from "../../../platform/database/db.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { type CheckedSeries, checkSeries } from "./check-series.ts";

/** Whether every series of documents is whole; null for who may not see invoices. */
export async function verifyInvoices(viewer: Viewer): Promise<CheckedSeries[] | null> {
  return can(viewer, "dues.administer") ? unscopedVerifyInvoices() : null;
}

/** The same for the command line, which only whoever owns the server reaches. */
export async function unscopedVerifyInvoices(): Promise<CheckedSeries[]> {
  const series = await db().invoiceSeries.findMany({ orderBy: [{ year: "asc" }, { kind: "asc" }], include: { invoices: { orderBy: { sequence: "asc" } } } });
  return series.map(({ invoices, ...one }) =>
    checkSeries(
      one,
      invoices.map((invoice) => ({
        sequence: invoice.sequence ?? 0,
        number: invoice.number ?? "",
        issuedOn: invoice.issuedOn ? dayOfDate(invoice.issuedOn) : "",
        dueOn: invoice.dueOn ? dayOfDate(invoice.dueOn) : "",
        currency: invoice.currency,
        netMinor: String(invoice.netMinor),
        taxMinor: String(invoice.taxMinor),
        totalMinor: String(invoice.totalMinor),
        lines: invoice.lines,
        snapshot: invoice.snapshot,
        previousHash: invoice.previousHash ?? "",
        hash: invoice.hash ?? "",
      })),
    ),
  );
}
