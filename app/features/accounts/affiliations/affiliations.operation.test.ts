import { expect, test } from "vitest";
import { createCluster } from "../../../../tests/factories/cluster.ts";
import { createOrganisation } from "../../../../tests/factories/organisation.ts";
import { affiliate, createPerson, signedIn } from "../../../../tests/factories/person.ts";
import { actBy, officeViewer, viewerIn, viewerWith } from "../../../../tests/factories/viewer.ts";
import { dateOfDay, day } from "../../../lib/day.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { Person } from "../../../platform/database/generated/client.ts";
import { findViewer } from "../find-viewer.server.ts";
import { readSession } from "../sessions.server.ts";
import type { Act, OrganisationRight } from "../viewer.ts";
import { actForOrganisation } from "./act-for-organisation.server.ts";
import { affiliatePerson } from "./affiliate-person.server.ts";
import { changeRights } from "./change-rights.server.ts";
import { endAffiliation } from "./end-affiliation.server.ts";
import { movePerson } from "./move-person.server.ts";

const now = new Date("2026-03-10T09:00:00Z");
const manager = async () => actBy(officeViewer("manager", { personId: (await createPerson()).id }), now);
const as = (person: Person, organisationId: string, rights: OrganisationRight[]): Act => actBy(viewerIn(organisationId, rights, { personId: person.id }), now);
const viewerOf = async (cookie: string, at: Date) => {
  const session = await readSession(cookie);
  return session && findViewer(session, at);
};

test("a person joins an organisation with rights; a second open affiliation is refused, also when two arrive at once", async () => {
  const person = await createPerson();
  const clinic = await createOrganisation();
  const act = await manager();
  const both = await Promise.all([1, 2].map(() => affiliatePerson(act, { personId: person.id, organisationId: clinic.id, rights: ["member", "admin"] })));
  expect(both.map((outcome) => (outcome.ok ? "ok" : outcome.problem)).sort()).toEqual(["already-affiliated", "ok"]);
  expect(await db().affiliation.count()).toBe(1);
  const event = await db().auditEvent.findFirstOrThrow({ where: { action: "affiliation.started" } });
  expect(event.changes).toEqual([{ field: "rights", before: null, after: ["admin", "member"] }]);
  expect(event.requestId).toBe("request-1");
});

test("joining needs a right at least, a start that has come, a live organisation and an active person", async () => {
  const person = await createPerson();
  const clinic = await createOrganisation();
  const archived = await createOrganisation({ archivedAt: now });
  const gone = await createPerson({ deactivatedAt: now });
  const act = await manager();
  expect(await affiliatePerson(act, { personId: person.id, organisationId: clinic.id, rights: [] })).toEqual({ ok: false, problem: "no-rights" });
  const tomorrow = new Date("2026-03-11T09:00:00Z");
  expect(await affiliatePerson(act, { personId: person.id, organisationId: clinic.id, rights: ["member"], startedAt: tomorrow })).toEqual({ ok: false, problem: "starts-later" });
  expect(await affiliatePerson(act, { personId: person.id, organisationId: archived.id, rights: ["member"] })).toEqual({ ok: false, problem: "not-found" });
  expect(await affiliatePerson(act, { personId: gone.id, organisationId: clinic.id, rights: ["member"] })).toEqual({ ok: false, problem: "not-found" });
});

test("only an admin of that organisation or a manager handles its people", async () => {
  const clinic = await createOrganisation();
  const other = await createOrganisation();
  const [admin, person] = [await createPerson(), await createPerson()];
  await affiliate(admin, clinic, ["admin"]);
  const affiliationId = await affiliate(person, clinic, ["member"]);
  const outsiders = [as(admin, other.id, ["admin"]), as(person, clinic.id, ["editor", "billing", "member"]), actBy(officeViewer("editor"), now), actBy(viewerWith(), now)];
  for (const act of outsiders) {
    expect(await affiliatePerson(act, { personId: admin.id, organisationId: clinic.id, rights: ["admin"] })).toEqual({ ok: false, problem: "not-found" });
    expect(await changeRights(act, { affiliationId, rights: ["admin"] })).toEqual({ ok: false, problem: "not-found" });
  }
  expect(await endAffiliation(as(admin, other.id, ["admin"]), { affiliationId })).toEqual({ ok: false, problem: "not-found" });
  expect(await changeRights(as(admin, clinic.id, ["admin"]), { affiliationId, rights: ["editor"] })).toEqual({ ok: true, value: { changed: true } });
});

