import { expect, test } from "vitest";
import { createOrganisation } from "../../../tests/factories/organisation.ts";
import { actAs, affiliate, appoint, createPerson } from "../../../tests/factories/person.ts";
import { day } from "../../lib/day.ts";
import { db } from "../../platform/database/db.server.ts";
import type { OrganisationRight } from "../../platform/database/generated/client.ts";
import { addAccreditation } from "./accreditations/add-accreditation.server.ts";
import { removeAccreditation } from "./accreditations/remove-accreditation.server.ts";
import { renewAccreditation } from "./accreditations/renew-accreditation.server.ts";
import { chooseTerms } from "./choose-terms.server.ts";
import { removeContact } from "./contacts/remove-contact.server.ts";
import { saveContact } from "./contacts/save-contact.server.ts";
import { declare } from "./declarations/declare.server.ts";
import { editProfile } from "./edit-profile.server.ts";
import { findProfile } from "./find-profile.server.ts";
import { setFieldVisibility } from "./set-field-visibility.server.ts";
import { removeSite } from "./sites/remove-site.server.ts";
import { saveSite } from "./sites/save-site.server.ts";

const now = new Date("2026-03-10T12:00:00Z");

async function clinicWithEditor(rights: OrganisationRight[] = ["editor"]) {
  const clinic = await createOrganisation();
  const person = await createPerson();
  await affiliate(person, clinic, rights);
  return { clinic, organisationId: clinic.id, act: await actAs(person, { now }) };
}

const events = () => db().auditEvent.findMany({ orderBy: { id: "asc" } });

const directoryVersion = async () => (await db().dataVersion.findFirst({ where: { name: "directory" } }))?.version ?? 0n;

test("an edit changes what was given, raises the version, is on record and asks for a new index", async () => {
  const { organisationId, act } = await clinicWithEditor();
  const before = await directoryVersion();
  const answer = await editProfile(act, {
    organisationId,
    version: 1,
    shortName: " Clínica do Mar ",
    website: "www.mar.example",
    vatNumber: "501 964 843",
    descriptions: [
      { locale: "en", text: "By the sea.\r\nSince 1990." },
      { locale: "pt", text: "  " },
    ],
    languages: ["pt", "en", "pt"],
    sourceMarkets: ["DE"],
  });
  expect(answer).toEqual({ ok: true, value: null });
  const found = await findProfile(act.by.kind === "person" ? act.by.viewer : null, organisationId, now);
  expect(found?.profile).toMatchObject({
    name: "Clínica do Mar",
    website: "https://www.mar.example",
    vatNumber: "PT501964843",
    descriptions: [{ locale: "en", text: "By the sea.\nSince 1990." }],
    languages: ["en", "pt"],
    sourceMarkets: ["DE"],
  });
  expect((await db().organisation.findFirstOrThrow()).version).toBe(2);
  const [event] = await events();
  expect(event).toMatchObject({ action: "organisation.profile-edited", subjectId: organisationId });
  expect(event?.changes).toEqual([
    { field: "shortName", before: null, after: "Clínica do Mar" },
    { field: "vatNumber", changed: true },
    { field: "website", before: null, after: "https://www.mar.example" },
    { field: "descriptions", before: {}, after: { en: "By the sea.\nSince 1990." } },
    { field: "languages", before: [], after: ["en", "pt"] },
    { field: "sourceMarkets", before: [], after: ["DE"] },
  ]);
  expect(await db().job.findMany({ select: { name: true, payload: true } })).toEqual([{ name: "directory.reindex", payload: { organisationId } }]);
  expect(await directoryVersion()).toBeGreaterThan(before);
});

test("saving what already stands leaves no trace, and a part that is left out stays", async () => {
  const { organisationId, act } = await clinicWithEditor();
  await editProfile(act, { organisationId, version: 1, website: "https://mar.example", languages: ["pt"] });
  expect(await editProfile(act, { organisationId, version: 2, website: "https://mar.example/", languages: ["pt"] })).toEqual({ ok: true, value: null });
  expect(await editProfile(act, { organisationId, version: 2, shortName: "Mar" })).toEqual({ ok: true, value: null });
  expect(await events()).toHaveLength(2);
  expect(await db().organisation.findFirstOrThrow()).toMatchObject({ version: 3, website: "https://mar.example", shortName: "Mar" });
});

