import { expect, test } from "vitest";
import { db } from "../../app/platform/database/db.server.ts";
import type { OfficeRole } from "../../app/platform/database/generated/client.ts";
import { createCluster } from "../factories/cluster.ts";
import { createMail } from "../factories/mail.ts";
import { createOrganisation } from "../factories/organisation.ts";
import { affiliate, appoint, createPerson, signedIn } from "../factories/person.ts";
import { redirectOf, visit } from "../setup/portal-handler.ts";

async function office(role: OfficeRole) {
  const person = await createPerson({ name: "Olga Office", totpSecretSealed: "sealed", totpConfirmedAt: new Date("2020-01-01T00:00:00Z") });
  await appoint(person, role);
  return { person, cookie: await signedIn(person) };
}

const read = async (url: string, cookie?: string) => (await visit(url, { cookie })).text();

test("the office enters an organisation, and is told whose a VAT number is", async () => {
  await createCluster();
  const { cookie } = await office("editor");
  const form = { kind: "provider", legalName: "Clínica do Mar, Lda", countryCode: "PT", vatNumber: "501 442 600" };
  const entered = redirectOf(await visit("/office/organisations/new", { cookie, form }));
  expect(entered).toMatch(/^\/office\/organisations\/[0-9a-f-]{36}$/);
  expect(await read(entered ?? "", cookie)).toContain("PT501442600");
  const refused = await visit("/office/organisations/new", { cookie, form: { ...form, legalName: "Other" } });
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain("Clínica do Mar, Lda has this VAT number already.");
  expect(await read("/office/organisations?q=clinica", cookie)).toContain("Clínica do Mar, Lda");
});

test("an edit that started from an older state is refused and keeps what was typed", async () => {
  await createCluster();
  const { cookie } = await office("manager");
  const { id } = await createOrganisation({ legalName: "Mar", version: 2 });
  const response = await visit(`/office/organisations/${id}/edit`, { cookie, form: { kind: "provider", legalName: "Typed Name", countryCode: "PT", version: "1" } });
  expect(response.status).toBe(400);
  const page = await response.text();
  expect(page).toContain("Someone else changed this organisation");
  expect(page).toContain("Typed Name");
});

test("what the office notes is on the office's page alone: not in history, search, profile or the admin's pages", async () => {
  await createCluster();
  const { cookie } = await office("manager");
  const { id, slug } = await createOrganisation({ legalName: "Mar" });
  const admin = await createPerson({ name: "Rui Admin" });
  await affiliate(admin, { id }, ["admin"]);
  const adminCookie = await signedIn(admin, { actingForId: id });
  expect(redirectOf(await visit(`/office/organisations/${id}/notes`, { cookie, form: { intent: "write", body: "planted-note-4711" } }))).toBe(`/office/organisations/${id}/notes`);
  expect(await read(`/office/organisations/${id}/notes`, cookie)).toContain("planted-note-4711");
  for (const url of [`/office/organisations/${id}/history`, "/office/audit", "/search?q=4711", "/"]) expect(await read(url, cookie)).not.toContain("planted-note");
  for (const url of ["/", `/organisations/${id}/people`, `/directory/${slug}`]) expect(await read(url, adminCookie)).not.toContain("planted-note-4711");
});

test("an admin invites a colleague and takes the invitation back; a plain member may do neither", async () => {
  await createCluster();
  const { id } = await createOrganisation({ legalName: "Mar" });
  const [admin, member] = [await createPerson(), await createPerson()];
  await affiliate(admin, { id }, ["admin"]);
  await affiliate(member, { id }, ["member"]);
  const here = `/organisations/${id}/people`;
  const form = { intent: "invite", email: "New@Example.org", rights: ["member", "editor"] };
  expect((await visit(here, { cookie: await signedIn(member), form })).status).toBe(404);
  const cookie = await signedIn(admin);
  expect(redirectOf(await visit(here, { cookie, form }))).toBe(here);
  const invitation = await db().invitation.findFirstOrThrow();
  expect(invitation).toMatchObject({ email: "new@example.org", rights: ["editor", "member"], revokedAt: null });
  expect(redirectOf(await visit(here, { cookie, form: { intent: "revoke", invitationId: invitation.id } }))).toBe(here);
  expect((await db().invitation.findFirstOrThrow()).revokedAt).not.toBeNull();
});

