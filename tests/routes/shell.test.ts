import { expect, test } from "vitest";
import { redirectWithToast } from "../../app/http/flash.server.ts";
import { db } from "../../app/platform/database/db.server.ts";
import { createOrganisation } from "../factories/organisation.ts";
import { affiliate, appoint, createPerson, signedIn } from "../factories/person.ts";
import { redirectOf, visit } from "../setup/portal-handler.ts";

const cluster = {
  name: "Test Coast Cluster",
  legalEntityName: "Test Coast Association",
  legalAddress: "1 Quay",
  countryCode: "PT",
  nutsCode: "PT19",
  currency: "EUR",
  timeZone: "Europe/Lisbon",
  senderName: "Office",
  senderEmail: "office@example.org",
  privacyNotice: "First paragraph.\n\nSecond paragraph.",
  imprint: "Registered <b>somewhere</b>.",
};
const page = async (...args: Parameters<typeof visit>) => (await visit(...args)).text();
const cookieOf = (response: Response) => (response.headers.get("Set-Cookie") ?? "").split(";")[0] as string;

test("every page carries the cluster's name and its accent colour, made readable", async () => {
  await db().cluster.create({ data: { ...cluster, accentColour: "#ffee00" } });
  const html = await page("/");
  expect(html).toContain("Test Coast Cluster");
  expect(html).toContain("--accent-on-light:#706900;--accent-on-dark:#ffee00");
});

test("a portal that nobody has set up yet says so", async () => {
  expect(await page("/")).toContain("not set up yet");
  expect((await visit("/imprint")).status).toBe(200);
});

test("imprint and privacy notice show the office's words as text", async () => {
  await db().cluster.create({ data: cluster });
  const imprint = await page("/imprint");
  expect(imprint).toContain("Test Coast Association");
  expect(imprint).toContain("Registered &lt;b&gt;somewhere&lt;/b&gt;.");
  expect(await page("/privacy")).toContain("Second paragraph.");
});

test("the fictional cluster says on every page that it is made up, a real one does not", async () => {
  await db().cluster.create({ data: { ...cluster, isFictional: true } });
  expect(await page("/privacy")).toContain("This cluster is made up.");
  await db().cluster.update({ where: { id: 1 }, data: { isFictional: false } });
  expect(await page("/privacy")).not.toContain("This cluster is made up.");
});

test("the look is chosen by a plain form, kept in a cookie, and leads back to where one was", async () => {
  const response = await visit("/appearance", { form: { theme: "dark", next: "/imprint" } });
  expect(redirectOf(response)).toBe("/imprint");
  expect(await page("/", { cookie: cookieOf(response) })).toContain('<html lang="en" data-theme="dark"');
  expect(await page("/")).not.toContain("<html data-theme");
});

test("a look that does not exist and a way back to another site are ignored", async () => {
  const response = await visit("/appearance", { form: { theme: "purple;Secure", next: "//evil.example" } });
  expect(redirectOf(response)).toBe("/");
  expect(response.headers.get("Set-Cookie")).toBeNull();
});

test("what a redirect tells stands on the next page also without scripts, once, with its undo", async () => {
  const undo = { label: "Undo", action: "/somewhere", fields: { taskId: "t-1" } };
  const redirect = redirectWithToast("/", { tone: "good", title: "Task <done>", undo }, { "Set-Cookie": "other=1" });
  expect(redirect.headers.getSetCookie()).toHaveLength(2);
  const cookie = redirect.headers.getSetCookie()[1]?.split(";")[0] as string;
  const response = await visit("/", { cookie });
  const html = await response.text();
  expect(html).toContain("Task &lt;done&gt;");
  expect(html).toMatch(/<form[^>]*action="\/somewhere"[^>]*><input type="hidden" name="taskId" value="t-1"/);
  expect(response.headers.get("Set-Cookie")).toMatch(/^muster_toast=;.*Max-Age=0/);
});

test("words that someone else signed, or nobody, are not shown", async () => {
  const forged = Buffer.from(JSON.stringify({ tone: "good", title: "Forged words", id: "1" })).toString("base64url");
  expect(await page("/", { cookie: `muster_toast=${forged}.bm90LXNpZ25lZA` })).not.toContain("Forged words");
  expect(await page("/", { cookie: "muster_toast=." })).not.toContain("Forged words");
});

test("an address that leads nowhere answers 404 inside the shell, and offers a visitor to sign in and come back", async () => {
  const response = await visit("/no/such/page?x=1");
  expect(response.status).toBe(404);
  const html = await response.text();
  expect(html).toContain("This page is not here");
  expect(html).toContain("/sign-in?next=%2Fno%2Fsuch%2Fpage%3Fx%3D1");
});

test("who acts for an organisation sees it on every page", async () => {
  const person = await createPerson();
  const clinic = await createOrganisation({ legalName: "Planted Clinic" });
  await affiliate(person, clinic, ["admin"]);
  const html = await page("/imprint", { cookie: await signedIn(person, { actingForId: clinic.id }) });
  expect(html).toMatch(new RegExp(`<option value="${clinic.id}" selected="">Planted Clinic</option>`));
});

test("the office stands in the navigation of those who work there only", async () => {
  await db().cluster.create({ data: cluster });
  const manager = await createPerson();
  await appoint(manager, "manager");
  expect(await page("/imprint", { cookie: await signedIn(manager) })).toContain('href="/office"');
  expect(await page("/imprint", { cookie: await signedIn(await createPerson()) })).not.toContain('href="/office"');
});
