import { expect, test } from "vitest";
import { createOrganisation } from "../../../../tests/factories/organisation.ts";
import { affiliate, createPerson } from "../../../../tests/factories/person.ts";
import { actBy, officeViewer, viewerIn, viewerWith } from "../../../../tests/factories/viewer.ts";
import { db } from "../../../platform/database/db.server.ts";
import { changeRights } from "../affiliations/change-rights.server.ts";
import { writeNote } from "../notes/write-note.server.ts";
import { setMembership } from "../organisations/set-membership.server.ts";
import type { OfficeRole } from "../viewer.ts";
import { listAuditActions } from "./list-audit-actions.server.ts";
import { listAuditEvents } from "./list-audit-events.server.ts";
import { listRecentChanges } from "./list-recent-changes.server.ts";

test("the manager, the data steward and the observer read the audit; nobody else does", async () => {
  const clinic = await createOrganisation();
  await setMembership(actBy(officeViewer("manager", { personId: (await createPerson()).id })), { organisationId: clinic.id, isMember: false });
  const readers: OfficeRole[] = ["manager", "data_steward", "observer"];
  for (const role of readers) expect((await listAuditEvents(officeViewer(role), {}))?.rows).toHaveLength(1);
  for (const viewer of [officeViewer("treasurer"), officeViewer("editor"), viewerWith(), viewerIn(clinic.id, ["admin"])]) {
    expect(await listAuditEvents(viewer, {})).toBeNull();
    expect(await listAuditActions(viewer)).toEqual([]);
  }
  expect(await listAuditActions(officeViewer("observer"))).toEqual(["organisation.membership-decided"]);
});

test("an event says who did it, for which organisation, and what about, also for an affiliation", async () => {
  const clinic = await createOrganisation({ shortName: "Mar" });
  const [admin, nurse] = [await createPerson({ name: "Rui" }), await createPerson({ name: "Ana" })];
  await affiliate(admin, clinic, ["admin"]);
  const affiliationId = await affiliate(nurse, clinic, ["member"]);
  await changeRights(actBy(viewerIn(clinic.id, ["admin"], { personId: admin.id })), { affiliationId, rights: ["editor"] });
  const observer = officeViewer("observer");
  const row = {
    actor: { kind: "person", personId: admin.id, name: "Rui" },
    onBehalfOf: "Mar",
    subject: { kind: "affiliation", personName: "Ana", organisationName: "Mar" },
    changes: [{ field: "rights", before: ["member"], after: ["editor"] }],
  };
  expect((await listAuditEvents(observer, { subject: { kind: "person", id: nurse.id } }))?.rows).toMatchObject([row]);
  expect((await listAuditEvents(observer, { subject: { kind: "organisation", id: clinic.id } }))?.rows).toMatchObject([row]);
  expect((await listAuditEvents(observer, { subject: { kind: "person", id: admin.id } }))?.rows).toEqual([]);
  expect((await listAuditEvents(observer, { actorId: admin.id, action: "affiliation.changed" }))?.rows).toHaveLength(1);
  expect((await listAuditEvents(observer, { action: "affiliation.ended" }))?.rows).toEqual([]);
});

test("the audit is filtered by time and paged without repeating or losing an event, also where instants are equal", async () => {
  const at = new Date("2026-03-01T00:00:00Z");
  await db().auditEvent.createMany({
    data: Array.from({ length: 120 }, (_, index) => ({
      at: new Date(at.getTime() + Math.floor(index / 40) * 3_600_000),
      action: "a.b",
      actorKind: "system",
      subjectKind: "thing",
      subjectId: String(index),
      changes: [],
    })),
  });
  const observer = officeViewer("observer");
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await listAuditEvents(observer, { after });
    seen.push(...(page?.rows.map((row) => row.subjectId) ?? []));
    after = page?.next ?? undefined;
  } while (after);
  expect(seen).toHaveLength(120);
  expect(new Set(seen).size).toBe(120);
  expect((await listAuditEvents(observer, { from: new Date("2026-03-01T02:00:00Z") }))?.rows).toHaveLength(40);
  expect((await listAuditEvents(observer, { until: at }))?.rows).toEqual([]);
});

test("at home one sees what concerns oneself: members their organisation without the office's reasons and notes", async () => {
  const [clinic, other] = [await createOrganisation(), await createOrganisation()];
  const [person, office] = [await createPerson(), await createPerson()];
  const affiliationId = await affiliate(person, clinic, ["admin"]);
  await affiliate(office, other, ["admin"]);
  const manager = actBy(officeViewer("manager", { personId: office.id }));
  await setMembership(manager, { organisationId: clinic.id, isMember: false, reason: "planted reason" });
  await setMembership(manager, { organisationId: other.id, isMember: false });
  await writeNote(manager, { about: { organisationId: clinic.id }, body: "slow payer" });
  await changeRights(manager, { affiliationId, rights: ["admin", "member"] });
  const mine = await listRecentChanges(viewerIn(clinic.id, ["admin"], { personId: person.id }));
  expect(mine.map((row) => row.action)).toEqual(["affiliation.changed", "organisation.membership-decided"]);
  expect(JSON.stringify(mine)).not.toContain("planted reason");
  expect(await listRecentChanges(viewerWith())).toEqual([]);
  expect(await listRecentChanges(officeViewer("observer"))).toHaveLength(4);
  expect((await listRecentChanges(viewerIn(clinic.id, ["member"]))).map((row) => row.action)).toEqual(["organisation.membership-decided"]);
});
