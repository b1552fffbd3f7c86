import { createHmac } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { createCluster } from "../../../tests/factories/cluster.ts";
import { createIssue, createList, createSubscriber } from "../../../tests/factories/newsletter.ts";
import { createOrganisation } from "../../../tests/factories/organisation.ts";
import { actAs, affiliate, appoint, createPerson, viewerOf } from "../../../tests/factories/person.ts";
import { testEnv } from "../../../tests/setup/test-env.ts";
import { jobs } from "../../jobs.server.ts";
import { day } from "../../lib/day.ts";
import { db, transaction } from "../../platform/database/db.server.ts";
import { setEnv } from "../../platform/env.server.ts";
import { JobRunner } from "../../platform/queue/job-runner.server.ts";
import type { Act } from "../accounts/viewer.ts";
import { queueMail } from "../mail/queue-mail.server.ts";
import { suppress } from "../mail/suppressions.server.ts";
import { chooseAsPerson, chooseByLink, listOwnLists } from "./consent/own-subscriptions.server.ts";
import { confirmSubscription, requestSubscription } from "./consent/subscribe.server.ts";
import { saveIssue } from "./issues/write-issue.server.ts";
import { findIssue } from "./reading/find-issue.server.ts";
import { listIssues } from "./reading/list-issues.server.ts";
import { listAudience } from "./sending/list-audience.server.ts";
import { scheduleIssue, settleUnknown, steerIssue } from "./sending/steer-issue.server.ts";
import { takeMailEvent } from "./sending/take-mail-event.server.ts";

const visitor = { clientAddress: "192.0.2.7", userAgent: "Test" };
const nobody: Act = { by: { kind: "system" }, now: new Date(), requestId: null };
const runJobs = () => new JobRunner(jobs, []).runDue();
afterEach(() => setEnv(testEnv()));

async function world() {
  await createCluster();
  const editor = await createPerson({ name: "Editor" });
  await appoint(editor, "editor");
  const list = await createList();
  return { list, editor: await actAs(editor) };
}

const states = async (issueId: string) =>
  (await db().newsletterDelivery.findMany({ where: { issueId }, orderBy: { email: "asc" } })).map(({ email, locale, state }) => `${email} ${locale} ${state}`);

