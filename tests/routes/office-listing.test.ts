import { expect, test } from "vitest";
import { db } from "../../app/platform/database/db.server.ts";
import { createOrganisation } from "../factories/organisation.ts";
import { appoint, createPerson, signedIn } from "../factories/person.ts";
import { redirectOf, visit } from "../setup/portal-handler.ts";

async function manager(): Promise<string> {
  const person = await createPerson({ totpSecretSealed: "sealed", totpConfirmedAt: new Date("2020-01-01T00:00:00Z") });
  await appoint(person, "manager");
  return signedIn(person);
}

test("the office takes a register's entry out of the directory when someone objects, and records consent given on paper", async () => {
  const institute = await createOrganisation({ isMember: false });
  await db().registerEntry.create({ data: { organisationId: institute.id, register: "cordis", listedAt: new Date() } });
  const cookie = await manager();
  const url = `/office/organisations/${institute.id}/listing`;
  expect((await visit(url, { cookie, form: { decision: "no" } })).status).toBe(400);
  expect(redirectOf(await visit(url, { cookie, form: { decision: "no", reason: "Letter of the director" } }))).toBe(`/office/organisations/${institute.id}`);
  expect((await db().registerEntry.findFirstOrThrow()).withdrawnAt).not.toBeNull();
  await visit(url, { cookie, form: { decision: "yes", reason: "Signed form, folder 7" } });
  expect(await db().listingConsent.findFirstOrThrow()).toMatchObject({ organisationId: institute.id, evidence: "Signed form, folder 7", withdrawnAt: null });
  expect(await (await visit(`/office/organisations/${institute.id}`, { cookie })).text()).toContain(url);
});
