import { expect, test } from "vitest";
import { createOrganisation as insertOrganisation } from "../../../../tests/factories/organisation.ts";
import { affiliate, createPerson, signedIn } from "../../../../tests/factories/person.ts";
import { actBy, officeViewer, viewerIn, viewerWith } from "../../../../tests/factories/viewer.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { OfficeRole } from "../viewer.ts";
import { archiveOrganisation } from "./archive-organisation.server.ts";
import { createOrganisation } from "./create-organisation.server.ts";
import { editOrganisationIdentity } from "./edit-organisation-identity.server.ts";
import { findOrganisationForOffice } from "./find-organisation-for-office.server.ts";
import { listOrganisations } from "./list-organisations.server.ts";
import type { OrganisationIdentity } from "./organisation-identity.ts";
import { restoreOrganisation } from "./restore-organisation.server.ts";
import { setMembership } from "./set-membership.server.ts";

const office = async (role: OfficeRole) => actBy(officeViewer(role, { personId: (await createPerson()).id }));
const clinic = (overrides: Partial<OrganisationIdentity> = {}): OrganisationIdentity => ({
  kind: "provider",
  legalName: "Clínica do Mar, Lda",
  shortName: null,
  countryCode: "PT",
  vatNumber: "501 442 600",
  registerNumber: null,
  website: null,
  ...overrides,
});
const must = <Value>(outcome: { ok: true; value: Value } | { ok: false; problem: string }): Value => {
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value;
};

test("a new organisation gets an address of its own, an event without its numbers, and a place in the index queue", async () => {
  const act = await office("editor");
  const first = must(await createOrganisation(act, clinic()));
  const second = must(await createOrganisation(act, clinic({ vatNumber: null })));
  expect([first.slug, second.slug]).toEqual(["clinica-do-mar-lda", "clinica-do-mar-lda-2"]);
  const row = await db().organisation.findUniqueOrThrow({ where: { id: first.organisationId } });
  expect(row).toMatchObject({ vatNumber: "PT501442600", isMember: false, version: 1 });
  const event = await db().auditEvent.findFirstOrThrow({ where: { subjectId: first.organisationId } });
  expect(event.changes).toContainEqual({ field: "vatNumber", changed: true });
  expect(JSON.stringify(event.changes)).not.toContain("501442600");
  expect(await db().job.findMany({ where: { name: "directory.reindex" } })).toHaveLength(2);
});

test("two organisations of one name that arrive at once get two addresses", async () => {
  const act = await office("manager");
  const slugs = await Promise.all([1, 2, 3, 4].map(async () => must(await createOrganisation(act, clinic({ vatNumber: null }))).slug));
  expect(new Set(slugs).size).toBe(4);
});

test("a VAT number stands once: the office learns whose it is", async () => {
  const act = await office("manager");
  const { organisationId } = must(await createOrganisation(act, clinic({ shortName: "Mar" })));
  expect(await createOrganisation(act, clinic({ legalName: "Other" }))).toEqual({ ok: false, problem: "vat-number-taken", holder: { id: organisationId, name: "Mar" } });
  expect(await createOrganisation(act, clinic({ vatNumber: "501442601" }))).toEqual({ ok: false, problem: "vat-number-invalid" });
});

test("whoever is not the office creates, edits, archives and decides nothing", async () => {
  const { id } = await insertOrganisation();
  for (const act of [actBy(viewerWith()), actBy(viewerIn(id, ["admin", "editor"])), await office("treasurer"), await office("observer"), await office("data_steward")]) {
    expect(await createOrganisation(act, clinic())).toEqual({ ok: false, problem: "not-found" });
    expect(await editOrganisationIdentity(act, { ...clinic(), organisationId: id, version: 1 })).toEqual({ ok: false, problem: "not-found" });
    expect(await archiveOrganisation(act, { organisationId: id })).toEqual({ ok: false, problem: "not-found" });
    expect(await restoreOrganisation(act, { organisationId: id })).toEqual({ ok: false, problem: "not-found" });
    expect(await setMembership(act, { organisationId: id, isMember: false })).toEqual({ ok: false, problem: "not-found" });
  }
  expect(await setMembership(await office("editor"), { organisationId: id, isMember: false })).toEqual({ ok: false, problem: "not-found" });
  expect(await db().auditEvent.count()).toBe(0);
});

test("of two editors who saw the same version one is told that it has changed", async () => {
  const act = await office("editor");
  const { organisationId, slug } = must(await createOrganisation(act, clinic()));
  const edits = ["Mar Azul", "Mar Verde"].map((legalName) => editOrganisationIdentity(act, { ...clinic({ legalName }), organisationId, version: 1, reason: "new statutes" }));
  const outcomes = await Promise.all(edits);
  expect(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.problem)).sort()).toEqual(["changed-meanwhile", "ok"]);
  const row = await db().organisation.findUniqueOrThrow({ where: { id: organisationId } });
  expect(row).toMatchObject({ version: 2, slug });
  const event = await db().auditEvent.findFirstOrThrow({ where: { action: "organisation.renamed" } });
  expect(event).toMatchObject({ reason: "new statutes", changes: [{ field: "legalName", before: "Clínica do Mar, Lda", after: row.legalName }] });
});