test("an issue goes to who agreed, each once and in their language, with the headers and the link by which one stops; who stopped gets no more", async () => {
  const { list, editor } = await world();
  const ana = await createSubscriber(list.id, "ana@example.org", "pt-PT");
  await createSubscriber(list.id, "bob@example.org", "de");
  const gone = await createSubscriber(list.id, "gone@example.org");
  await chooseByLink(nobody, { subscriberId: gone, listId: list.id, choice: "unsubscribe", source: "one-click", visitor });
  await transaction((tx) => suppress(tx, { email: "dead@example.org", reason: "bounced", at: new Date() }));
  await createSubscriber(list.id, "dead@example.org");
  const issue = await createIssue(list.id);
  expect(await scheduleIssue(editor, { issueId: issue.id, sendAt: null })).toEqual({ ok: true, value: null });
  expect(await scheduleIssue(editor, { issueId: issue.id, sendAt: null })).toEqual({ ok: false, problem: "not-possible" });
  await runJobs();
  expect(await states(issue.id)).toEqual(["ana@example.org pt captured", "bob@example.org en captured", "dead@example.org en suppressed"]);
  const mails = await db().outgoingMail.findMany({ where: { template: "newsletter" }, orderBy: { toEmail: "asc" } });
  expect(mails.map(({ subject, status }) => `${subject} ${status}`)).toEqual(["Novidades da costa captured", "News of the coast captured"]);
  expect(mails[0]?.text).toContain("Reunimos.");
  expect(mails[0]?.html).toMatch(new RegExp(`/newsletters/own/${ana}\\.${list.id}\\.`));
  expect(mails[1]?.html).not.toContain(ana);
  const rendering = await db().newsletterRendering.findFirstOrThrow({ where: { locale: "pt" } });
  expect(JSON.stringify(rendering)).not.toContain(ana);
  expect(await db().newsletterIssue.findUniqueOrThrow({ where: { id: issue.id } })).toMatchObject({ state: "sent", audienceHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  await jobs["newsletters.send"]?.({ issueId: issue.id } as never, { id: "again", attempt: 1 });
  expect(await db().outgoingMail.count({ where: { template: "newsletter" } })).toBe(2);
});

test("two opt-ins are two rows that nobody can change; asking again says nothing about who reads what", async () => {
  const { list } = await world();
  const ask = (email: string) => requestSubscription({ ...nobody, now: new Date() }, { email, listId: list.id, locale: "pt", visitor });
  expect(await ask("Ana@Example.org")).toEqual({ ok: true, value: null });
  expect(await ask("ana@example.org")).toEqual({ ok: true, value: null });
  const { id: subscriberId } = await db().subscriber.findFirstOrThrow();
  expect(await listAudience(db(), { listId: list.id, audience: { kinds: [], membersOnly: false }, today: "2026-11-26" })).toEqual([]);
  expect(await db().outgoingMail.count({ where: { template: "confirm-subscription" } })).toBe(1);
  for (let time = 0; time < 2; time += 1) expect((await confirmSubscription({ ...nobody, now: new Date() }, { subscriberId, listId: list.id, visitor })).ok).toBe(true);
  const events = await db().consentEvent.findMany({ orderBy: { at: "asc" } });
  expect(events.map(({ action, source, address, wording }) => [action, source, address, wording])).toEqual([
    ["requested", "website", "192.0.2.7", "2026-11"],
    ["confirmed", "website", "192.0.2.7", "2026-11"],
  ]);
  expect(await listAudience(db(), { listId: list.id, audience: { kinds: [], membersOnly: false }, today: "2026-11-26" })).toMatchObject([{ email: "ana@example.org" }]);
  await expect(db().consentEvent.updateMany({ data: { action: "withdrawn" } })).rejects.toThrow(/kept as it was/);
  await expect(db().consentEvent.deleteMany()).rejects.toThrow(/kept as it was/);
  const attempts = [await ask("ana@example.org"), await ask("ana@example.org")];
  expect(attempts).toContainEqual({ ok: false, problem: "too-many" });
});

test("a person of the portal chooses in their account, pauses, and is reached by what their organisation is", async () => {
  const { list } = await world();
  const internal = await createList({ isPublic: false });
  const [clinic, lab] = [await createOrganisation({ kind: "provider", isMember: true }), await createOrganisation({ kind: "supplier", isMember: false })];
  const [ana, bob] = [await createPerson(), await createPerson()];
  await affiliate(ana, clinic, ["member"]);
  await affiliate(bob, lab, ["member"]);
  for (const person of [ana, bob]) {
    for (const listId of [list.id, internal.id]) {
      expect((await chooseAsPerson(await actAs(person), await viewerOf(person), { listId, choice: "subscribe", visitor })).ok).toBe(true);
    }
  }
  await createSubscriber(list.id, "outside@example.org");
  const reach = async (audience: { kinds: "provider"[]; membersOnly: boolean }) =>
    (await listAudience(db(), { listId: list.id, audience, today: "2026-11-26" })).map(({ email }) => email).sort();
  expect(await reach({ kinds: [], membersOnly: false })).toEqual([ana.email, bob.email, "outside@example.org"].sort());
  expect(await reach({ kinds: ["provider"], membersOnly: false })).toEqual([ana.email]);
  expect(await reach({ kinds: [], membersOnly: true })).toEqual([ana.email]);
  await chooseAsPerson(await actAs(ana), await viewerOf(ana), { listId: list.id, choice: "pause", visitor });
  expect(await reach({ kinds: [], membersOnly: true })).toEqual([]);
  const outside = await db().subscriber.findUniqueOrThrow({ where: { email: "outside@example.org" } });
  expect(await chooseByLink(nobody, { subscriberId: outside.id, listId: internal.id, choice: "subscribe", source: "preferences", visitor })).toEqual({
    ok: false,
    problem: "not-found",
  });
  expect((await listOwnLists(outside.id, { isInPortal: false, locale: "en", today: day("2026-11-26") })).map(({ listId }) => listId)).toEqual([list.id]);
});

test("an issue is written over nobody's change, leaves only when everything is there, and is called off, paused and taken up", async () => {
  const { list, editor } = await world();
  const other = await actAs(await createPerson());
  const issue = await createIssue(list.id);
  const input = { heads: { en: { subject: "Hello", preheader: "" }, pt: { subject: "", preheader: "" } }, blocks: [], audience: { kinds: [], membersOnly: false }, isPublic: true };
  expect(await saveIssue(other, issue.id, 1, input)).toEqual({ ok: false, problem: "not-found" });
  expect(await saveIssue(editor, issue.id, 1, input)).toEqual({ ok: true, value: { version: 2 } });
  expect(await saveIssue(editor, issue.id, 1, input)).toEqual({ ok: false, problem: "changed-meanwhile" });
  expect(await scheduleIssue(editor, { issueId: issue.id, sendAt: null })).toEqual({ ok: false, problem: "not-ready" });
  const blocks = [{ id: crypto.randomUUID(), kind: "text" as const, text: { en: "Hello", pt: "" }, url: "" }];
  await saveIssue(editor, issue.id, 2, { ...input, blocks });
  expect(await scheduleIssue(editor, { issueId: issue.id, sendAt: null })).toEqual({ ok: false, problem: "nobody" });
  await createSubscriber(list.id, "ana@example.org");
  expect(await scheduleIssue(editor, { issueId: issue.id, sendAt: new Date("2020-01-01") })).toEqual({ ok: false, problem: "in-the-past" });
  expect((await scheduleIssue(editor, { issueId: issue.id, sendAt: new Date(Date.now() + 3_600_000) })).ok).toBe(true);
  await runJobs();
  expect(await states(issue.id)).toEqual([]);
  expect(await saveIssue(editor, issue.id, 4, input)).toEqual({ ok: false, problem: "too-late" });
  expect((await steerIssue(editor, { issueId: issue.id, steering: "cancel" })).ok).toBe(true);
  expect(await db().newsletterIssue.findUniqueOrThrow({ where: { id: issue.id } })).toMatchObject({ state: "draft", sendAt: null });
  expect(await steerIssue(editor, { issueId: issue.id, steering: "pause" })).toEqual({ ok: false, problem: "not-possible" });
});

test("members read what has left, others what is public; a draft nobody reads", async () => {
  const { list, editor } = await world();
  await createSubscriber(list.id, "ana@example.org");
  const [open, closed, draft] = [await createIssue(list.id, { isPublic: true }), await createIssue(list.id), await createIssue(list.id)];
  for (const { id } of [open, closed]) await scheduleIssue(editor, { issueId: id, sendAt: null });
  await runJobs();
  const member = await createPerson();
  await affiliate(member, await createOrganisation({ isMember: true }), ["member"]);
  const viewer = await viewerOf(member);
  const read = async (who: typeof viewer | null) => (await Promise.all([open, closed, draft].map(({ id }) => findIssue(who, id, "en")))).map((issue) => issue?.subject ?? null);
  expect(await read(null)).toEqual(["News of the coast", null, null]);
  expect(await read(viewer)).toEqual(["News of the coast", "News of the coast", null]);
  expect(await listIssues(null, { text: "reunimos", locale: "en" })).toMatchObject([{ issueId: open.id, subject: "News of the coast" }]);
  expect(await listIssues(null, { text: "nothing of it", locale: "en" })).toEqual([]);
  expect((await findIssue(null, open.id, "pt"))?.subject).toBe("Novidades da costa");
});

const secret = "whsec_plJ3nmyCDGBKInavdOK15jsl";
function signed(id: string, content: object) {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const body = JSON.stringify(content);
  const signature = `v1,${createHmac("sha256", Buffer.from(secret.slice(6), "base64"))
    .update(`${id}.${timestamp}.${body}`)
    .digest("base64")}`;
  return { id, timestamp, signature, body };
}

test("the vendor's events are taken once, in any order; complaints and lasting bounces close the address, statutory letters to it become a task", async () => {
  setEnv(testEnv({ mailWebhookSecret: secret }));
  const { list, editor } = await world();
  await createSubscriber(list.id, "ana@example.org");
  const issue = await createIssue(list.id);
  await scheduleIssue(editor, { issueId: issue.id, sendAt: null });
  await runJobs();
  await db().newsletterDelivery.updateMany({ data: { state: "sent", vendorId: "v1" } });
  const event = (type: string, data: object = {}) => ({ type, data: { email_id: "v1", ...data } });
  const take = (id: string, content: object) => takeMailEvent(signed(id, content), new Date());
  expect(await take("m1", event("email.bounced", { bounce: { type: "Transient" } }))).toEqual({ ok: true, value: null });
  expect(await db().mailSuppression.count()).toBe(0);
  expect(await take("m2", event("email.complained"))).toEqual({ ok: true, value: null });
  expect(await take("m2", event("email.complained"))).toEqual({ ok: true, value: null });
  expect(await take("m3", event("email.delivered"))).toEqual({ ok: true, value: null });
  expect(await states(issue.id)).toEqual(["ana@example.org en complained"]);
  expect(await db().mailSuppression.findMany()).toMatchObject([{ email: "ana@example.org", reason: "complained" }]);
  const forged = { ...signed("m4", event("email.delivered")), body: JSON.stringify(event("email.bounced")) };
  expect(await takeMailEvent(forged, new Date())).toEqual({ ok: false, problem: "not-signed" });
  const props = { name: "Ana", currency: "EUR", invoices: [], link: "https://example.org" };
  const letter = { template: "dues-reminder" as const, to: "Ana@example.org", locale: "en", props, now: new Date() };
  await transaction((tx) => queueMail(tx, { ...letter, category: "statutory", idempotencyKey: "dues" }));
  await runJobs();
  expect(await db().outgoingMail.findUniqueOrThrow({ where: { idempotencyKey: "dues" } })).toMatchObject({ status: "failed", lastError: "the address takes no mail" });
  expect(await db().task.count({ where: { kind: "reach-otherwise" } })).toBe(1);
});

test("what nobody can know goes to the office, which counts it as sent or sends it again", async () => {
  const { list, editor } = await world();
  await createSubscriber(list.id, "ana@example.org");
  const issue = await createIssue(list.id);
  await scheduleIssue(editor, { issueId: issue.id, sendAt: null });
  await runJobs();
  // As a process left it that died with a batch in its hands, two days ago.
  const batch = await db().newsletterBatch.findFirstOrThrow();
  await db().newsletterBatch.update({ where: { id: batch.id }, data: { doneAt: null, triedAt: new Date(Date.now() - 2 * 86_400_000) } });
  await db().newsletterDelivery.updateMany({ data: { state: "sending" } });
  await db().newsletterIssue.update({ where: { id: issue.id }, data: { state: "sending" } });
  await jobs["newsletters.send"]?.({ issueId: issue.id } as never, { id: "job", attempt: 1 });
  expect(await states(issue.id)).toEqual(["ana@example.org en unknown"]);
  expect(await db().task.count({ where: { kind: "settle-newsletter" } })).toBe(1);
  expect((await settleUnknown(editor, { issueId: issue.id, again: false })).ok).toBe(true);
  expect(await states(issue.id)).toEqual(["ana@example.org en sent"]);
});