test("changed rights hold at once, what was granted before stays in the history", async () => {
  const clinic = await createOrganisation();
  const [admin, person] = [await createPerson(), await createPerson()];
  await affiliate(admin, clinic, ["admin"]);
  const affiliationId = await affiliate(person, clinic, ["member", "billing"]);
  const cookie = await signedIn(person);
  await changeRights(as(admin, clinic.id, ["admin"]), { affiliationId, rights: ["member", "voter"], jobTitle: "Head nurse" });
  expect([...((await viewerOf(cookie, now))?.affiliations[0]?.rights ?? [])].sort()).toEqual(["member", "voter"]);
  const rows = await db().affiliationRight.findMany({ where: { affiliationId }, orderBy: [{ grantedAt: "asc" }, { right: "asc" }] });
  expect(rows.map((row) => [row.right, row.revokedAt])).toEqual([
    ["billing", now],
    ["member", null],
    ["voter", null],
  ]);
  const event = await db().auditEvent.findFirstOrThrow({ where: { action: "affiliation.changed" } });
  expect(event.onBehalfOfId).toBe(clinic.id);
  expect(event.changes).toEqual([
    { field: "rights", before: ["billing", "member"], after: ["voter", "member"] },
    { field: "jobTitle", changed: true },
  ]);
  expect(await changeRights(as(admin, clinic.id, ["admin"]), { affiliationId, rights: ["voter", "member"] })).toEqual({ ok: true, value: { changed: false } });
});

test("nobody takes the last admin's right away, not even the admin or a manager; a deactivated admin does not count", async () => {
  const clinic = await createOrganisation();
  const [admin, gone] = [await createPerson(), await createPerson({ deactivatedAt: now })];
  const affiliationId = await affiliate(admin, clinic, ["admin", "member"]);
  await affiliate(gone, clinic, ["admin"]);
  for (const act of [as(admin, clinic.id, ["admin"]), await manager()])
    expect(await changeRights(act, { affiliationId, rights: ["member"] })).toEqual({ ok: false, problem: "last-admin" });
  expect(await endAffiliation(await manager(), { affiliationId })).toEqual({ ok: false, problem: "last-admin" });
  expect(await db().affiliation.count({ where: { endedAt: null } })).toBe(2);
  expect(await db().auditEvent.count()).toBe(0);
});

test("a person who leaves is never held back: the office gets one task, which a new admin settles", async () => {
  await createCluster();
  const clinic = await createOrganisation();
  const [admin, next] = [await createPerson(), await createPerson()];
  const affiliationId = await affiliate(admin, clinic, ["admin"]);
  const cookie = await signedIn(admin, { actingForId: clinic.id });
  expect(await endAffiliation(as(admin, clinic.id, ["admin"]), { affiliationId, reason: "retired" })).toEqual({ ok: true, value: { leftWithoutAdmin: true } });
  const task = await db().task.findFirstOrThrow();
  expect(task).toMatchObject({ kind: "appoint-organisation-admin", officeRole: "manager", organisationId: clinic.id, doneAt: null });
  expect(task.dueOn).toEqual(dateOfDay(day("2026-03-17")));
  expect((await viewerOf(cookie, now))?.affiliations).toEqual([]);
  expect(await endAffiliation(as(admin, clinic.id, ["admin"]), { affiliationId })).toEqual({ ok: false, problem: "not-found" });
  await affiliatePerson(await manager(), { personId: next.id, organisationId: clinic.id, rights: ["admin"] });
  expect((await db().task.findFirstOrThrow()).doneAt).toEqual(now);
});

test("when the last two admins leave at the same moment, the office still gets its task, once", async () => {
  for (let round = 0; round < 5; round += 1) {
    const clinic = await createOrganisation();
    const leavers = await Promise.all(
      [1, 2].map(async () => {
        const person = await createPerson();
        return { person, affiliationId: await affiliate(person, clinic, ["admin"]) };
      }),
    );
    const outcomes = await Promise.all(leavers.map(({ person, affiliationId }) => endAffiliation(as(person, clinic.id, ["admin"]), { affiliationId })));
    expect(outcomes.map((outcome) => outcome.ok && outcome.value.leftWithoutAdmin).sort()).toEqual([false, true]);
    expect(await db().task.count({ where: { organisationId: clinic.id } })).toBe(1);
  }
});