test("saving what already stands changes nothing; a number of someone else is refused", async () => {
  const act = await office("editor");
  const { organisationId } = must(await createOrganisation(act, clinic()));
  const other = must(await createOrganisation(act, clinic({ legalName: "Other", vatNumber: null })));
  expect(await editOrganisationIdentity(act, { ...clinic(), organisationId, version: 1 })).toEqual({ ok: true, value: { version: 1 } });
  expect(await editOrganisationIdentity(act, { ...clinic({ legalName: "Other" }), organisationId: other.organisationId, version: 1 })).toMatchObject({
    problem: "vat-number-taken",
  });
  expect(await db().auditEvent.count()).toBe(2);
});

test("an archived organisation gives no rights, takes no invitation, leaves the index, and can come back", async () => {
  const act = await office("manager");
  const { id } = await insertOrganisation();
  const [person, manager] = [await createPerson(), await createPerson()];
  await affiliate(person, { id }, ["admin"]);
  await signedIn(person, { actingForId: id });
  await db().invitation.create({
    data: { tokenHash: "h", email: "x@example.org", organisationId: id, rights: ["member"], invitedById: manager.id, expiresAt: new Date("2100-01-01") },
  });
  await db().searchDocument.create({ data: { organisationId: id, audience: "public", kind: "provider", slug: "s", name: "N", sortKey: "n", folded: "n", card: {}, facets: {} } });
  for (let time = 0; time < 2; time += 1) expect(await archiveOrganisation(act, { organisationId: id, reason: "closed" })).toEqual({ ok: true, value: null });
  expect(await db().session.count({ where: { actingForId: id } })).toBe(0);
  expect(await db().invitation.count({ where: { revokedAt: null } })).toBe(0);
  expect(await db().searchDocument.count()).toBe(0);
  expect(await db().affiliation.count({ where: { endedAt: null } })).toBe(1);
  await restoreOrganisation(act, { organisationId: id });
  expect((await db().auditEvent.findMany({ orderBy: { id: "asc" } })).map((event) => event.action)).toEqual(["organisation.archived", "organisation.restored"]);
  const own = await insertOrganisation({ isOffice: true });
  expect(await archiveOrganisation(act, { organisationId: own.id })).toEqual({ ok: false, problem: "own-office" });
});

test("membership is decided with before and after, once", async () => {
  const act = await office("manager");
  const { id } = await insertOrganisation({ isMember: false });
  expect(await setMembership(act, { organisationId: id, isMember: true, reason: "board of 3 March" })).toEqual({ ok: true, value: { changed: true } });
  expect(await setMembership(act, { organisationId: id, isMember: true })).toEqual({ ok: true, value: { changed: false } });
  expect(await db().auditEvent.findMany()).toMatchObject([{ changes: [{ field: "isMember", before: false, after: true }], reason: "board of 3 March" }]);
});

test("the list is in the order of names without regard to accents, and its pages neither repeat nor lose a row", async () => {
  await db().$executeRaw`
    insert into "Organisation" (id, slug, kind, "legalName", "countryCode", "updatedAt")
    select gen_random_uuid(), 'o-' || n, 'supplier', case n % 3 when 0 then 'Água ' when 1 then 'agua ' else 'Zebra ' end || lpad((n / 3)::text, 4, '0'), 'PT', now()
    from generate_series(1, 130) n`;
  const viewer = officeViewer("treasurer");
  const names: string[] = [];
  let after: string | undefined;
  do {
    const page = await listOrganisations(viewer, { after });
    names.push(...page.rows.map((row) => row.name));
    after = page.next ?? undefined;
  } while (after);
  expect(names).toHaveLength(130);
  expect(new Set(names).size).toBe(130);
  const lastOfWater = names.findLastIndex((name) => !name.startsWith("Zebra"));
  expect(names.findIndex((name) => name.startsWith("Zebra"))).toBe(lastOfWater + 1);
});

test("the list finds by any word of name or number, without accents, and filters", async () => {
  const act = await office("manager");
  const { organisationId } = must(await createOrganisation(act, clinic()));
  await insertOrganisation({ legalName: "Praia Lda", kind: "supplier", isMember: true });
  await insertOrganisation({ legalName: "100% Água", archivedAt: new Date() });
  const viewer = officeViewer("editor");
  const find = async (filter: Parameters<typeof listOrganisations>[1]) => (await listOrganisations(viewer, filter)).rows.map((row) => row.legalName);
  expect(await find({ text: "MAR clinica" })).toEqual(["Clínica do Mar, Lda"]);
  expect(await find({ text: "501442600" })).toEqual(["Clínica do Mar, Lda"]);
  expect(await find({ text: "%" })).toEqual([]);
  expect(await find({ text: "%", state: "archived" })).toEqual(["100% Água"]);
  expect(await find({ kind: "supplier" })).toEqual(["Praia Lda"]);
  expect(await find({ membership: "not-member" })).toEqual(["Clínica do Mar, Lda"]);
  await affiliate(await createPerson(), { id: organisationId }, ["admin"]);
  expect(await find({ state: "without-admin" })).toEqual(["Praia Lda"]);
  expect((await listOrganisations(viewer, { kind: "provider" })).rows).toMatchObject([{ people: 1, admins: 1, standing: null }]);
  for (const other of [officeViewer("observer"), viewerWith(), viewerIn(organisationId, ["admin"])]) {
    expect((await listOrganisations(other, {})).rows).toEqual([]);
    expect(await findOrganisationForOffice(other, organisationId)).toBeNull();
  }
  expect(await findOrganisationForOffice(viewer, organisationId)).toMatchObject({ vatNumber: "PT501442600", standing: null, hasConsented: false });
});
