import { expect, test } from "vitest";
import { db } from "../../app/platform/database/db.server.ts";
import { appoint, createPerson, signedIn } from "../factories/person.ts";
import { redirectOf, visit } from "../setup/portal-handler.ts";

async function editor(): Promise<string> {
  const person = await createPerson();
  await appoint(person, "editor");
  return signedIn(person);
}

test("an empty vocabulary offers the starter, and then shows its headings and terms", async () => {
  const cookie = await editor();
  expect(await (await visit("/office/vocabulary", { cookie })).text()).toContain("Load the starter vocabulary");
  const loaded = await visit("/office/vocabulary", { cookie, form: { intent: "load-starter" } });
  expect(redirectOf(loaded)).toBe("/office/vocabulary");
  const page = await (await visit("/office/vocabulary/product", { cookie })).text();
  expect(page).toContain("Medical devices");
  expect(page).toContain("Dispositivos médicos");
  expect((await visit("/office/vocabulary/nonsense", { cookie })).status).toBe(404);
});

test("a heading is added, a second that reads the same is refused and the page says why, keeping what was typed", async () => {
  const cookie = await editor();
  const form = { intent: "add", en: "Dental care", pt: "Medicina dentária" };
  expect(redirectOf(await visit("/office/vocabulary", { cookie, form }))).toBe("/office/vocabulary");
  const again = await visit("/office/vocabulary", { cookie, form });
  expect(again.status).toBe(400);
  const page = await again.text();
  expect(page).toContain("Another entry here reads the same");
  expect(page).toContain('value="Medicina dentária"');
  const empty = await visit("/office/vocabulary", { cookie, form: { intent: "add", en: "", pt: "" } });
  expect(empty.status).toBe(400);
});

test("a term is renamed, retired and brought back by the toast's undo", async () => {
  const cookie = await editor();
  await visit("/office/vocabulary", { cookie, form: { intent: "add", en: "Care", pt: "Cuidados" } });
  const heading = await db().vocabularyTerm.findFirstOrThrow();
  await visit("/office/vocabulary", { cookie, form: { intent: "add", parentId: heading.id, en: "Spa", pt: "Termas" } });
  const term = await db().vocabularyTerm.findFirstOrThrow({ where: { parentId: heading.id } });
  const url = `/office/vocabulary/terms/${term.id}`;
  expect(redirectOf(await visit(url, { cookie, form: { intent: "rename", en: "Baths", pt: "Termas" } }))).toBe("/office/vocabulary");
  const blocked = await visit(`/office/vocabulary/terms/${heading.id}`, { cookie, form: { intent: "retire" } });
  expect(blocked.status).toBe(400);
  const retired = await visit(url, { cookie, form: { intent: "retire" } });
  const next = await visit("/office/vocabulary", { cookie: `${cookie}; ${retired.headers.get("Set-Cookie")?.split(";")[0]}` });
  const page = await next.text();
  expect(page).toContain("“Baths” is retired");
  expect(page).toContain(`action="${url}"`);
  await visit(url, { cookie, form: { intent: "restore" } });
  expect((await db().vocabularyTerm.findUniqueOrThrow({ where: { id: term.id } })).retiredAt).toBeNull();
});
