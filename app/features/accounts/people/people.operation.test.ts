import { expect, test } from "vitest";
import { createOrganisation } from "../../../../tests/factories/organisation.ts";
import { affiliate, appoint, createPerson as insertPerson, signedIn } from "../../../../tests/factories/person.ts";
import { actBy, officeViewer, viewerIn, viewerWith } from "../../../../tests/factories/viewer.ts";
import { db } from "../../../platform/database/db.server.ts";
import { appointToOffice } from "../appointments/appoint-to-office.server.ts";
import { endAppointment } from "../appointments/end-appointment.server.ts";
import { invitePerson } from "../invitations/invite-person.server.ts";
import { createPerson } from "./create-person.server.ts";
import { deactivatePerson } from "./deactivate-person.server.ts";
import { editPerson } from "./edit-person.server.ts";
import { findPerson } from "./find-person.server.ts";
import { listOrganisationPeople } from "./list-organisation-people.server.ts";
import { listPeople } from "./list-people.server.ts";
import { reactivatePerson } from "./reactivate-person.server.ts";

const manager = async () => actBy(officeViewer("manager", { personId: (await insertPerson()).id }));
const ana = { name: "Ana  Lima", email: " Ana@Example.org ", phone: "+351 210 000 001" };

test("a person entered by hand stands once per address, also when two arrive at once", async () => {
  const act = await manager();
  const outcomes = await Promise.all([createPerson(act, ana), createPerson(act, { ...ana, name: "Other" })]);
  expect(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.problem)).sort()).toEqual(["email-taken", "ok"]);
  const person = await db().person.findUniqueOrThrow({ where: { email: "ana@example.org" } });
  expect(person).toMatchObject({ emailVerifiedAt: null, passwordHash: null, phone: "+351 210 000 001", emailVisibleTo: "office" });
  expect((await db().auditEvent.findFirstOrThrow()).changes).toEqual([
    { field: "name", before: null, after: person.name },
    { field: "email", changed: true },
  ]);
});

test("the office corrects details; an address that its owner confirmed or signs in with is the owner's", async () => {
  const act = await manager();
  const entered = await insertPerson({ email: "typo@example.org", emailVerifiedAt: null });
  const owner = await insertPerson({ email: "owner@example.org" });
  expect(await editPerson(act, { personId: entered.id, name: "New", email: "owner@example.org" })).toEqual({ ok: false, problem: "email-taken" });
  expect(await editPerson(act, { personId: entered.id, name: "New", email: "right@example.org", phone: "1", reason: "typo" })).toEqual({ ok: true, value: { changed: true } });
  expect(await editPerson(act, { personId: entered.id, name: "New", email: "right@example.org", phone: "1" })).toEqual({ ok: true, value: { changed: false } });
  expect(await editPerson(act, { personId: owner.id, name: "X", email: "thief@example.org" })).toEqual({ ok: false, problem: "email-is-in-use" });
  expect(await editPerson(act, { personId: owner.id, name: "X", email: "OWNER@example.org" })).toEqual({ ok: true, value: { changed: true } });
  expect((await db().person.findUniqueOrThrow({ where: { id: owner.id } })).email).toBe("owner@example.org");
});

test("only managers enter, edit and deactivate people or appoint to the office", async () => {
  const person = await insertPerson();
  const clinic = await createOrganisation();
  for (const act of [
    actBy(viewerWith()),
    actBy(viewerIn(clinic.id, ["admin"])),
    ...(["treasurer", "editor", "data_steward", "observer"] as const).map((role) => actBy(officeViewer(role))),
  ]) {
    expect(await createPerson(act, ana)).toEqual({ ok: false, problem: "not-found" });
    expect(await editPerson(act, { personId: person.id, ...ana })).toEqual({ ok: false, problem: "not-found" });
    expect(await deactivatePerson(act, { personId: person.id })).toEqual({ ok: false, problem: "not-found" });
    expect(await reactivatePerson(act, { personId: person.id })).toEqual({ ok: false, problem: "not-found" });
    expect(await appointToOffice(act, { personId: person.id, role: "manager" })).toEqual({ ok: false, problem: "not-found" });
  }
  expect(await db().auditEvent.count()).toBe(0);
});