test("of two who edit the same version the second is told, and nothing of theirs is written", async () => {
  const { organisationId, act } = await clinicWithEditor();
  await editProfile(act, { organisationId, version: 1, shortName: "First" });
  expect(await editProfile(act, { organisationId, version: 1, shortName: "Second" })).toEqual({ ok: false, problem: "changed-meanwhile" });
  expect((await db().organisation.findFirstOrThrow()).shortName).toBe("First");
});

test("at the same moment one of two edits wins and the other is told", async () => {
  const { organisationId, act } = await clinicWithEditor();
  const answers = await Promise.all(["A", "B"].map((shortName) => editProfile(act, { organisationId, version: 1, shortName })));
  expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true]);
  expect(await events()).toHaveLength(1);
});

test("a website that a browser would run is refused, and so is a VAT number that another organisation has", async () => {
  const { organisationId, act } = await clinicWithEditor();
  await createOrganisation({ vatNumber: "PT501964843" });
  expect(await editProfile(act, { organisationId, version: 1, website: "javascript:alert(1)" })).toEqual({ ok: false, problem: "website-malformed" });
  expect(await editProfile(act, { organisationId, version: 1, vatNumber: "501964843" })).toEqual({ ok: false, problem: "vat-number-taken" });
  expect(await editProfile(act, { organisationId, version: 1, vatNumber: "501964842" })).toEqual({ ok: false, problem: "vat-wrong-check-digit" });
  expect(await events()).toHaveLength(0);
});

test("who may not edit the organisation gets the same answer as for one that does not exist", async () => {
  const { organisationId } = await clinicWithEditor();
  const rival = await clinicWithEditor(["admin"]);
  const colleague = await clinicWithEditor(["member", "voter", "billing", "project_lead"]);
  const observer = await createPerson();
  await appoint(observer, "observer");
  for (const act of [rival.act, await actAs(observer)]) {
    expect(await editProfile(act, { organisationId, version: 1, shortName: "Mine" })).toEqual({ ok: false, problem: "not-found" });
    expect(await saveSite(act, { organisationId, city: "Faro", countryCode: "PT" })).toEqual({ ok: false, problem: "not-found" });
    expect(await setFieldVisibility(act, { organisationId, visibilities: { vatNumber: "public" } })).toEqual({ ok: false, problem: "not-found" });
  }
  expect(await editProfile(colleague.act, { organisationId: colleague.organisationId, version: 1, shortName: "Mine" })).toEqual({ ok: false, problem: "not-found" });
  expect(await editProfile(rival.act, { organisationId: "nonsense", version: 1 })).toEqual({ ok: false, problem: "not-found" });
  expect(await events()).toHaveLength(0);
});

test("the office's editor edits any organisation, but not an archived one", async () => {
  const { organisationId } = await clinicWithEditor();
  const editor = await createPerson();
  await appoint(editor, "editor");
  const act = await actAs(editor);
  expect((await editProfile(act, { organisationId, version: 1, shortName: "Named by the office" })).ok).toBe(true);
  await db().organisation.update({ where: { id: organisationId }, data: { archivedAt: now } });
  expect(await editProfile(act, { organisationId, version: 2, shortName: "x" })).toEqual({ ok: false, problem: "not-found" });
});

test("the first site is the main one; another takes that over and gives it back when it goes", async () => {
  const { organisationId, act } = await clinicWithEditor();
  const faro = await saveSite(act, { organisationId, city: " Faro ", countryCode: "PT", nutsCode: "pt150", latitude: 37.02, longitude: -7.93 });
  const olhao = await saveSite(act, { organisationId, city: "Olhão", countryCode: "PT", isPrimary: true });
  if (!faro.ok || !olhao.ok) throw new Error("a site was refused");
  const primary = async () => (await db().site.findMany({ where: { isPrimary: true } })).map((site) => site.city);
  expect(await primary()).toEqual(["Olhão"]);
  expect(await removeSite(act, { organisationId, siteId: olhao.value.siteId })).toMatchObject({ ok: true, value: { city: "Olhão", isPrimary: true } });
  expect(await removeSite(act, { organisationId, siteId: olhao.value.siteId })).toEqual({ ok: true, value: null });
  expect(await primary()).toEqual(["Faro"]);
  await saveSite(act, { organisationId, siteId: faro.value.siteId, city: "Faro", countryCode: "PT", nutsCode: "PT150", latitude: 37.02, longitude: -7.93 });
  expect(await events()).toHaveLength(3);
});

