import { expect, test } from "vitest";
import { createOrganisation } from "../../../tests/factories/organisation.ts";
import { affiliate, appoint, createPerson, signedIn } from "../../../tests/factories/person.ts";
import { db } from "../../platform/database/db.server.ts";
import { findViewer } from "./find-viewer.server.ts";
import { readSession } from "./sessions.server.ts";
import type { Viewer } from "./viewer.ts";

async function viewerOf(cookie: string, now: Date): Promise<Viewer | null> {
  const session = await readSession(cookie);
  return session && findViewer(session, now);
}

test("a viewer holds the rights of open affiliations and the roles of open appointments", async () => {
  const person = await createPerson();
  const clinic = await createOrganisation();
  await affiliate(person, clinic, ["admin", "voter"]);
  await appoint(person, "editor");
  const viewer = await viewerOf(await signedIn(person, { actingForId: clinic.id }), new Date());
  expect(viewer?.officeRoles).toEqual(["editor"]);
  expect(viewer?.actingForId).toBe(clinic.id);
  expect([...(viewer?.affiliations[0]?.rights ?? [])].sort()).toEqual(["admin", "voter"]);
});

test("from the instant an affiliation ends it gives no right and one no longer acts for the organisation", async () => {
  const person = await createPerson();
  const clinic = await createOrganisation();
  const affiliationId = await affiliate(person, clinic, ["admin"]);
  const cookie = await signedIn(person, { actingForId: clinic.id });
  const end = new Date();
  await db().affiliation.update({ where: { id: affiliationId }, data: { endedAt: end } });
  expect((await viewerOf(cookie, new Date(end.getTime() - 1)))?.affiliations).toHaveLength(1);
  const after = await viewerOf(cookie, end);
  expect(after?.affiliations).toEqual([]);
  expect(after?.actingForId).toBeNull();
});

test("the session's cookie value is not stored", async () => {
  const person = await createPerson();
  const value = (await signedIn(person)).split("=")[1] as string;
  const rows = await db().session.findMany();
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(value);
});
