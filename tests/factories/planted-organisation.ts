import { db } from "../../app/platform/database/db.server.ts";
import type { Visibility } from "../../app/platform/database/generated/client.ts";
import { createListedOrganisation } from "./listed-organisation.ts";
import { createPerson } from "./person.ts";

/** One value in each field of a profile, unlike any other text, and who may see it where nobody chose otherwise. */
export type Planted = { field: string; value: string; visibility: Visibility | "nobody" };

const from = new Date("2024-01-01");

/**
 * A published organisation whose every field holds a value of its own. Each field's visibility can be chosen; a test
 * then searches whole responses for what must not be in them.
 */
export async function createPlantedOrganisation(chosen: Record<string, Visibility> = {}): Promise<{ organisationId: string; slug: string; planted: Planted[] }> {
  const organisation = await createListedOrganisation({
    legalName: "Planted Legal Name",
    shortName: "Planted House",
    slug: "planted-house",
    website: "https://planted-website.example",
    vatNumber: "PT500000000",
    registerNumber: "REG-PLANTED-77",
    city: "Plantedtown",
    description: `Planted description in English. ${"It goes on for a while. ".repeat(4)}`,
    latitude: 37.123456,
    longitude: -8.654321,
  });
  const { id: organisationId, slug } = organisation;
  const logo = await db().storedFile.create({ data: { sha256: "0".repeat(64), mediaType: "image/png", byteSize: 1, originalName: "plantedlogo.png" } });
  await db().organisation.update({ where: { id: organisationId }, data: { logoFileId: logo.id } });
  await db().site.updateMany({ where: { organisationId }, data: { street: "Planted Street 5", postcode: "8123-PLA", name: "Planted Site", nutsCode: "PT150" } });
  await db().organisationDescription.create({ data: { organisationId, locale: "pt", text: "Descrição plantada" } });
  await db().organisationExternalId.create({ data: { organisationId, scheme: "ror", value: "planted-external-id" } });
  for (const [vocabulary, label] of [
    ["service", "Planted service"],
    ["product", "Planted product"],
    ["capability", "Planted capability"],
    ["clientele", "Planted clientele"],
  ] as const) {
    const term = await db().vocabularyTerm.create({ data: { vocabulary, code: `planted-${vocabulary}`, labels: { en: label } } });
    await db().organisationTerm.create({ data: { organisationId, termId: term.id } });
  }
  await db().organisationLanguage.create({ data: { organisationId, languageCode: "cy" } });
  await db().organisationSourceMarket.create({ data: { organisationId, countryCode: "MN" } });
  await db().accreditation.create({ data: { organisationId, scheme: "Planted Scheme", issuer: "Planted Issuer", number: "ACC-PLANTED", validFromOn: from } });
  await db().accreditation.create({ data: { organisationId, scheme: "Expired Scheme", issuer: "Expired Issuer", number: "ACC-EXPIRED", validFromOn: from, validToOn: from } });
  await db().declaration.createMany({
    data: [
      { organisationId, kind: "headcount", band: "250-999", asOfOn: from },
      { organisationId, kind: "revenue_band", band: "50-250", asOfOn: from },
    ],
  });
  await db().organisationContact.createMany({
    data: [
      { organisationId, kind: "phone", label: "Planted desk", value: "+351 999 111 222" },
      { organisationId, kind: "email", value: "planted-mail@house.example" },
      { organisationId, kind: "person", value: "Planted Contactperson" },
    ],
  });
  const insider = await createPerson({ name: "Planted Insider", email: "planted-insider@house.example", phone: "+351 888 777 666" });
  await db().affiliation.create({ data: { personId: insider.id, organisationId, startedAt: from, rights: { create: [{ right: "admin", grantedAt: from }] } } });
  await db().internalNote.create({ data: { organisationId, authorId: insider.id, body: "Planted internal note" } });
  await db().fieldVisibility.createMany({ data: Object.entries(chosen).map(([field, visibility]) => ({ organisationId, field, visibility })) });
  return { organisationId, slug, planted: plantedValues(chosen, logo.id) };
}

function plantedValues(chosen: Record<string, Visibility>, logoFileId: string): Planted[] {
  const as = (field: string, byDefault: Planted["visibility"], ...values: string[]) => values.map((value): Planted => ({ field, value, visibility: chosen[field] ?? byDefault }));
  return [
    ...as("logo", "public", logoFileId),
    ...as("website", "public", "planted-website"),
    ...as("vatNumber", "registered", "500000000"),
    ...as("registerNumber", "registered", "REG-PLANTED-77"),
    ...as("externalIds", "registered", "planted-external-id"),
    ...as("descriptions", "public", "Planted description", "Descrição plantada"),
    ...as("siteAddresses", "public", "Planted Street 5", "8123-PLA", "37.123456", "-8.654321"),
    ...as("sites", "public", "Plantedtown", "Planted Site"),
    ...as("services", "public", "Planted service"),
    ...as("products", "public", "Planted product"),
    ...as("capabilities", "public", "Planted capability"),
    ...as("clientele", "public", "Planted clientele"),
    ...as("languages", "public", "Welsh"),
    ...as("sourceMarkets", "public", "Mongolia"),
    ...as("accreditations", "public", "Planted Scheme", "Planted Issuer", "ACC-PLANTED"),
    ...as("headcount", "members", "250 to 999"),
    ...as("revenueBand", "office", "50 to 250 million"),
    ...as("phones", "public", "+351 999 111 222", "Planted desk"),
    ...as("emails", "registered", "planted-mail@house.example"),
    ...as("contactPersons", "members", "Planted Contactperson"),
    ...as("people", "members", "Planted Insider"),
    { field: "person's own address", value: "planted-insider@house.example", visibility: "nobody" },
    { field: "person's own number", value: "+351 888 777 666", visibility: "nobody" },
    { field: "internalNotes", value: "Planted internal note", visibility: "nobody" },
    { field: "the file's own name", value: "plantedlogo.png", visibility: "nobody" },
    { field: "expired accreditation", value: "Expired Issuer", visibility: "nobody" },
    { field: "expired accreditation", value: "ACC-EXPIRED", visibility: "nobody" },
  ];
}