test("a site's NUTS code and point are checked, and another organisation's site is not to be had", async () => {
  const { organisationId, act } = await clinicWithEditor();
  const other = await clinicWithEditor();
  const theirs = await saveSite(other.act, { organisationId: other.organisationId, city: "Lagos", countryCode: "PT" });
  if (!theirs.ok) throw new Error("refused");
  const site = { organisationId, city: "Faro", countryCode: "PT" };
  expect(await saveSite(act, { ...site, nutsCode: "ES618" })).toEqual({ ok: false, problem: "nuts-of-another-country" });
  expect(await saveSite(act, { ...site, city: " " })).toEqual({ ok: false, problem: "city-missing" });
  expect(await saveSite(act, { ...site, latitude: 37 })).toEqual({ ok: false, problem: "point-incomplete" });
  expect(await saveSite(act, { ...site, latitude: 91, longitude: 0 })).toEqual({ ok: false, problem: "point-out-of-range" });
  expect(await saveSite(act, { ...site, siteId: theirs.value.siteId })).toEqual({ ok: false, problem: "unknown-site" });
  expect(await removeSite(act, { organisationId, siteId: theirs.value.siteId })).toEqual({ ok: true, value: null });
  expect(await db().site.count()).toBe(1);
});

test("an accreditation is added, may not cover a day twice, is renewed from the next day and keeps its past", async () => {
  const { organisationId, act } = await clinicWithEditor();
  const jci = { organisationId, scheme: "JCI", issuer: "Joint Commission", number: "7", validFromOn: day("2025-01-01"), validToOn: day("2026-12-31") };
  const added = await addAccreditation(act, jci);
  if (!added.ok) throw new Error("refused");
  expect(await addAccreditation(act, { ...jci, scheme: "jci", validFromOn: day("2026-12-31"), validToOn: null })).toEqual({ ok: false, problem: "already-covered" });
  expect(await addAccreditation(act, { ...jci, validToOn: day("2024-12-31") })).toEqual({ ok: false, problem: "ends-before-it-begins" });
  const renewed = await renewAccreditation(act, { organisationId, accreditationId: added.value.accreditationId, number: "8", validToOn: day("2028-12-31") });
  expect(renewed.ok).toBe(true);
  expect(await renewAccreditation(act, { organisationId, accreditationId: added.value.accreditationId, validToOn: day("2029-12-31") })).toEqual({
    ok: false,
    problem: "already-covered",
  });
  const on = async (instant: string) => (await findProfile(null, organisationId, new Date(instant)))?.profile.accreditations?.map((row) => row.number);
  expect(await on("2026-12-31T23:00:00Z")).toEqual(["7"]);
  expect(await on("2027-01-01T00:00:00Z")).toEqual(["8"]);
  expect(await removeAccreditation(act, { organisationId, accreditationId: added.value.accreditationId })).toMatchObject({ ok: true, value: { number: "7" } });
});

test("a declaration holds from its day; one as of a day to come is refused", async () => {
  const { organisationId, act } = await clinicWithEditor();
  const say = (band: string, asOfOn: string) => declare(act, { organisationId, kind: "headcount", band, asOfOn: day(asOfOn) });
  expect(await say("10-49", "2026-03-11")).toEqual({ ok: false, problem: "in-the-future" });
  expect(await say("many", "2026-03-10")).toEqual({ ok: false, problem: "unknown-band" });
  await say("10-49", "2026-03-10");
  await say("1-9", "2025-01-01");
  await say("10-49", "2026-03-10");
  const viewer = act.by.kind === "person" ? act.by.viewer : null;
  expect((await findProfile(viewer, organisationId, now))?.profile.headcount).toEqual({ band: "10-49", asOfOn: "2026-03-10" });
  expect((await findProfile(viewer, organisationId, new Date("2025-06-01T00:00:00Z")))?.profile.headcount?.band).toBe("1-9");
  expect(await events()).toHaveLength(2);
  await declare(act, { organisationId, kind: "revenue_band", band: "2-10", asOfOn: day("2026-01-01") });
  expect(JSON.stringify(await events())).not.toContain("2-10");
});

