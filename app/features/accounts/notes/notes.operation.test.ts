import { expect, test } from "vitest";
import { createOrganisation } from "../../../../tests/factories/organisation.ts";
import { createPerson } from "../../../../tests/factories/person.ts";
import { actBy, officeViewer, viewerIn, viewerWith } from "../../../../tests/factories/viewer.ts";
import { db } from "../../../platform/database/db.server.ts";
import { listNotes } from "./list-notes.server.ts";
import { removeNote } from "./remove-note.server.ts";
import { writeNote } from "./write-note.server.ts";

test("the office keeps notes on organisations and people; an event says that, not what", async () => {
  const author = await createPerson({ name: "Inês" });
  const editor = officeViewer("editor", { personId: author.id });
  const clinic = await createOrganisation();
  expect(await writeNote(actBy(editor), { about: { organisationId: clinic.id }, body: "  prefers letters " })).toMatchObject({ ok: true });
  await writeNote(actBy(editor), { about: { personId: author.id }, body: "on leave" });
  expect(await listNotes(officeViewer("treasurer"), { organisationId: clinic.id })).toMatchObject([{ body: "prefers letters", authorName: "Inês", mayRemove: false }]);
  expect(await listNotes(editor, { personId: author.id })).toMatchObject([{ body: "on leave", mayRemove: true }]);
  expect(JSON.stringify(await db().auditEvent.findMany())).not.toMatch(/prefers letters|on leave/);
  expect(await writeNote(actBy(editor), { about: { organisationId: clinic.id }, body: "  " })).toEqual({ ok: false, problem: "empty" });
  expect(await writeNote(actBy(editor), { about: { organisationId: author.id }, body: "x" })).toEqual({ ok: false, problem: "not-found" });
});

test("members, admins and observers neither read nor write notes; only the author and a manager remove one", async () => {
  const author = await createPerson();
  const clinic = await createOrganisation();
  const written = await writeNote(actBy(officeViewer("editor", { personId: author.id })), { about: { organisationId: clinic.id }, body: "x" });
  if (!written.ok) throw new Error(written.problem);
  for (const viewer of [viewerWith(), viewerIn(clinic.id, ["admin"]), officeViewer("observer")]) {
    expect(await listNotes(viewer, { organisationId: clinic.id })).toEqual([]);
    expect(await writeNote(actBy(viewer), { about: { organisationId: clinic.id }, body: "x" })).toEqual({ ok: false, problem: "not-found" });
    expect(await removeNote(actBy(viewer), written.value)).toEqual({ ok: false, problem: "not-found" });
  }
  expect(await removeNote(actBy(officeViewer("treasurer")), written.value)).toEqual({ ok: false, problem: "not-found" });
  expect(await removeNote(actBy(officeViewer("manager", { personId: (await createPerson()).id })), written.value)).toEqual({ ok: true, value: null });
  expect(await db().internalNote.count()).toBe(0);
});
