import { db } from "../../../platform/database/db.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { type Ageing, ageing } from "./ageing.ts";
import { type InvoiceRow, invoiceRow, withRow } from "./invoice-row.ts";
import { listUnpaidIds } from "./list-unpaid-ids.server.ts";

/** Every invoice that is not paid in full, the longest due first, and what they come to by age; null for who may not see them. */
export async function listUnpaid(viewer: Viewer, now: Date): Promise<{ rows: InvoiceRow[]; ages: Ageing[] } | null> {
  if (!can(viewer, "dues.administer")) return null;
  const today = await clusterDay(db(), now);
  const invoices = await db().invoice.findMany({
    where: { id: { in: await listUnpaidIds(db()) } },
    include: withRow,
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
  });
  const rows = invoices.map((invoice) => invoiceRow(invoice, today));
  return { rows, ages: ageing(rows, today) };
}