test("contacts keep their order, and neither audit nor jobs ever hold their values", async () => {
  const { organisationId, act } = await clinicWithEditor();
  await setFieldVisibility(act, { organisationId, visibilities: { emails: "public", contactPersons: "public" } });
  const reception = await saveContact(act, { organisationId, kind: "phone", label: "Reception", value: "+351 289 123 456" });
  await saveContact(act, { organisationId, kind: "email", value: "Planted@Clinic.example" });
  await saveContact(act, { organisationId, kind: "email", value: "planted@clinic.example" });
  await saveContact(act, { organisationId, kind: "person", value: "Planted Person" });
  if (!reception.ok) throw new Error("refused");
  await saveContact(act, { organisationId, contactId: reception.value.contactId, kind: "phone", label: "Front desk", value: "+351 289 123 456" });
  expect((await db().organisationContact.findMany({ orderBy: { position: "asc" } })).map((row) => row.label ?? row.value)).toEqual([
    "Front desk",
    "planted@clinic.example",
    "Planted Person",
  ]);
  expect(await removeContact(act, { organisationId, contactId: reception.value.contactId })).toMatchObject({ ok: true, value: { value: "+351 289 123 456" } });
  const written = JSON.stringify([await events(), await db().job.findMany()]);
  for (const value of ["289 123", "planted@", "Planted Person", "Reception", "Front desk"]) expect(written).not.toContain(value);
  expect(await saveContact(act, { organisationId, kind: "phone", value: "soon" })).toEqual({ ok: false, problem: "phone-malformed" });
});

test("hiding a field takes it from the public at once, from the search index too", async () => {
  const { organisationId, act } = await clinicWithEditor();
  await editProfile(act, { organisationId, version: 1, website: "https://mar.example" });
  const document = { organisationId, kind: "provider" as const, slug: "s", name: "n", sortKey: "n", folded: "mar example", card: {}, facets: {} };
  await db().searchDocument.createMany({ data: (["public", "registered", "members", "office"] as const).map((audience) => ({ ...document, audience })) });
  expect(await setFieldVisibility(act, { organisationId, visibilities: { website: "members" } })).toEqual({ ok: true, value: null });
  expect((await findProfile(null, organisationId, now))?.profile.website).toBeUndefined();
  expect((await db().searchDocument.findMany()).map((row) => row.audience)).toEqual(["office"]);
  expect((await events()).at(-1)?.changes).toEqual([{ field: "website.visibility", before: "public", after: "members" }]);
  await editProfile(act, { organisationId, version: 3, website: "https://hidden.example" });
  expect((await events()).at(-1)?.changes).toEqual([{ field: "website", changed: true }]);
  await setFieldVisibility(act, { organisationId, visibilities: { website: "public" } });
  expect(await db().fieldVisibility.count()).toBe(0);
});

test("revenue cannot be made public and names cannot be hidden", async () => {
  const { organisationId, act } = await clinicWithEditor();
  expect(await setFieldVisibility(act, { organisationId, visibilities: { revenueBand: "public" } })).toEqual({ ok: false, problem: "not-a-choice" });
  expect(await setFieldVisibility(act, { organisationId, visibilities: { legalName: "office", website: "office" } })).toEqual({ ok: false, problem: "not-a-choice" });
  expect(await db().fieldVisibility.count()).toBe(0);
});

test("terms are chosen from the vocabulary: a retired one stays where it is used and cannot be chosen anew", async () => {
  const { organisationId, act } = await clinicWithEditor();
  const heading = await db().vocabularyTerm.create({ data: { vocabulary: "service", code: "care", labels: { en: "Care" } } });
  const term = (code: string) => db().vocabularyTerm.create({ data: { vocabulary: "service", code, labels: { en: code }, parentId: heading.id } });
  const [spa, physio, old] = [await term("spa"), await term("physio"), await term("old")];
  const choose = (...termIds: string[]) => chooseTerms(act, { organisationId, vocabulary: "service", termIds });
  expect(await choose(spa.id, old.id)).toEqual({ ok: true, value: null });
  await db().vocabularyTerm.updateMany({ where: { id: { in: [old.id, physio.id] } }, data: { retiredAt: now } });
  expect(await choose(old.id)).toEqual({ ok: true, value: null });
  for (const termId of [physio.id, heading.id, organisationId, "nonsense"]) expect(await choose(old.id, termId)).toEqual({ ok: false, problem: "unknown-term" });
  expect(await chooseTerms(act, { organisationId, vocabulary: "product", termIds: [spa.id] })).toEqual({ ok: false, problem: "unknown-term" });
  expect((await events()).at(-1)?.changes).toEqual([{ field: "services", before: ["old", "spa"], after: ["old"] }]);
});
