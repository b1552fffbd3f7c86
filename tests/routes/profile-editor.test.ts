import sharp from "sharp";
import { expect, test } from "vitest";
import { db } from "../../app/platform/database/db.server.ts";
import { createListedOrganisation } from "../factories/listed-organisation.ts";
import { createOrganisation } from "../factories/organisation.ts";
import { affiliate, createPerson, signedIn } from "../factories/person.ts";
import { redirectOf, visit } from "../setup/portal-handler.ts";

async function editorOf(organisation: { id: string }) {
  const person = await createPerson();
  await affiliate(person, organisation, ["admin"]);
  return { cookie: await signedIn(person), url: `/organisations/${organisation.id}/profile` };
}

const texts = (version: number, more: Record<string, string> = {}) => ({
  version: String(version),
  "descriptions[0].locale": "en",
  "descriptions[0].text": "A house by the sea.",
  "descriptions[1].locale": "pt",
  "descriptions[1].text": "",
  ...more,
});

test("the texts are saved, and the preview shows what everyone, people with an account and members will see", async () => {
  const clinic = await createOrganisation();
  const { cookie, url } = await editorOf(clinic);
  const saved = await visit(`${url}?index`, { cookie, form: texts(1, { website: "www.mar.example", vatNumber: "501964843" }) });
  expect(redirectOf(saved)).toBe(url);
  expect(await db().organisationDescription.findMany()).toEqual([{ organisationId: clinic.id, locale: "en", text: "A house by the sea." }]);
  const preview = async (as: string) => (await (await visit(`${url}?as=${as}`, { cookie })).text()).split("See it as")[1] ?? "";
  const [everyone, registered] = [await preview("public"), await preview("registered")];
  expect(everyone).toContain("A house by the sea.");
  expect(everyone.split("<script")[0]).not.toContain("PT501964843");
  expect(registered.split("<script")[0]).toContain("PT501964843");
});

test("what is wrong is said at its field, and what was typed stays", async () => {
  const { cookie, url } = await editorOf(await createOrganisation());
  const answer = await visit(`${url}?index`, { cookie, form: texts(1, { website: "javascript:alert(1)", shortName: "Kept as typed" }) });
  expect(answer.status).toBe(400);
  const page = await answer.text();
  expect(page).toContain("This is not a web address.");
  expect(page).toContain('value="Kept as typed"');
  const vat = await visit(`${url}?index`, { cookie, form: texts(1, { vatNumber: "501964842" }) });
  expect(await vat.text()).toContain("A digit of this VAT number is wrong");
});

test("who saves second is told, keeps the text, and can save again", async () => {
  const clinic = await createOrganisation();
  const { cookie, url } = await editorOf(clinic);
  await visit(`${url}?index`, { cookie, form: texts(1, { shortName: "First" }) });
  const second = await visit(`${url}?index`, { cookie, form: texts(1, { shortName: "Second" }) });
  expect(second.status).toBe(409);
  const page = await second.text();
  expect(page).toContain("Someone else saved this profile");
  expect(page).toContain('value="Second"');
  expect(page).toContain('name="version" value="2"');
  expect(redirectOf(await visit(`${url}?index`, { cookie, form: texts(2, { shortName: "Second" }) }))).toBe(url);
});

test("sites, contacts, accreditations and declarations are added through their pages", async () => {
  const clinic = await createOrganisation();
  const { cookie, url } = await editorOf(clinic);
  const send = (part: string, form: Record<string, string>) => visit(`${url}/${part}`, { cookie, form });
  expect(redirectOf(await send("sites", { intent: "save", city: "Faro", countryCode: "PT", nutsCode: "PT150", latitude: "37.02", longitude: "-7.93" }))).toBe(`${url}/sites`);
  expect((await send("sites", { intent: "save", city: "Faro", countryCode: "PT", nutsCode: "ES618" })).status).toBe(400);
  await send("contacts", { intent: "save", kind: "phone", value: "+351 289 000 000" });
  await send("accreditations", { intent: "add", scheme: "JCI", issuer: "JCI", validFromOn: "2026-01-01", validToOn: "2026-12-31" });
  expect((await send("accreditations", { intent: "add", scheme: "ISO", issuer: "X", validFromOn: "2026-02-30" })).status).toBe(400);
  await send("facts", { kind: "headcount", band: "10-49", asOfOn: "2025-12-31" });
  expect((await send("facts", { kind: "headcount", band: "10-49", asOfOn: "2999-01-01" })).status).toBe(400);
  const counts = [await db().site.count(), await db().organisationContact.count(), await db().accreditation.count(), await db().declaration.count()];
  expect(counts).toEqual([1, 1, 1, 1]);
  for (const part of ["sites", "contacts", "accreditations", "facts", "logo", "offer", "visibility"]) expect((await visit(`${url}/${part}`, { cookie })).status, part).toBe(200);
});

test("a removal can be taken back", async () => {
  const clinic = await createOrganisation();
  const { cookie, url } = await editorOf(clinic);
  await visit(`${url}/contacts`, { cookie, form: { intent: "save", kind: "email", label: "Reception", value: "info@mar.example" } });
  const contact = await db().organisationContact.findFirstOrThrow();
  const removed = await visit(`${url}/contacts`, { cookie, form: { intent: "remove", contactId: contact.id } });
  const page = await (await visit(`${url}/contacts`, { cookie: `${cookie}; ${removed.headers.get("Set-Cookie")?.split(";")[0]}` })).text();
  expect(page).toContain("The contact is removed");
  expect(page).toContain('value="info@mar.example"');
});

