import sharp from "sharp";
import { expect, test } from "vitest";
import { removeLogo } from "../../app/features/organisations/logo/remove-logo.server.ts";
import { setLogo } from "../../app/features/organisations/logo/set-logo.server.ts";
import { setFieldVisibility } from "../../app/features/organisations/set-field-visibility.server.ts";
import { db } from "../../app/platform/database/db.server.ts";
import { createListedOrganisation } from "../factories/listed-organisation.ts";
import { createOrganisation } from "../factories/organisation.ts";
import { actAs, affiliate, createPerson, signedIn } from "../factories/person.ts";
import { visit } from "../setup/portal-handler.ts";

async function withLogo(organisation: { id: string }) {
  const editor = await createPerson();
  await affiliate(editor, organisation, ["editor"]);
  const act = await actAs(editor);
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: "teal" } })
    .png()
    .toBuffer();
  const answer = await setLogo(act, { organisationId: organisation.id, bytes, originalName: "logo.png" });
  if (!answer.ok) throw new Error(answer.problem);
  return { act, cookie: await signedIn(editor), url: `/files/${answer.value.fileId}` };
}

test("a published organisation's logo is everyone's, kept by caches and never taken for anything but a picture", async () => {
  const { url } = await withLogo(await createListedOrganisation());
  const response = await visit(url);
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toBe("image/webp");
  expect(response.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect((await sharp(Buffer.from(await response.arrayBuffer())).metadata()).width).toBe(60);
  const again = await visit(url, { headers: { "If-None-Match": response.headers.get("ETag") ?? "" } });
  expect(again.status).toBe(304);
});

test("an unpublished organisation's logo is shown to its own people and to members, and kept by their browser only", async () => {
  const { url, cookie } = await withLogo(await createOrganisation());
  expect((await visit(url)).status).toBe(404);
  expect((await visit(url, { cookie: await signedIn(await createPerson()) })).status).toBe(404);
  const own = await visit(url, { cookie });
  expect(own.headers.get("Cache-Control")).toBe("private, max-age=31536000, immutable");
  const member = await createPerson();
  await affiliate(member, await createOrganisation(), ["member"]);
  expect((await visit(url, { cookie: await signedIn(member) })).status).toBe(200);
});

test("a logo that only members may see is not there for others", async () => {
  const clinic = await createListedOrganisation();
  const { url, act, cookie } = await withLogo(clinic);
  await setFieldVisibility(act, { organisationId: clinic.id, visibilities: { logo: "members" } });
  expect((await visit(url)).status).toBe(404);
  expect((await visit(url, { cookie: await signedIn(await createPerson()) })).status).toBe(404);
  const member = await createPerson();
  await affiliate(member, await createOrganisation(), ["member"]);
  expect((await visit(url, { cookie: await signedIn(member) })).status).toBe(200);
  expect((await visit(url, { cookie })).status).toBe(200);
});

test("a logo that was taken away, an archived organisation's and what is no address at all are not there", async () => {
  const clinic = await createListedOrganisation();
  const { url, act, cookie } = await withLogo(clinic);
  const other = await createListedOrganisation();
  const archived = await withLogo(other);
  await db().organisation.update({ where: { id: other.id }, data: { archivedAt: new Date() } });
  await removeLogo(act, { organisationId: clinic.id });
  for (const one of [url, archived.url, "/files/nonsense", "/files/00000000-0000-7000-8000-000000000000"]) {
    expect((await visit(one, { cookie })).status, one).toBe(404);
  }
});