test("a deactivated person is out this instant: sessions, affiliations and roles end, and the office hears of a missing admin", async () => {
  const act = await manager();
  const clinic = await createOrganisation();
  const person = await insertPerson();
  await affiliate(person, clinic, ["admin"]);
  await appoint(person, "editor");
  await signedIn(person);
  for (let time = 0; time < 2; time += 1) expect(await deactivatePerson(act, { personId: person.id, reason: "left" })).toEqual({ ok: true, value: null });
  expect(await db().session.count({ where: { personId: person.id } })).toBe(0);
  expect(await db().affiliation.findFirstOrThrow({ where: { personId: person.id } })).toMatchObject({ endedAt: act.now });
  expect(await db().officeAppointment.findFirstOrThrow({ where: { personId: person.id } })).toMatchObject({ endedAt: act.now });
  expect(await db().task.count({ where: { organisationId: clinic.id } })).toBe(1);
  expect((await db().auditEvent.findMany({ orderBy: { id: "asc" } })).map((event) => event.action)).toEqual([
    "office.appointment-ended",
    "affiliation.ended",
    "person.deactivated",
  ]);
  expect(await reactivatePerson(act, { personId: person.id })).toEqual({ ok: true, value: { changed: true } });
  expect(await db().affiliation.count({ where: { endedAt: null } })).toBe(0);
});

test("nobody deactivates themself or the last manager, and nothing is half done", async () => {
  const act = await manager();
  const last = await insertPerson();
  await appoint(last, "editor");
  await appoint(last, "manager");
  if (act.by.kind !== "person") throw new Error("a person acts");
  expect(await deactivatePerson(act, { personId: act.by.viewer.personId })).toEqual({ ok: false, problem: "yourself" });
  expect(await deactivatePerson(act, { personId: last.id })).toEqual({ ok: false, problem: "last-manager" });
  expect(await db().officeAppointment.count({ where: { endedAt: null } })).toBe(2);
});

test("manager and data steward are two people, unless a decision of the board joins them", async () => {
  const act = await manager();
  const person = await insertPerson();
  expect((await appointToOffice(act, { personId: person.id, role: "data_steward" })).ok).toBe(true);
  for (const decision of [undefined, null, "  "]) {
    expect(await appointToOffice(act, { personId: person.id, role: "manager", decision })).toEqual({ ok: false, problem: "decision-missing" });
  }
  expect(await invitePerson(act, { email: person.email, into: { officeRole: "manager" } })).toEqual({ ok: false, problem: "powers-apart" });
  expect((await appointToOffice(act, { personId: person.id, role: "manager", decision: "Minutes of 3 June 2026, item 4" })).ok).toBe(true);
  expect(await db().officeAppointment.findFirst({ where: { personId: person.id, role: "manager" } })).toMatchObject({ decision: "Minutes of 3 June 2026, item 4" });
  expect(await db().auditEvent.findFirst({ where: { subjectId: person.id }, orderBy: { id: "desc" } })).toMatchObject({ reason: "Minutes of 3 June 2026, item 4" });
});

test("a role is held once, and of two managers who leave at once one stays", async () => {
  const act = await manager();
  const [a, b] = [await insertPerson(), await insertPerson()];
  await Promise.all([1, 2].map(() => appointToOffice(act, { personId: a.id, role: "manager" })));
  const ofB = await appointToOffice(act, { personId: b.id, role: "manager" });
  expect(await db().officeAppointment.count()).toBe(2);
  const ofA = await db().officeAppointment.findFirstOrThrow({ where: { personId: a.id } });
  if (!ofB.ok) throw new Error(ofB.problem);
  const outcomes = await Promise.all([ofA.id, ofB.value.appointmentId].map((appointmentId) => endAppointment(act, { appointmentId })));
  expect(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.problem)).sort()).toEqual(["last-manager", "ok"]);
  expect(await endAppointment(act, { appointmentId: (await db().officeAppointment.findFirstOrThrow({ where: { endedAt: { not: null } } })).id })).toEqual({
    ok: true,
    value: null,
  });
});

