import { insertRows } from "../../../../platform/database/bulk-rows.server.ts";
import type { Tx } from "../../../../platform/database/db.server.ts";
import { newId } from "../../../../platform/id.server.ts";
import type { AuditEntry, FieldChange } from "../../../accounts/audit.server.ts";
import { identityChanges } from "../../../accounts/organisations/organisation-identity.ts";
import { actorId } from "../../../accounts/permissions.ts";
import type { Act } from "../../../accounts/viewer.ts";
import type { Placed } from "./placed.ts";
import type { WrittenPeople } from "./write-people.server.ts";

/** Writes an audit event for each organisation, person and affiliation that the import made or changed. */
export async function recordMembers(tx: Tx, act: Act, placed: readonly Placed[], people: WrittenPeople): Promise<void> {
  const entries: AuditEntry[] = [
    ...placed.flatMap(organisationEntry),
    ...people.created.map(({ id, name }) => ({
      action: "person.created",
      subjectKind: "person",
      subjectId: id,
      changes: [
        { field: "name", before: null, after: name },
        { field: "email", changed: true as const },
      ],
    })),
    ...people.affiliations.map(({ id, isNew, granted }) => ({
      action: isNew ? "affiliation.started" : "affiliation.changed",
      subjectKind: "affiliation",
      subjectId: id,
      changes: [isNew ? { field: "rights", before: null, after: [...granted] } : { field: "rights", changed: true as const }],
    })),
  ];
  const viewer = act.by.kind === "person" ? act.by.viewer : null;
  await insertRows(
    tx,
    "AuditEvent",
    entries.map(({ action, subjectKind, subjectId, changes = [] }) => ({
      id: newId(act.now),
      at: act.now,
      action,
      actorKind: act.by.kind,
      actorPersonId: actorId(act),
      onBehalfOfId: viewer?.actingForId ?? null,
      subjectKind,
      subjectId,
      changes,
      requestId: act.requestId,
    })),
  );
}

/** Names and kind with their values; of everything else only that it changed, since not every reader of the trail may read it. */
function organisationEntry({ id, organisationId, before, columns, ...write }: Placed): AuditEntry[] {
  const identity: FieldChange[] = columns ? identityChanges(before, columns) : [];
  const isMember: FieldChange[] =
    columns && (before?.isMember ?? false) !== columns.isMember ? [{ field: "isMember", before: before?.isMember ?? false, after: columns.isMember }] : [];
  const parts = {
    sites: write.sites.length,
    contactName: write.contacts.length,
    descriptions: write.descriptions.length,
    languages: write.languages.add.length + write.languages.remove.length,
    sourceMarkets: write.sourceMarkets.add.length + write.sourceMarkets.remove.length,
    headcount: write.declarations.filter(({ kind }) => kind === "headcount").length,
    revenueBand: write.declarations.filter(({ kind }) => kind === "revenue_band").length,
    externalIds: write.externalIds.length,
    note: write.notes.length,
  };
  const others = Object.entries(parts).flatMap(([field, count]): FieldChange[] => (count > 0 ? [{ field, changed: true }] : []));
  const changes = [...identity, ...isMember, ...others];
  if (changes.length === 0) return [];
  return [{ action: organisationId === null ? "organisation.imported" : "organisation.updated", subjectKind: "organisation", subjectId: id, changes }];
}
