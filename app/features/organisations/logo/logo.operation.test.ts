import sharp from "sharp";
import { expect, test } from "vitest";
import { createOrganisation } from "../../../../tests/factories/organisation.ts";
import { actAs, affiliate, createPerson } from "../../../../tests/factories/person.ts";
import { db } from "../../../platform/database/db.server.ts";
import { storage } from "../../../platform/storage/storage.server.ts";
import { removeLogo } from "./remove-logo.server.ts";
import { restoreLogo } from "./restore-logo.server.ts";
import { setLogo } from "./set-logo.server.ts";

const png = (colour: string) =>
  sharp({ create: { width: 900, height: 300, channels: 3, background: colour } })
    .png()
    .toBuffer();

async function clinicWithEditor() {
  const clinic = await createOrganisation();
  const person = await createPerson();
  await affiliate(person, clinic, ["editor"]);
  return { organisationId: clinic.id, act: await actAs(person) };
}

test("a logo is stored anew as WebP, on record, and setting the same again changes nothing", async () => {
  const { organisationId, act } = await clinicWithEditor();
  const bytes = await png("teal");
  const answer = await setLogo(act, { organisationId, bytes, originalName: "logo.png" });
  if (!answer.ok) throw new Error(answer.problem);
  const [file] = await db().storedFile.findMany();
  expect(file).toMatchObject({ id: answer.value.fileId, mediaType: "image/webp", width: 640, height: 213 });
  expect((await storage().get(file?.sha256 ?? ""))?.byteLength).toBe(file?.byteSize);
  expect(await setLogo(act, { organisationId, bytes, originalName: "again.png" })).toEqual({ ok: true, value: { fileId: file?.id, undo: null } });
  expect(await db().auditEvent.count()).toBe(1);
  expect((await db().organisation.findFirstOrThrow()).logoFileId).toBe(file?.id);
});

test("another logo replaces it, removing leaves none, and removing again changes nothing", async () => {
  const { organisationId, act } = await clinicWithEditor();
  await setLogo(act, { organisationId, bytes: await png("teal"), originalName: "a.png" });
  await setLogo(act, { organisationId, bytes: await png("navy"), originalName: "b.png" });
  expect((await removeLogo(act, { organisationId })).ok).toBe(true);
  expect((await removeLogo(act, { organisationId })).ok).toBe(true);
  expect((await db().organisation.findFirstOrThrow()).logoFileId).toBeNull();
  expect((await db().auditEvent.findMany({ orderBy: { id: "asc" } })).map((event) => event.action)).toEqual([
    "organisation.logo-set",
    "organisation.logo-set",
    "organisation.logo-removed",
  ]);
});

test("a removed or replaced logo comes back by what the change answered, to its own organisation only", async () => {
  const { organisationId, act } = await clinicWithEditor();
  const rival = await clinicWithEditor();
  await setLogo(act, { organisationId, bytes: await png("teal"), originalName: "a.png" });
  const first = (await db().organisation.findUniqueOrThrow({ where: { id: organisationId } })).logoFileId;
  const removed = await removeLogo(act, { organisationId });
  const undo = (removed.ok && removed.value.undo) || "";
  expect(await restoreLogo(rival.act, { organisationId: rival.organisationId, undo })).toEqual({ ok: false, problem: "not-found" });
  expect(await restoreLogo(rival.act, { organisationId, undo })).toEqual({ ok: false, problem: "not-found" });
  expect((await restoreLogo(act, { organisationId, undo })).ok).toBe(true);
  expect((await db().organisation.findUniqueOrThrow({ where: { id: organisationId } })).logoFileId).toBe(first);
  const replaced = await setLogo(act, { organisationId, bytes: await png("navy"), originalName: "b.png" });
  expect((await restoreLogo(act, { organisationId, undo: (replaced.ok && replaced.value.undo) || "" })).ok).toBe(true);
  expect((await db().organisation.findUniqueOrThrow({ where: { id: organisationId } })).logoFileId).toBe(first);
});

test("the event says for which organisation it was done, whichever the person chose to act for", async () => {
  const { organisationId, act } = await clinicWithEditor();
  const person = await createPerson();
  const other = await createOrganisation();
  await affiliate(person, { id: organisationId }, ["editor"]);
  await affiliate(person, other, ["member"]);
  await setLogo(act, { organisationId, bytes: await png("teal"), originalName: "a.png" });
  await removeLogo(await actAs(person, { actingForId: other.id }), { organisationId });
  expect((await db().auditEvent.findMany()).map((event) => event.onBehalfOfId)).toEqual([organisationId, organisationId]);
});

test("who may not edit the organisation uploads nothing, not even to be decoded", async () => {
  const { organisationId } = await clinicWithEditor();
  const rival = await clinicWithEditor();
  expect(await setLogo(rival.act, { organisationId, bytes: new TextEncoder().encode("no picture"), originalName: "x.png" })).toEqual({ ok: false, problem: "not-found" });
  expect(await removeLogo(rival.act, { organisationId })).toEqual({ ok: false, problem: "not-found" });
  expect(await db().storedFile.count()).toBe(0);
});

test("a drawing is refused and the logo stays", async () => {
  const { organisationId, act } = await clinicWithEditor();
  await setLogo(act, { organisationId, bytes: await png("teal"), originalName: "a.png" });
  expect(await setLogo(act, { organisationId, bytes: new TextEncoder().encode("<svg/>"), originalName: "a.svg" })).toEqual({ ok: false, problem: "image-is-a-drawing" });
  expect((await db().organisation.findFirstOrThrow()).logoFileId).not.toBeNull();
});