test("the last admin may leave; the office finds the task at home and marks it as done", async () => {
  await createCluster();
  const { id } = await createOrganisation({ legalName: "Mar" });
  const admin = await createPerson();
  const affiliationId = await affiliate(admin, { id }, ["admin"]);
  const cookie = await signedIn(admin);
  expect(await read(`/affiliations/${affiliationId}`, cookie)).toContain("the office will be asked to find a new one");
  expect(redirectOf(await visit(`/affiliations/${affiliationId}`, { cookie, form: { intent: "end" } }))).toBe("/");
  expect((await visit(`/organisations/${id}/people`, { cookie })).status).toBe(404);
  const manager = await office("manager");
  expect(await read("/", manager.cookie)).toContain("Mark as done: Find an admin for Mar");
  const { id: taskId } = await db().task.findFirstOrThrow();
  expect((await visit("/office/tasks", { cookie, form: { taskId } })).status).toBe(404);
  expect(redirectOf(await visit("/office/tasks", { cookie: manager.cookie, form: { taskId } }))).toBe("/office/tasks");
  expect(await read("/", manager.cookie)).not.toContain("Mark as done: Find an admin for Mar");
});

test("for whom one acts is chosen on every page and stands in the audit", async () => {
  await createCluster();
  const { id } = await createOrganisation({ legalName: "Mar" });
  const other = await createOrganisation({ legalName: "Sol" });
  const person = await createPerson({ name: "Ana" });
  await affiliate(person, { id }, ["admin"]);
  const cookie = await signedIn(person);
  expect((await visit("/acting-for", { cookie, form: { organisationId: other.id, next: "/" } })).status).toBe(404);
  expect(redirectOf(await visit("/acting-for", { cookie, form: { organisationId: id, next: "/projects" } }))).toBe("/projects");
  await visit(`/organisations/${id}/people`, { cookie, form: { intent: "invite", email: "new@example.org", rights: ["member"] } });
  const { cookie: observer } = await office("observer");
  const audit = await read("/office/audit", observer);
  expect(audit).toContain("Ana for Mar sent an invitation to Mar");
  expect(audit).not.toContain("new@example.org");
});

test("search answers each within their rights", async () => {
  await createCluster();
  const { id } = await createOrganisation({ legalName: "Mar", isMember: true });
  const found = await createPerson({ name: "Núria Planted", email: "nuria-planted@example.org" });
  await affiliate(found, { id }, ["member"]);
  const { cookie } = await office("treasurer");
  expect(await read("/search?q=nuria", cookie)).toContain("nuria-planted@example.org");
  const member = await createPerson();
  await affiliate(member, { id }, ["member"]);
  const page = await read("/search?q=nuria", await signedIn(member));
  expect(page).toContain("Núria Planted");
  expect(page).not.toContain("nuria-planted@example.org");
  for (const cookie of [undefined, await signedIn(await createPerson())]) expect(await read("/search?q=nuria", cookie)).not.toContain("Núria Planted");
});

test("a mail that failed is sent again from its page; one whose link is over says so and stays", async () => {
  await createCluster();
  const { cookie } = await office("manager");
  const mail = await createMail({ status: "failed", lastError: "ECONNREFUSED" });
  const here = `/office/mail/${mail.id}`;
  expect(await read(here, cookie)).toContain("Send again");
  expect(redirectOf(await visit(here, { cookie, form: {} }))).toBe(here);
  expect((await db().outgoingMail.findUniqueOrThrow({ where: { id: mail.id } })).status).toBe("queued");
  expect(await read(here, cookie)).not.toContain("Send again");
  const over = await createMail({ status: "failed", carriesSecret: true });
  const page = await read(`/office/mail/${over.id}`, cookie);
  expect(page).toContain("the link in it no longer works");
  expect(page).not.toContain("Send again");
});

test("the page of background work says what runs by the clock and when it last did", async () => {
  await createCluster();
  const { cookie } = await office("manager");
  await db().timetableRun.create({ data: { name: "mail.clear-old", lastRunAt: new Date("2026-03-01T10:00:00Z") } });
  const page = await read("/office/jobs", cookie);
  expect(page).toContain("Delete old mails");
  expect(page).toMatch(/Every day.*(1 Mar 2026|Mar 1, 2026)/s);
  expect(page).toContain("Not yet");
});
