import { expect, test } from "vitest";
import { hashPassword } from "../../app/platform/password.server.ts";
import { appoint, createPerson, signedIn } from "../factories/person.ts";
import { redirectOf, visit } from "../setup/portal-handler.ts";

const password = "calm harbour at noon";
const newPerson = async () => createPerson({ passwordHash: await hashPassword(password) });
const cookieOf = (response: Response) => response.headers.getSetCookie().find((cookie) => cookie.startsWith("muster_session=")) ?? "";

test("signing in leads to where one wanted to go, with a cookie that no script reads", async () => {
  const person = await newPerson();
  const response = await visit("/sign-in?next=%2Fdirectory%3Fq%3Dspa", { form: { email: ` ${person.email.toUpperCase()} `, password } });
  expect(redirectOf(response)).toBe("/directory?q=spa");
  expect(cookieOf(response)).toMatch(/HttpOnly/);
  expect(cookieOf(response)).toMatch(/SameSite=Lax/);
  expect(await (await visit("/", { cookie: cookieOf(response).split(";")[0] })).text()).toContain(person.name);
});

test("nobody is sent to another site after signing in", async () => {
  const person = await newPerson();
  for (const next of ["https://evil.example/", "//evil.example", "/\\evil.example", "\\/evil.example"]) {
    expect(redirectOf(await visit(`/sign-in?next=${encodeURIComponent(next)}`, { form: { email: person.email, password } }))).toBe("/");
  }
});

test("the page that refuses never gives the password back", async () => {
  const response = await visit("/sign-in", { form: { email: "nobody@example.org", password: "planted-password-4711" } });
  expect(response.status).toBe(400);
  const page = await response.text();
  expect(page).toContain("do not open an account");
  expect(page).toContain("nobody@example.org");
  expect(page).not.toContain("planted-password-4711");
});

test("whoever owes a second factor is nobody until it is passed", async () => {
  const person = await createPerson({ totpSecretSealed: "x", totpConfirmedAt: new Date() });
  await appoint(person, "manager");
  const cookie = await signedIn(person, { secondFactor: false });
  expect(await (await visit("/", { cookie })).text()).not.toContain(person.name);
});

test("signing out ends the session at once", async () => {
  const person = await newPerson();
  const cookie = await signedIn(person);
  const response = await visit("/sign-out", { cookie, form: {} });
  expect(redirectOf(response)).toBe("/");
  expect(cookieOf(response)).toMatch(/Max-Age=0|muster_session=;/);
  expect(await (await visit("/", { cookie })).text()).not.toContain(person.name);
});
