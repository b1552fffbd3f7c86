import { db } from "../../platform/database/db.server.ts";
import type { MailStatus, OutgoingMail } from "../../platform/database/generated/client.ts";

export type OutboxRow = Pick<OutgoingMail, "id" | "createdAt" | "toEmail" | "subject" | "status">;

const pageSize = 50;

/** The outbox, the newest mail first, a page at a time. Whoever calls this has asked whether the reader may. */
export async function listOutgoingMail(filter: { status?: MailStatus; after?: string }): Promise<{ rows: OutboxRow[]; next: string | null }> {
  // Ids are made in the order of the instants at which mails are written.
  const rows = await db().outgoingMail.findMany({
    where: { status: filter.status, ...(filter.after && { id: { lt: filter.after } }) },
    orderBy: { id: "desc" },
    take: pageSize + 1,
    select: { id: true, createdAt: true, toEmail: true, subject: true, status: true },
  });
  return { rows: rows.slice(0, pageSize), next: rows.length > pageSize ? (rows[pageSize - 1]?.id ?? null) : null };
}
