import { findViewer } from "../../app/features/accounts/find-viewer.server.ts";
import { readSession, startSession } from "../../app/features/accounts/sessions.server.ts";
import type { Act, Viewer } from "../../app/features/accounts/viewer.ts";
import { db } from "../../app/platform/database/db.server.ts";
import type { OfficeRole, OrganisationRight, Person } from "../../app/platform/database/generated/client.ts";

let count = 0;
const longAgo = new Date("2020-01-01T00:00:00Z");

export function createPerson(overrides: Partial<Person> = {}): Promise<Person> {
  count += 1;
  return db().person.create({ data: { email: `person-${count}@example.org`, name: `Person ${count}`, emailVerifiedAt: longAgo, ...overrides } });
}

export async function affiliate(person: Person, organisation: { id: string }, rights: OrganisationRight[]): Promise<string> {
  const affiliation = await db().affiliation.create({
    data: { personId: person.id, organisationId: organisation.id, startedAt: longAgo, rights: { create: rights.map((right) => ({ right, grantedAt: longAgo })) } },
  });
  return affiliation.id;
}

export function appoint(person: Person, role: OfficeRole) {
  return db().officeAppointment.create({ data: { personId: person.id, role, startedAt: longAgo } });
}

/** A Cookie header for a session that passed its second factor. */
export async function signedIn(person: Person, options: { actingForId?: string; secondFactor?: boolean } = {}): Promise<string> {
  const setCookie = await startSession(person.id, { secondFactorAt: options.secondFactor === false ? null : new Date(), userAgent: null });
  if (options.actingForId) await db().session.updateMany({ where: { personId: person.id }, data: { actingForId: options.actingForId } });
  return setCookie.split(";")[0] as string;
}

/** The person as operations see whoever is signed in. Call it after rights and roles were given. */
export async function viewerOf(person: Person, options: { actingForId?: string; secondFactor?: boolean; now?: Date } = {}): Promise<Viewer> {
  const session = await readSession(await signedIn(person, options));
  const viewer = session && (await findViewer(session, options.now ?? new Date()));
  if (!viewer) throw new Error("the person cannot sign in");
  return viewer;
}

/** The first argument of an operation that this person calls. */
export async function actAs(person: Person, options: { actingForId?: string; secondFactor?: boolean; now?: Date } = {}): Promise<Act> {
  return { by: { kind: "person", viewer: await viewerOf(person, options) }, now: options.now ?? new Date(), requestId: null };
}
