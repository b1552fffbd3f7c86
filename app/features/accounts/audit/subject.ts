import type { OfficeRole } from "../viewer.ts";

/** What an event is about, by the names that it has today; null where it is gone. */
export type AuditSubject =
  | { kind: "organisation" | "person"; name: string | null }
  | { kind: "affiliation"; personName: string | null; organisationName: string | null }
  | { kind: "invitation"; organisationName: string | null; officeRole: OfficeRole | null }
  | { kind: "task"; taskKind: string | null; organisationName: string | null }
  | { kind: "other"; word: string; name: string | null };

export type AuditChange = { field: string; changed: true } | { field: string; before: unknown; after: unknown };

export type AuditRow = {
  eventId: string;
  at: Date;
  action: string;
  actor: { kind: "person"; personId: string | null; name: string | null } | { kind: "system" | "command-line" };
  onBehalfOf: string | null;
  subjectKind: string;
  subjectId: string;
  subject: AuditSubject;
  changes: AuditChange[];
  reason: string | null;
};

/** The changes of a stored event; what has another shape is left out rather than shown wrongly. */
export function changesOf(stored: unknown): AuditChange[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry: unknown): AuditChange[] => {
    if (typeof entry !== "object" || entry === null || !("field" in entry) || typeof entry.field !== "string") return [];
    if ("changed" in entry) return [{ field: entry.field, changed: true }];
    return "before" in entry && "after" in entry ? [{ field: entry.field, before: entry.before, after: entry.after }] : [];
  });
}
