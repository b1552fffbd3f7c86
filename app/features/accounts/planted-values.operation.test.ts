import { expect, test, vi } from "vitest";
import { createCluster } from "../../../tests/factories/cluster.ts";
import { appoint, createPerson as insertPerson, signedIn } from "../../../tests/factories/person.ts";
import { actBy, officeViewer, viewerIn, viewerWith } from "../../../tests/factories/viewer.ts";
import { db } from "../../platform/database/db.server.ts";
import { actForOrganisation } from "./affiliations/act-for-organisation.server.ts";
import { affiliatePerson } from "./affiliations/affiliate-person.server.ts";
import { changeRights } from "./affiliations/change-rights.server.ts";
import { endAffiliation } from "./affiliations/end-affiliation.server.ts";
import { movePerson } from "./affiliations/move-person.server.ts";
import { appointToOffice } from "./appointments/appoint-to-office.server.ts";
import { endAppointment } from "./appointments/end-appointment.server.ts";
import { editCluster } from "./cluster/edit-cluster.server.ts";
import { retryJob } from "./jobs/retry-job.server.ts";
import { removeNote } from "./notes/remove-note.server.ts";
import { writeNote } from "./notes/write-note.server.ts";
import { archiveOrganisation } from "./organisations/archive-organisation.server.ts";
import { createOrganisation } from "./organisations/create-organisation.server.ts";
import { editOrganisationIdentity } from "./organisations/edit-organisation-identity.server.ts";
import type { OrganisationIdentity } from "./organisations/organisation-identity.ts";
import { restoreOrganisation } from "./organisations/restore-organisation.server.ts";
import { setMembership } from "./organisations/set-membership.server.ts";
import { createPerson } from "./people/create-person.server.ts";
import { deactivatePerson } from "./people/deactivate-person.server.ts";
import { editPerson } from "./people/edit-person.server.ts";
import { reactivatePerson } from "./people/reactivate-person.server.ts";
import { completeTask } from "./tasks/complete-task.server.ts";

const planted = {
  email: "planted-mail-7741",
  otherEmail: "planted-mail-7742",
  phone: "+351 210 774 100",
  vat: "501442600",
  otherVat: "A28015865",
  register: "planted-register-7743",
  website: "planted-site-7744",
  jobTitle: "planted-title-7745",
  note: "planted-note-7746",
  address: "planted-street-7747",
  sender: "planted-sender-7748",
  text: "planted-privacy-7749",
  jobSecret: "planted-payload-7750",
};

function must<Value>(outcome: { ok: true; value: Value } | { ok: false; problem: string }): Value {
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value;
}

const identity: OrganisationIdentity = {
  kind: "provider",
  legalName: "Mar, Lda",
  shortName: null,
  countryCode: "PT",
  vatNumber: planted.vat,
  registerNumber: planted.register,
  website: `https://${planted.website}.example`,
};

test("no event, job, task or log line holds an address, a number, a note or a token that its readers may not see", async () => {
  const written: string[] = [];
  for (const stream of [process.stderr, process.stdout] as const) {
    vi.spyOn(stream, "write").mockImplementation((chunk) => {
      written.push(String(chunk));
      return true;
    });
  }
  const cluster = await createCluster();
  const boss = await insertPerson({ name: "Boss" });
  await appoint(boss, "manager");
  const act = actBy(officeViewer("manager", { personId: boss.id }));
  await everyOperation(act, cluster.updatedAt);
  const tables = await Promise.all([db().auditEvent.findMany(), db().job.findMany({ where: { name: { not: "planted" } } }), db().task.findMany(), db().outgoingMail.findMany()]);
  const [events] = tables;
  expect(new Set(events.map((event) => event.action)).size).toBeGreaterThan(18);
  const haystack = JSON.stringify(tables, (_, value) => (typeof value === "bigint" ? String(value) : value)) + written.join("");
  for (const value of Object.values(planted)) expect(haystack).not.toContain(value);
  for (const session of await db().session.findMany()) expect(haystack).not.toContain(session.id);
});

async function everyOperation(act: ReturnType<typeof actBy>, editedFrom: Date): Promise<void> {
  const { organisationId } = must(await createOrganisation(act, identity));
  must(
    await editOrganisationIdentity(act, {
      ...identity,
      organisationId,
      version: 1,
      countryCode: "ES",
      vatNumber: planted.otherVat,
      legalName: "Mar, SA",
      registerNumber: null,
      website: null,
    }),
  );
  const second = must(await createOrganisation(act, { ...identity, legalName: "Praia" }));
  must(await setMembership(act, { organisationId, isMember: true }));
  const { personId } = must(await createPerson(act, { name: "Ana", email: `${planted.email}@example.org`, phone: planted.phone }));
  must(await editPerson(act, { personId, name: "Ana Lima", email: `${planted.otherEmail}@example.org`, phone: null }));
  const { affiliationId } = must(await affiliatePerson(act, { personId, organisationId, rights: ["admin"], jobTitle: planted.jobTitle }));
  must(await changeRights(act, { affiliationId, rights: ["admin", "voter"], jobTitle: `${planted.jobTitle} again` }));
  const ana = await db().person.findUniqueOrThrow({ where: { id: personId } });
  const token = (await signedIn(ana)).split("=")[1] as string;
  must(await actForOrganisation(actBy(viewerIn(organisationId, ["admin"], { personId, sessionId: token, actingForId: null })), { organisationId }));
  const moved = must(await movePerson(act, { affiliationId, toOrganisationId: second.organisationId, rights: ["admin"], jobTitle: planted.jobTitle }));
  must(await completeTask(act, { taskId: (await db().task.findFirstOrThrow()).id }));
  must(await endAffiliation(actBy(viewerWith({ personId })), { affiliationId: moved.affiliationId }));
  const { appointmentId } = must(await appointToOffice(act, { personId, role: "editor" }));
  must(await endAppointment(act, { appointmentId }));
  for (const about of [{ organisationId }, { personId }]) must(await removeNote(act, must(await writeNote(act, { about, body: planted.note }))));
  must(await deactivatePerson(act, { personId }));
  must(await reactivatePerson(act, { personId }));
  must(await archiveOrganisation(act, { organisationId }));
  must(await restoreOrganisation(act, { organisationId }));
  const job = await db().job.create({ data: { name: "planted", payload: { secret: planted.jobSecret }, failedAt: new Date(), lastError: planted.jobSecret } });
  must(await retryJob(act, { jobId: job.id }));
  must(
    await editCluster(act, {
      name: "Renamed",
      legalEntityName: "E",
      legalAddress: planted.address,
      countryCode: "PT",
      nutsCode: "PT150",
      currency: "EUR",
      timeZone: "Europe/Lisbon",
      senderName: "S",
      senderEmail: `${planted.sender}@example.org`,
      privacyNotice: planted.text,
      imprint: planted.text,
      accentColour: "#112233",
      editedFrom,
    }),
  );
}
