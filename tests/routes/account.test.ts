import { expect, test } from "vitest";
import { invitePerson } from "../../app/features/accounts/invitations/invite-person.server.ts";
import { giveSecondFactor } from "../../app/features/accounts/second-factor/give-second-factor.server.ts";
import { codeOf, stepAt } from "../../app/features/accounts/second-factor/totp.ts";
import { db } from "../../app/platform/database/db.server.ts";
import { setEnv } from "../../app/platform/env.server.ts";
import { hashPassword } from "../../app/platform/password.server.ts";
import { createCluster } from "../factories/cluster.ts";
import { secretMailedTo } from "../factories/mail.ts";
import { createOrganisation } from "../factories/organisation.ts";
import { actAs, affiliate, appoint, createPerson, signedIn } from "../factories/person.ts";
import { redirectOf, visit } from "../setup/portal-handler.ts";
import { testEnv } from "../setup/test-env.ts";

const password = "calm-harbour-42";
const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

test("a newcomer signs up, follows the mailed link and is in", async () => {
  await createCluster();
  const signedUp = await visit("/sign-up", { form: { name: "Nova Reis", email: "nova@example.org", password }, headers: { "Accept-Language": "pt-PT" } });
  expect(redirectOf(signedUp)).toBe("/check-your-mail?about=sign-up");
  const link = `/verify-email/${await secretMailedTo("nova@example.org")}`;
  expect(await (await visit(link)).text()).toContain("Confirm and sign in");
  const confirmed = await visit(link, { form: { password } });
  expect(redirectOf(confirmed)).toBe("/");
  expect(await (await visit("/account", { cookie: cookiesOf(confirmed) })).text()).toContain("Nova Reis");
  expect(await (await visit(link)).text()).toContain("This link no longer works");
});

test("pages that show or refuse a form never hold the password that was typed", async () => {
  await createCluster();
  const planted = "password12345";
  const person = await createPerson({ passwordHash: await hashPassword(password) });
  const forms: Record<string, Record<string, string>> = {
    "/sign-up": { name: "Nova", email: "nova@example.org", password: planted },
    "/sign-in": { email: "nova@example.org", password: planted },
    "/account/password": { currentPassword: planted, newPassword: `${planted}6` },
    "/account/email": { newEmail: "nova@example.org", password: planted },
    "/account/second-factor": { sealed: "x", code: "471147", password: planted },
  };
  const cookie = await signedIn(person);
  for (const [url, form] of Object.entries(forms)) {
    const response = await visit(url, { cookie: url.startsWith("/account") ? cookie : undefined, form });
    expect(response.status, url).toBe(400);
    expect((await response.text()).includes(planted), url).toBe(false);
  }
});

test("a forgotten password: the page tells nobody whether there is an account", async () => {
  await createCluster();
  const person = await createPerson();
  const answers = [await visit("/forgotten-password", { form: { email: person.email } }), await visit("/forgotten-password", { form: { email: "nobody@example.org" } })];
  expect(answers.map(redirectOf)).toEqual(["/check-your-mail?about=reset", "/check-your-mail?about=reset"]);
  const link = `/reset-password/${await secretMailedTo(person.email)}`;
  expect(redirectOf(await visit(link, { form: { password: "quiet-river-77" } }))).toBe("/sign-in");
  expect(redirectOf(await visit("/sign-in", { form: { email: person.email, password: "quiet-river-77" } }))).toBe("/");
});

