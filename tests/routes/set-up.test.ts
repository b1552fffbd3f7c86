import { expect, test } from "vitest";
import { issueSetupLink } from "../../app/features/accounts/set-up/issue-setup-link.server.ts";
import { db } from "../../app/platform/database/db.server.ts";
import { createCluster } from "../factories/cluster.ts";
import { redirectOf, visit } from "../setup/portal-handler.ts";

async function linkPath(): Promise<string> {
  const link = await issueSetupLink(new Date());
  if (!link.ok) throw new Error(link.problem);
  return new URL(link.value.url).pathname;
}

const form = {
  managerName: "Rita Sousa",
  managerEmail: "rita@costa.example",
  password: "violet-anchor-nine",
  name: "Costa Azul",
  legalEntityName: "Associação Costa Azul",
  legalAddress: "Rua do Cais 1",
  countryCode: "PT",
  nutsCode: "pt15",
  currency: "eur",
  timeZone: "Europe/Lisbon",
  senderName: "Costa Azul",
  senderEmail: "office@costa.example",
  privacyNotice: "We keep what we need.",
  imprint: "{legal entity}, {address}",
  accentColour: "#0f766e",
};

test("before the first run the home page says where the link is, and leaks nothing of it", async () => {
  const page = await (await visit("/")).text();
  expect(page).toContain("not set up yet");
  expect(page).toContain("one-time link");
});

test("the link opens a form with starting texts and says plainly that no mail leaves", async () => {
  const response = await visit(await linkPath());
  expect(response.status).toBe(200);
  const page = await response.text();
  expect(page).toContain("not sent");
  expect(page).toContain("{legal entity}");
  expect(page).toContain('name="robots"');
});

test("setting up signs the manager in and leads to the second factor; the page is gone afterwards", async () => {
  const path = await linkPath();
  const response = await visit(path, { form });
  expect(redirectOf(response)).toBe("/account/second-factor");
  const cookie = response.headers
    .getSetCookie()
    .map((value) => value.split(";")[0])
    .join("; ");
  expect((await visit("/account/second-factor", { cookie })).status).toBe(200);
  expect(redirectOf(await visit("/office", { cookie }))).toBe("/account/second-factor");
  expect((await visit(path)).status).toBe(404);
  expect((await visit(path, { form })).status).toBe(404);
  expect(await db().cluster.findFirst()).toMatchObject({ nutsCode: "PT15", currency: "EUR", imprint: "Associação Costa Azul, Rua do Cais 1" });
});

test("what is wrong is said beside its field, the password is not given back, and nothing is made", async () => {
  const path = await linkPath();
  const wrong = await visit(path, { form: { ...form, nutsCode: "ES61", timeZone: "Lisbon", password: "planted-password-123456789" } });
  expect(wrong.status).toBe(400);
  const page = await wrong.text();
  expect(page).toContain("not in the chosen country");
  expect(page).toContain("time zone is not known");
  expect(page).not.toContain("planted-password");
  const common = await visit(path, { form: { ...form, password: "password123" } });
  expect(common.status).toBe(400);
  expect(await db().cluster.count()).toBe(0);
  expect((await visit(path)).status).toBe(200);
});

test("a wrong link, and any link once the portal is set up, are not there", async () => {
  expect((await visit("/setup/AAAAAAAAAAAAAAAAAAAAAAAAAAA")).status).toBe(404);
  const path = await linkPath();
  await createCluster();
  expect((await visit(path)).status).toBe(404);
  expect((await visit(path, { form })).status).toBe(404);
});