test("the list finds people by name or address without accents, filters, and pages in order", async () => {
  const clinic = await createOrganisation({ shortName: "Mar" });
  const nuria = await insertPerson({ name: "Núria Cardó", email: "nuria@example.org", passwordHash: "x" });
  await affiliate(nuria, clinic, ["member"]);
  const office = await insertPerson({ name: "Otto", email: "otto@example.net" });
  await appoint(office, "editor");
  await insertPerson({ name: "Gone", deactivatedAt: new Date() });
  const viewer = officeViewer("data_steward");
  const find = async (filter: Parameters<typeof listPeople>[1]) => (await listPeople(viewer, filter)).rows.map((row) => row.name);
  expect(await find({ text: "cardo nuria" })).toEqual(["Núria Cardó"]);
  expect(await find({ text: "example.net" })).toEqual(["Otto"]);
  expect(await find({ officeRole: "any" })).toEqual(["Otto"]);
  expect(await find({ officeRole: "manager" })).toEqual([]);
  expect(await find({ state: "deactivated" })).toEqual(["Gone"]);
  expect(await find({ state: "without-organisation" })).toEqual(["Otto"]);
  expect(await find({ state: "never-signed-in" })).toEqual(["Otto"]);
  expect((await listPeople(viewer, { text: "nuria" })).rows[0]).toMatchObject({ hasSignedUp: true, organisations: [{ name: "Mar" }] });
  await db().$executeRaw`
    insert into "Person" (id, email, name, "updatedAt") select gen_random_uuid(), 'p' || n || '@example.com', case n % 2 when 0 then 'Élio ' else 'elio ' end || lpad(n::text, 3, '0'), now() from generate_series(1, 60) n`;
  const first = await listPeople(viewer, { text: "elio" });
  const second = await listPeople(viewer, { text: "elio", after: first.next ?? undefined });
  expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 10, null]);
  const numbers = [...first.rows, ...second.rows].map((row) => row.name.slice(-3));
  expect(numbers).toEqual([...numbers].sort());
  for (const other of [officeViewer("observer"), viewerWith(), officeViewer("manager", { secondFactorPassed: false })]) {
    expect((await listPeople(other, {})).rows).toEqual([]);
    expect(await findPerson(other, nuria.id)).toBeNull();
  }
});

test("the office sees a person's whole history; colleagues see each other as each chose; outsiders see nobody", async () => {
  const [before, today] = [await createOrganisation({ shortName: "Before" }), await createOrganisation({ shortName: "Today" })];
  const person = await insertPerson({ name: "Rita", emailVisibleTo: "members", phone: "+351 1" });
  const past = await affiliate(person, before, ["admin"]);
  await db().affiliation.update({ where: { id: past }, data: { endedAt: new Date("2025-01-01T00:00:00Z") } });
  await affiliate(person, today, ["editor", "member"]);
  const seen = await findPerson(officeViewer("editor"), person.id);
  expect(seen?.affiliations.map((affiliation) => [affiliation.organisationName, affiliation.endedAt?.getFullYear() ?? null])).toEqual([
    ["Today", null],
    ["Before", 2025],
  ]);
  const colleagues = await listOrganisationPeople(viewerIn(today.id, ["member"]), today.id);
  expect(colleagues?.now).toMatchObject([{ name: "Rita", email: person.email, phone: null, rights: ["editor", "member"] }]);
  expect((await listOrganisationPeople(viewerIn(before.id, ["admin"]), before.id))?.before).toMatchObject([{ name: "Rita", rights: ["admin"] }]);
  expect(await listOrganisationPeople(viewerIn(before.id, ["admin"]), today.id)).toBeNull();
});
