import type { Tx } from "../../platform/database/db.server.ts";
import type { Prisma } from "../../platform/database/generated/client.ts";
import { onBehalfOf } from "./audit/on-behalf-of.ts";
import type { Act } from "./viewer.ts";

/** A field's change: with values only where every reader of the audit page may read the field, else just that it changed. */
export type FieldChange = { field: string; before: Prisma.InputJsonValue | null; after: Prisma.InputJsonValue | null } | { field: string; changed: true };

export type AuditEntry = {
  /** noun.verb, e.g. "organisation.renamed" */
  action: string;
  subjectKind: string;
  subjectId: string;
  /** The organisation that the change concerns, where the subject is something of it, such as an affiliation. */
  organisationId?: string | null;
  changes?: FieldChange[];
  reason?: string | null;
};

/** Writes who changed what, in the transaction of the change. */
export async function recordEvent(tx: Tx, act: Act, entry: AuditEntry): Promise<void> {
  const viewer = act.by.kind === "person" ? act.by.viewer : null;
  await tx.auditEvent.create({
    data: {
      at: act.now,
      action: entry.action,
      actorKind: act.by.kind,
      actorPersonId: viewer?.personId ?? null,
      onBehalfOfId: viewer && onBehalfOf(viewer, entry.organisationId ?? (entry.subjectKind === "organisation" ? entry.subjectId : null)),
      subjectKind: entry.subjectKind,
      subjectId: entry.subjectId,
      changes: entry.changes ?? [],
      reason: entry.reason ?? null,
      requestId: act.requestId,
    },
  });
}