test("two admins who dismiss each other at the same moment leave one of them", async () => {
  for (let round = 0; round < 5; round += 1) {
    const clinic = await createOrganisation();
    const [a, b] = [await createPerson(), await createPerson()];
    const [ofA, ofB] = [await affiliate(a, clinic, ["admin"]), await affiliate(b, clinic, ["admin"])];
    const outcomes = await Promise.all([endAffiliation(as(a, clinic.id, ["admin"]), { affiliationId: ofB }), endAffiliation(as(b, clinic.id, ["admin"]), { affiliationId: ofA })]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await db().affiliation.count({ where: { organisationId: clinic.id, endedAt: null } })).toBe(1);
  }
});

test("moving from one clinic to another is one act: the old rights end the same instant, the history stays", async () => {
  const [a, b] = [await createOrganisation(), await createOrganisation()];
  const person = await createPerson();
  const affiliationId = await affiliate(person, a, ["admin", "voter"]);
  const cookie = await signedIn(person, { actingForId: a.id });
  const moved = await movePerson(await manager(), { affiliationId, toOrganisationId: b.id, rights: ["member"], reason: "changed employer" });
  expect(moved).toMatchObject({ ok: true, value: { leftWithoutAdmin: true } });
  const viewer = await viewerOf(cookie, now);
  expect(viewer?.affiliations.map((affiliation) => [affiliation.organisationId, affiliation.rights])).toEqual([[b.id, ["member"]]]);
  expect(viewer?.actingForId).toBeNull();
  const rows = await db().affiliation.findMany({ where: { personId: person.id }, orderBy: { startedAt: "asc" } });
  expect(rows.map((row) => [row.organisationId, row.endedAt])).toEqual([
    [a.id, now],
    [b.id, null],
  ]);
  expect((await db().auditEvent.findMany({ orderBy: { id: "asc" } })).map((event) => event.action)).toEqual(["affiliation.ended", "affiliation.started"]);
});

test("a move that cannot arrive does not leave", async () => {
  const [a, b] = [await createOrganisation(), await createOrganisation()];
  const archived = await createOrganisation({ archivedAt: now });
  const person = await createPerson();
  const affiliationId = await affiliate(person, a, ["member"]);
  await affiliate(person, b, ["member"]);
  const act = await manager();
  expect(await movePerson(act, { affiliationId, toOrganisationId: b.id, rights: ["member"] })).toEqual({ ok: false, problem: "already-affiliated" });
  expect(await movePerson(act, { affiliationId, toOrganisationId: a.id, rights: ["member"] })).toEqual({ ok: false, problem: "same-organisation" });
  expect(await movePerson(act, { affiliationId, toOrganisationId: archived.id, rights: ["member"] })).toEqual({ ok: false, problem: "not-found" });
  expect(await movePerson(act, { affiliationId, toOrganisationId: b.id, rights: [] })).toEqual({ ok: false, problem: "no-rights" });
  expect(await movePerson(as(person, a.id, ["admin"]), { affiliationId, toOrganisationId: b.id, rights: ["member"] })).toEqual({ ok: false, problem: "not-found" });
  expect(await db().affiliation.count({ where: { endedAt: null } })).toBe(2);
});

test("acting for an organisation is chosen per session, needs an open affiliation, and stands in the events that follow", async () => {
  const [clinic, other] = [await createOrganisation(), await createOrganisation()];
  const person = await createPerson();
  await affiliate(person, clinic, ["member"]);
  const cookie = await signedIn(person);
  const act = async (): Promise<Act> => {
    const viewer = await viewerOf(cookie, now);
    if (!viewer) throw new Error("signed out");
    return actBy(viewer, now);
  };
  expect(await actForOrganisation(await act(), { organisationId: other.id })).toEqual({ ok: false, problem: "not-found" });
  expect(await actForOrganisation(await act(), { organisationId: clinic.id })).toEqual({ ok: true, value: { changed: true } });
  expect((await viewerOf(cookie, now))?.actingForId).toBe(clinic.id);
  expect(await actForOrganisation(await act(), { organisationId: clinic.id })).toEqual({ ok: true, value: { changed: false } });
  await actForOrganisation(await act(), { organisationId: null });
  const events = await db().auditEvent.findMany({ orderBy: { id: "asc" } });
  expect(events.map((event) => event.onBehalfOfId)).toEqual([null, clinic.id]);
});
