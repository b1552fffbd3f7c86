import type { FieldChange } from "../accounts/audit.server.ts";
import { type FieldVisibilities, type ProfileField, visibilityOf } from "./field-visibility.ts";

/** Details by which a person is reached or known. Their values stay out of the audit trail even where they are public today. */
const neverWritten: readonly ProfileField[] = ["phones", "emails", "contactPersons", "people", "internalNotes"];

export type AuditValue = Extract<FieldChange, { before: unknown }>["before"];

/**
 * The audit trail's line for a changed field: with values only where the public may read the field, since every reader
 * of the trail then may, and else only that it changed.
 */
export function profileChange(field: ProfileField, before: AuditValue, after: AuditValue, chosen: FieldVisibilities): FieldChange {
  const isForAll = !neverWritten.includes(field) && visibilityOf(field, chosen) === "public";
  return isForAll ? { field, before, after } : { field, changed: true };
}
