import { expect, test } from "vitest";
import { createOrganisation } from "../../../tests/factories/organisation.ts";
import { affiliate, createPerson } from "../../../tests/factories/person.ts";
import { officeViewer, viewerIn, viewerWith } from "../../../tests/factories/viewer.ts";
import { dateOfDay, day } from "../../lib/day.ts";
import { db } from "../../platform/database/db.server.ts";
import { findProfile } from "./find-profile.server.ts";
import { listFullProfiles } from "./list-full-profiles.server.ts";

const now = new Date("2026-03-10T12:00:00Z");

async function clinicWithEverything() {
  const clinic = await createOrganisation({ shortName: "Clinic", vatNumber: "PT501964843" });
  const author = await createPerson({ name: "Note Author" });
  const heading = await db().vocabularyTerm.create({ data: { vocabulary: "service", code: "rehabilitation", labels: { en: "Rehabilitation" } } });
  const term = await db().vocabularyTerm.create({ data: { vocabulary: "service", code: "physio", labels: { en: "Physiotherapy" }, parentId: heading.id } });
  await db().organisation.update({
    where: { id: clinic.id },
    data: {
      descriptions: {
        create: [
          { locale: "pt", text: "Olá" },
          { locale: "en", text: "Hello" },
        ],
      },
      sites: { create: [{ city: "Faro", countryCode: "PT", street: "Rua 1", isPrimary: true }] },
      terms: { create: [{ termId: term.id }] },
      languages: { create: [{ languageCode: "pt" }] },
      sourceMarkets: { create: [{ countryCode: "DE" }] },
      accreditations: { create: [{ scheme: "JCI", issuer: "JCI", validFromOn: dateOfDay(day("2025-01-01")), validToOn: dateOfDay(day("2026-03-10")) }] },
      declarations: { create: [{ kind: "revenue_band", band: "2-10", asOfOn: dateOfDay(day("2025-12-31")) }] },
      contacts: { create: [{ kind: "phone", value: "+351 289 000 000" }] },
      fieldVisibilities: {
        create: [
          { field: "website", visibility: "members" },
          { field: "no-longer-a-field", visibility: "public" },
        ],
      },
      notes: { create: [{ body: "pays late", authorId: author.id }] },
    },
  });
  return clinic;
}

test("a profile is read with all that hangs on it and given to each viewer as the serializer decides", async () => {
  const clinic = await clinicWithEverything();
  const publicly = await findProfile(null, clinic.id, now);
  expect(publicly?.audience).toBe("public");
  expect(publicly?.profile).toMatchObject({
    name: "Clinic",
    descriptions: [
      { locale: "en", text: "Hello" },
      { locale: "pt", text: "Olá" },
    ],
    services: [{ code: "physio", heading: { code: "rehabilitation" } }],
    accreditations: [{ scheme: "JCI", status: "valid" }],
  });
  expect(JSON.stringify(publicly)).not.toContain("501964843");
  expect((await findProfile(viewerWith(), clinic.id, now))?.profile.vatNumber).toBe("PT501964843");
  expect((await findProfile(viewerIn(clinic.id, ["editor"]), clinic.id, now))?.profile.revenueBand?.band).toBe("2-10");
  expect((await findProfile(officeViewer("manager"), clinic.id, now))?.profile.internalNotes?.[0]).toMatchObject({ body: "pays late", authorName: "Note Author" });
});

test("an accreditation's last day ends at midnight where the cluster is", async () => {
  const clinic = await clinicWithEverything();
  await db().cluster.create({
    data: {
      name: "Cluster",
      legalEntityName: "Cluster",
      legalAddress: "Faro",
      countryCode: "PT",
      nutsCode: "PT150",
      currency: "EUR",
      timeZone: "Pacific/Auckland",
      senderName: "Office",
      senderEmail: "office@example.org",
      privacyNotice: "",
      imprint: "",
    },
  });
  expect((await findProfile(null, clinic.id, new Date("2026-03-10T10:59:00Z")))?.profile.accreditations).toHaveLength(1);
  expect((await findProfile(null, clinic.id, new Date("2026-03-10T11:00:00Z")))?.profile.accreditations).toBeUndefined();
});

test("people who left are not in the profile, and someone with two affiliations is in it once", async () => {
  const clinic = await createOrganisation();
  const [ana, rui, eva] = [await createPerson({ name: "Ana" }), await createPerson({ name: "Rui" }), await createPerson({ name: "Eva", deactivatedAt: now })];
  await affiliate(ana, clinic, ["admin"]);
  await affiliate(ana, clinic, ["voter"]);
  const left = await affiliate(rui, clinic, ["member"]);
  await affiliate(eva, clinic, ["member"]);
  await db().affiliation.update({ where: { id: left }, data: { endedAt: now } });
  const found = await findProfile(viewerIn(clinic.id, ["member"]), clinic.id, now);
  expect(found?.profile.people?.map((person) => person.name)).toEqual(["Ana"]);
});

test("many profiles come in the order asked for; archived and unknown organisations have none to find", async () => {
  const [a, b] = [await createOrganisation(), await createOrganisation({ archivedAt: now })];
  const unknown = "0190a000-0000-7000-8000-00000000000a";
  expect((await listFullProfiles(db(), [b.id, unknown, a.id], now)).map((profile) => profile.organisationId)).toEqual([b.id, a.id]);
  expect(await findProfile(officeViewer("manager"), b.id, now)).toBeNull();
  expect(await findProfile(null, unknown, now)).toBeNull();
  expect(await findProfile(null, "not-a-uuid", now)).toBeNull();
});
