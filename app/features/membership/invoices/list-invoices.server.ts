import { db } from "../../../platform/database/db.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { type InvoiceRow, invoiceRow, withRow } from "./invoice-row.ts";

const most = 500;

/** The newest documents of the office, or of one organisation for those who look after its bills; null for others. */
export async function listInvoices(viewer: Viewer, now: Date, organisationId?: string): Promise<InvoiceRow[] | null> {
  const may = organisationId === undefined ? can(viewer, "dues.administer") : can(viewer, "organisation.see-dues", organisationId);
  if (!may) return null;
  const invoices = await db().invoice.findMany({
    where: { finalisedAt: { not: null }, ...(organisationId !== undefined && { organisationId }) },
    include: withRow,
    orderBy: [{ issuedOn: "desc" }, { id: "desc" }],
    take: most,
  });
  const today = await clusterDay(db(), now);
  return invoices.map((invoice) => invoiceRow(invoice, today));
}
