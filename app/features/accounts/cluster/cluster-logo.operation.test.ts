import sharp from "sharp";
import { expect, test } from "vitest";
import { createCluster } from "../../../../tests/factories/cluster.ts";
import { actAs, appoint, createPerson } from "../../../../tests/factories/person.ts";
import { db } from "../../../platform/database/db.server.ts";
import { queueMail } from "../../mail/queue-mail.server.ts";
import { nameFormerLogo } from "../logo/former-logo.server.ts";
import { removeClusterLogo } from "./remove-cluster-logo.server.ts";
import { restoreClusterLogo } from "./restore-cluster-logo.server.ts";
import { setClusterLogo } from "./set-cluster-logo.server.ts";

const picture = async (colour: string) => ({
  bytes: await sharp({ create: { width: 1800, height: 600, channels: 3, background: colour } })
    .webp()
    .toBuffer(),
  originalName: "logo.webp",
});

async function managersAct() {
  await createCluster();
  const manager = await createPerson();
  await appoint(manager, "manager");
  return actAs(manager);
}

async function undoOf(outcome: Awaited<ReturnType<typeof setClusterLogo>>): Promise<string | null> {
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value.undo;
}

const logoNow = async () => (await db().cluster.findFirstOrThrow()).logoFileId;

test("the cluster's logo is kept as PNG, on record, and the same picture again changes nothing", async () => {
  const act = await managersAct();
  expect(await undoOf(await setClusterLogo(act, await picture("teal")))).toBeNull();
  const [file] = await db().storedFile.findMany();
  expect(file).toMatchObject({ id: await logoNow(), mediaType: "image/png", width: 1200, height: 400 });
  expect(await undoOf(await setClusterLogo(act, await picture("teal")))).toBeNull();
  expect(await db().auditEvent.findMany()).toMatchObject([{ action: "cluster.logo-set", changes: [{ field: "logo", before: null, after: file?.id }] }]);
});

test("what was removed or replaced comes back by what the change answered, and by nothing else", async () => {
  const act = await managersAct();
  await setClusterLogo(act, await picture("teal"));
  const first = await logoNow();
  const replaced = await undoOf(await setClusterLogo(act, await picture("navy")));
  const second = await logoNow();
  const removed = await undoOf(await removeClusterLogo(act));
  expect(await logoNow()).toBeNull();
  expect((await restoreClusterLogo(act, { undo: removed ?? "" })).ok).toBe(true);
  expect(await logoNow()).toBe(second);
  expect((await restoreClusterLogo(act, { undo: replaced ?? "" })).ok).toBe(true);
  expect(await logoNow()).toBe(first);
  for (const undo of ["", first ?? "", `${first}.`, nameFormerLogo("another-owner", second ?? "")]) {
    expect(await restoreClusterLogo(act, { undo }), undo).toEqual({ ok: false, problem: "not-found" });
  }
});

test("mails carry the logo", async () => {
  const act = await managersAct();
  const mail = (idempotencyKey: string) =>
    queueMail(db(), { template: "reset-password", to: "a@example.org", locale: "en", props: { name: "Ana", link: "http://localhost:3000/x" }, idempotencyKey, now: act.now });
  await mail("before");
  await setClusterLogo(act, await picture("teal"));
  await mail("after");
  const html = async (idempotencyKey: string) => (await db().outgoingMail.findUniqueOrThrow({ where: { idempotencyKey } })).html;
  expect(await html("before")).not.toContain("<img");
  expect(await html("after")).toContain(`src="http://localhost:3000/files/${await logoNow()}"`);
});

test("who does not configure the cluster changes nothing", async () => {
  await createCluster();
  const editor = await createPerson();
  await appoint(editor, "editor");
  const act = await actAs(editor);
  for (const outcome of [await setClusterLogo(act, await picture("teal")), await removeClusterLogo(act), await restoreClusterLogo(act, { undo: nameFormerLogo("1", "x") })]) {
    expect(outcome).toEqual({ ok: false, problem: "not-found" });
  }
  expect(await db().storedFile.count()).toBe(0);
});