test("a manager sets up the second step before any office page, and the recovery codes are shown once", async () => {
  await createCluster();
  const person = await createPerson({ passwordHash: await hashPassword(password) });
  await appoint(person, "manager");
  const cookie = await signedIn(person, { secondFactor: false });
  expect(redirectOf(await visit("/office/mail", { cookie }))).toBe("/account/second-factor");
  const page = await (await visit("/account/second-factor", { cookie })).text();
  const sealed = /name="sealed" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const secret = (/font-mono text-lg">([A-Z2-7 ]+)</.exec(page)?.[1] ?? "").replaceAll(" ", "");
  const done = await visit("/account/second-factor", { cookie, form: { sealed, code: codeOf(secret, stepAt(new Date())), password } });
  expect(redirectOf(done)).toBe("/account/second-factor/recovery-codes/new");
  const shown = await visit("/account/second-factor/recovery-codes/new", { cookie: cookiesOf(done) });
  expect(((await shown.text()).match(/<li>[a-z2-9]{5}-[a-z2-9]{5}<\/li>/g) ?? []).length).toBe(10);
  expect(shown.headers.getSetCookie().join()).toContain("muster_codes=; ");
  const session =
    cookiesOf(done)
      .split("; ")
      .find((one) => one.startsWith("muster_session")) ?? "";
  expect(redirectOf(await visit("/account/second-factor/recovery-codes/new", { cookie: session }))).toBe("/account/second-factor");
  expect((await visit("/office/mail", { cookie: session })).status).toBe(200);
});

test("with a code the second step is passed, and the way leads on", async () => {
  await createCluster({ isFictional: true });
  const person = await createPerson({ passwordHash: await hashPassword(password) });
  await appoint(person, "treasurer");
  const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
  await giveSecondFactor({ by: { kind: "system" }, now: new Date(), requestId: null }, { personId: person.id, secret });
  const first = await visit("/sign-in?next=%2Faccount", { form: { email: person.email, password } });
  expect(redirectOf(first)).toBe("/sign-in/second-factor?next=%2Faccount");
  const cookie = cookiesOf(first);
  for (const url of ["/account", "/account/password", "/account/second-factor", "/account/sessions"]) {
    expect(redirectOf(await visit(url, { cookie })), url).toMatch(/^\/sign-in\/second-factor/);
  }
  expect(await (await visit("/sign-in/second-factor", { cookie })).text()).not.toContain("Your app would show");
  const passed = await visit("/sign-in/second-factor?next=%2Faccount", { cookie, form: { code: codeOf(secret, stepAt(new Date())) } });
  expect(redirectOf(passed)).toBe("/account");
  expect((await visit("/account", { cookie: cookiesOf(passed) })).status).toBe(200);
});

test("an invitation is followed by a newcomer, and by someone with an account", async () => {
  await createCluster();
  const clinic = await createOrganisation({ legalName: "Clínica Atlântico" });
  const admin = await createPerson({ name: "Beatriz Admin" });
  await affiliate(admin, clinic, ["admin"]);
  const invite = async (email: string) => {
    await invitePerson(await actAs(admin), { email, into: { organisationId: clinic.id, rights: ["editor"] } });
    return `/invitations/${await secretMailedTo(email)}`;
  };
  const link = await invite("nova@example.org");
  const page = await (await visit(link)).text();
  expect(page).toContain("Beatriz Admin");
  expect(page).toContain("Clínica Atlântico");
  const joined = await visit(link, { form: { name: "Nova Reis", password } });
  expect(redirectOf(joined)).toBe("/");
  expect(await (await visit(link)).text()).toContain("accepted already");

  const holder = await createPerson({ passwordHash: "hash" });
  const second = await invite(holder.email);
  expect(await (await visit(second)).text()).toContain("You have an account");
  expect(await (await visit(second, { cookie: await signedIn(await createPerson()) })).text()).toContain("for someone else");
  expect(redirectOf(await visit(second, { cookie: await signedIn(holder), form: {} }))).toBe("/");
  expect(await db().affiliation.count({ where: { personId: holder.id } })).toBe(1);
  expect(await (await visit("/invitations/invented")).text()).toContain("leads nowhere");
});

test("the outbox is the manager's, without the secret part of links; the mailbox exists in a fictional demo alone", async () => {
  await createCluster();
  await visit("/sign-up", { form: { name: "Nova Reis", email: "nova@example.org", password } });
  const secret = await secretMailedTo("nova@example.org");
  const mail = await db().outgoingMail.findFirstOrThrow();
  const manager = await createPerson();
  await appoint(manager, "manager");
  const observer = await createPerson();
  await appoint(observer, "observer");
  const cookie = await signedIn(manager);
  expect((await visit("/office/mail", { cookie: await signedIn(observer) })).status).toBe(404);
  expect(await (await visit("/office/mail", { cookie })).text()).toContain("nova@example.org");
  const one = await (await visit(`/office/mail/${mail.id}`, { cookie })).text();
  expect(one).toContain("left out here");
  expect(one).not.toContain(secret);
  for (const url of ["/mailbox", `/mailbox/${mail.id}`]) expect((await visit(url)).status, url).toBe(404);
  setEnv(testEnv({ isDemo: true }));
  expect((await visit("/mailbox")).status).toBe(404);
  await createCluster({ isFictional: true });
  expect(await (await visit("/mailbox")).text()).toContain("nothing here was sent");
  expect(await (await visit(`/mailbox/${mail.id}`)).text()).toContain(`/verify-email/${secret}`);
  setEnv(testEnv());
});

test("a device that is signed out elsewhere is out with its next request", async () => {
  await createCluster();
  const person = await createPerson();
  const here = await signedIn(person);
  const there = await signedIn(person);
  expect(redirectOf(await visit("/account/sessions", { cookie: here, form: {} }))).toBe("/account/sessions");
  expect(redirectOf(await visit("/account", { cookie: there }))).toBe("/sign-in?next=%2Faccount");
  expect((await visit("/account", { cookie: here })).status).toBe(200);
});

test("a manager takes away the second step of someone who lost it, and says why", async () => {
  await createCluster();
  const manager = await createPerson();
  await appoint(manager, "manager");
  const person = await createPerson({ totpSecretSealed: "sealed", totpConfirmedAt: new Date() });
  const cookie = await signedIn(manager);
  const theirs = await signedIn(person);
  expect(await (await visit(`/office/people/${person.id}`, { cookie })).text()).toContain("Take the second step away");
  const url = `/office/people/${person.id}/second-factor-reset`;
  expect((await visit(url, { cookie, form: {} })).status).toBe(400);
  expect(redirectOf(await visit(url, { cookie, form: { reason: "seen at the office" } }))).toBe(`/office/people/${person.id}`);
  expect(redirectOf(await visit("/account", { cookie: theirs }))).toBe("/sign-in?next=%2Faccount");
  expect((await visit(`/office/people/${manager.id}/second-factor-reset`, { cookie })).status).toBe(404);
});