test("languages, markets and terms are chosen and unchosen", async () => {
  const clinic = await createOrganisation();
  const { cookie, url } = await editorOf(clinic);
  const heading = await db().vocabularyTerm.create({ data: { vocabulary: "service", code: "care", labels: { en: "Care" } } });
  const spa = await db().vocabularyTerm.create({ data: { vocabulary: "service", code: "spa", labels: { en: "Spa" }, parentId: heading.id } });
  const send = (form: Record<string, string | string[]>) => visit(`${url}/offer`, { cookie, form });
  await send({ intent: "terms", vocabulary: "service", termIds: [spa.id] });
  await send({ intent: "languages", version: "2", languages: ["pt", "en"] });
  await send({ intent: "markets", version: "3", sourceMarkets: ["DE"] });
  expect(await db().organisationLanguage.count()).toBe(2);
  expect(await db().organisationTerm.count()).toBe(1);
  await send({ intent: "languages", version: "4" });
  await send({ intent: "terms", vocabulary: "service" });
  expect(await db().organisationLanguage.count()).toBe(0);
  expect(await db().organisationTerm.count()).toBe(0);
  expect((await send({ intent: "terms", vocabulary: "product", termIds: [spa.id] })).status).toBe(400);
});

test("who sees what is saved, and a choice that a field does not allow is refused", async () => {
  const clinic = await createOrganisation();
  const { cookie, url } = await editorOf(clinic);
  const send = (form: Record<string, string>) => visit(`${url}/visibility`, { cookie, form });
  expect(redirectOf(await send({ version: "1", "visibilities.website": "members", "visibilities.vatNumber": "public" }))).toBe(`${url}/visibility`);
  expect((await send({ version: "2", "visibilities.revenueBand": "public" })).status).toBe(400);
  expect((await send({ version: "2", "visibilities.internalNotes": "public" })).status).toBe(400);
  const rows = await db().fieldVisibility.findMany({ orderBy: { field: "asc" } });
  expect(rows.map(({ field, visibility }) => [field, visibility])).toEqual([
    ["vatNumber", "public"],
    ["website", "members"],
  ]);
});

test("a logo is uploaded through the page, and a drawing is refused with what to do", async () => {
  const clinic = await createOrganisation();
  const { cookie, url } = await editorOf(clinic);
  const upload = (bytes: Uint8Array<ArrayBuffer>, name: string) => {
    const body = new FormData();
    body.set("intent", "set");
    body.set("file", new File([bytes], name));
    return visit(`${url}/logo`, { cookie, body });
  };
  const png = await sharp({ create: { width: 60, height: 40, channels: 3, background: "teal" } })
    .png()
    .toBuffer();
  expect(redirectOf(await upload(new Uint8Array(png), "logo.png"))).toBe(`${url}/logo`);
  const drawing = await upload(new TextEncoder().encode("<svg/>"), "logo.svg");
  expect(drawing.status).toBe(400);
  expect(await drawing.text()).toContain("SVG drawings cannot be used");
  expect((await upload(new Uint8Array(13 * 1024 * 1024), "huge.png")).status).toBe(413);
  await visit(`${url}/logo`, { cookie, form: { intent: "remove" } });
  expect((await db().organisation.findUniqueOrThrow({ where: { id: clinic.id } })).logoFileId).toBeNull();
});

test("the page of one's own organisation says whether it is listed and what is missing; its admin agrees and takes it back", async () => {
  const clinic = await createOrganisation();
  const { cookie } = await editorOf(clinic);
  const url = `/organisations/${clinic.id}`;
  const before = await (await visit(url, { cookie })).text();
  expect(before).toContain("Your organisation is not listed");
  expect(before).toContain("Its admin has not agreed to a public listing.");
  expect(redirectOf(await visit(url, { cookie, form: { intent: "agree" } }))).toBe(url);
  expect(await db().listingConsent.count({ where: { withdrawnAt: null } })).toBe(1);
  expect((await visit(url, { cookie, form: { intent: "something else" } })).status).toBe(400);
  await visit(url, { cookie, form: { intent: "withdraw" } });
  expect(await db().listingConsent.count({ where: { withdrawnAt: null } })).toBe(0);
  const listed = await createListedOrganisation();
  const own = await editorOf(listed);
  expect(await (await visit(`/organisations/${listed.id}`, { cookie: own.cookie })).text()).toContain("Your organisation is listed");
});

test("a rival's admin neither opens nor sends anything", async () => {
  const clinic = await createOrganisation();
  const rival = await editorOf(await createOrganisation());
  for (const part of ["", "/offer", "/sites", "/accreditations", "/contacts", "/facts", "/logo", "/visibility"]) {
    const url = `/organisations/${clinic.id}/profile${part}`;
    expect((await visit(url, { cookie: rival.cookie })).status, part).toBe(404);
    expect((await visit(part === "" ? `${url}?index` : url, { cookie: rival.cookie, form: { intent: "save" } })).status, part).toBe(404);
  }
  expect((await visit(`/organisations/${clinic.id}`, { cookie: rival.cookie })).status).toBe(404);
  expect(await db().auditEvent.count()).toBe(0);
});
