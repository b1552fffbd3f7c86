import { isUuid } from "../../../lib/uuid.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { AuditEvent } from "../../../platform/database/generated/client.ts";
import { type AuditChange, type AuditRow, type AuditSubject, changesOf } from "./subject.ts";

export type StoredEvent = AuditEvent & { actor: { name: string } | null; onBehalfOf: { legalName: string; shortName: string | null } | null };

/** What `findMany` of events includes so that they can be named. */
export const withNames = { actor: { select: { name: true } }, onBehalfOf: { select: { legalName: true, shortName: true } } } as const;

/** Stored events with the names of whom and what they are about. */
export async function nameEvents(events: StoredEvent[]): Promise<AuditRow[]> {
  const names = await findNames(events);
  return events.map((event) => ({
    eventId: event.id,
    at: event.at,
    action: event.action,
    actor: actorOf(event),
    onBehalfOf: event.onBehalfOf && (event.onBehalfOf.shortName ?? event.onBehalfOf.legalName),
    subjectKind: event.subjectKind,
    subjectId: event.subjectId,
    subject: names.subjectOf(event),
    changes: changesOf(event.changes).map((change) => withNamesFor(change, names.byId)),
    reason: event.reason,
  }));
}

function actorOf(event: StoredEvent): AuditRow["actor"] {
  if (event.actorKind === "person") return { kind: "person", personId: event.actorPersonId, name: event.actor?.name ?? null };
  return { kind: event.actorKind === "command-line" ? "command-line" : "system" };
}

type Names = { subjectOf: (event: StoredEvent) => AuditSubject; byId: ReadonlyMap<string, string> };

async function findNames(events: StoredEvent[]): Promise<Names> {
  const inChanges = events.flatMap((event) => changesOf(event.changes).flatMap((change) => ("changed" in change ? [] : [change.before, change.after]))).filter(isId);
  const idsOf = (kind: string) => [...new Set(events.flatMap((event) => (event.subjectKind === kind && isUuid(event.subjectId) ? [event.subjectId] : [])))];
  const organisationName = { select: { legalName: true, shortName: true } } as const;
  const [organisations, people, affiliations, tasks, invitations, projects, terms] = await Promise.all([
    db().organisation.findMany({ where: { id: { in: [...idsOf("organisation"), ...inChanges] } }, select: { id: true, legalName: true, shortName: true } }),
    db().person.findMany({ where: { id: { in: [...idsOf("person"), ...inChanges] } }, select: { id: true, name: true } }),
    db().affiliation.findMany({ where: { id: { in: idsOf("affiliation") } }, select: { id: true, person: { select: { name: true } }, organisation: organisationName } }),
    db().task.findMany({ where: { id: { in: idsOf("task") } }, select: { id: true, kind: true, organisation: organisationName } }),
    db().invitation.findMany({ where: { id: { in: idsOf("invitation") } }, select: { id: true, officeRole: true, organisation: organisationName } }),
    db().project.findMany({ where: { id: { in: idsOf("project") } }, select: { id: true, title: true } }),
    db().vocabularyTerm.findMany({ where: { id: { in: idsOf("vocabulary-term") } }, select: { id: true, labels: true } }),
  ]);
  const subjects = new Map<string, AuditSubject>([
    ...organisations.map((row): [string, AuditSubject] => [row.id, { kind: "organisation", name: nameOf(row) }]),
    ...people.map((row): [string, AuditSubject] => [row.id, { kind: "person", name: row.name }]),
    ...affiliations.map((row): [string, AuditSubject] => [row.id, { kind: "affiliation", personName: row.person.name, organisationName: nameOf(row.organisation) }]),
    ...tasks.map((row): [string, AuditSubject] => [row.id, { kind: "task", taskKind: row.kind, organisationName: row.organisation && nameOf(row.organisation) }]),
    ...projects.map((row): [string, AuditSubject] => [row.id, { kind: "other", word: "project", name: row.title }]),
    ...terms.map((row): [string, AuditSubject] => [row.id, { kind: "other", word: "vocabulary-term", name: labelOf(row.labels) }]),
    ...invitations.map((row): [string, AuditSubject] => [
      row.id,
      { kind: "invitation", officeRole: row.officeRole, organisationName: row.organisation && nameOf(row.organisation) },
    ]),
  ]);
  const byId = new Map([...organisations.map((row) => [row.id, nameOf(row)] as const), ...people.map((row) => [row.id, row.name] as const)]);
  return { subjectOf: (event) => subjects.get(event.subjectId) ?? gone(event.subjectKind), byId };
}

/** A change that points to an organisation or a person says its name instead of its id. */
function withNamesFor(change: AuditChange, byId: ReadonlyMap<string, string>): AuditChange {
  if ("changed" in change) return change;
  const named = (value: unknown) => (isId(value) ? (byId.get(value) ?? value) : value);
  return { field: change.field, before: named(change.before), after: named(change.after) };
}

function isId(value: unknown): value is string {
  return typeof value === "string" && isUuid(value);
}

function labelOf(labels: unknown): string | null {
  const english = typeof labels === "object" && labels !== null && "en" in labels ? labels.en : null;
  return typeof english === "string" ? english : null;
}

function nameOf(organisation: { legalName: string; shortName: string | null }): string {
  return organisation.shortName ?? organisation.legalName;
}

function gone(kind: string): AuditSubject {
  if (kind === "organisation" || kind === "person") return { kind, name: null };
  if (kind === "invitation") return { kind, officeRole: null, organisationName: null };
  if (kind === "affiliation") return { kind, personName: null, organisationName: null };
  return kind === "task" ? { kind, taskKind: null, organisationName: null } : { kind: "other", word: kind, name: null };
}
