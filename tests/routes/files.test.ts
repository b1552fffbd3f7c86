import sharp from "sharp";
import { expect, test } from "vitest";
import { removeLogo } from "../../app/features/organisations/logo/remove-logo.server.ts";
import { setLogo } from "../../app/features/organisations/logo/set-logo.server.ts";
import { setFieldVisibility } from "../../app/features/organisations/set-field-visibility.server.ts";
import { db } from "../../app/platform/database/db.server.ts";
import { createCluster } from "../factories/cluster.ts";
import { createListedOrganisation } from "../factories/listed-organisation.ts";
import { createOrganisation } from "../factories/organisation.ts";
import { actAs, affiliate, appoint, createPerson, signedIn } from "../factories/person.ts";
import { redirectOf, visit } from "../setup/portal-handler.ts";

const pngOf = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "teal" } })
    .png()
    .toBuffer();

async function withLogo(organisation: { id: string }) {
  const editor = await createPerson();
  await affiliate(editor, organisation, ["editor"]);
  const act = await actAs(editor);
  const bytes = await pngOf(60, 40);
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

test("the cluster's logo stands in the header of every page and in previews of links to it, until the settings' page removes it; undo brings it back", async () => {
  await createCluster();
  const manager = await createPerson();
  await appoint(manager, "manager");
  const cookie = await signedIn(manager);
  const body = new FormData();
  body.set("intent", "set");
  body.set("file", new File([new Uint8Array(await pngOf(60, 40))], "cluster.png", { type: "image/png" }));
  expect(redirectOf(await visit("/office/settings/logo", { cookie, body }))).toBe("/office/settings/logo");
  const url = `/files/${(await db().cluster.findFirstOrThrow()).logoFileId}`;
  expect((await visit(url)).headers.get("Content-Type")).toBe("image/png");
  const clinic = await createListedOrganisation();
  for (const page of ["/", "/directory/providers", `/directory/${clinic.slug}`]) {
    const html = await (await visit(page)).text();
    expect(html, page).toContain(`<img src="${url}" alt=""`);
    expect(html, page).toContain(`<meta property="og:image" content="http://localhost:3000${url}"/>`);
  }
  const removed = await visit("/office/settings/logo", { cookie, form: { intent: "remove" } });
  expect((await visit(url)).status).toBe(404);
  const said = Buffer.from(/muster_toast=([^.]+)/.exec(removed.headers.get("Set-Cookie") ?? "")?.[1] ?? "", "base64url").toString();
  const { undo } = JSON.parse(said);
  await visit(undo.action, { cookie, form: undo.fields });
  expect((await visit(url)).status).toBe(200);
});

test("a picture that cannot be used, or none, is refused on the settings' page in words", async () => {
  await createCluster();
  const manager = await createPerson();
  await appoint(manager, "manager");
  const cookie = await signedIn(manager);
  const send = async (file: File) => {
    const body = new FormData();
    body.set("file", file);
    const answer = await visit("/office/settings/logo", { cookie, body });
    return { status: answer.status, text: await answer.text() };
  };
  expect(await send(new File(["<svg/>"], "a.svg"))).toMatchObject({ status: 400, text: expect.stringContaining("SVG drawings cannot be used") });
  expect(await send(new File([], ""))).toMatchObject({ status: 400, text: expect.stringContaining("Choose a picture first") });
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
