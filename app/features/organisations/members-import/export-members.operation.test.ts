import { expect, test } from "vitest";
import { commitRun, importRun, planMembersList } from "../../../../tests/factories/members-list.ts";
import { createOrganisation } from "../../../../tests/factories/organisation.ts";
import { actAs, affiliate, appoint, createPerson, viewerOf } from "../../../../tests/factories/person.ts";
import { db } from "../../../platform/database/db.server.ts";
import { type PlanPaper, unscopedPaper } from "../../imports/paper.server.ts";
import { exportMembers } from "./export-members.server.ts";
import type { MembersReading } from "./members-reading.ts";

const now = new Date("2026-03-10T09:00:00Z");

async function manager() {
  const person = await createPerson({ name: "Vera" });
  await appoint(person, "manager");
  return { act: await actAs(person), viewer: await viewerOf(person) };
}

async function fullMember() {
  const mar = await createOrganisation({
    legalName: '=1+1 Clínica; "Mar"',
    shortName: "@mar",
    kind: "public_body",
    vatNumber: "PT501442600",
    registerNumber: "00123",
    website: "https://mar.example/a?b=c,d",
  });
  const organisationId = mar.id;
  await db().site.createMany({
    data: [
      { organisationId, city: "Faro", countryCode: "PT", street: "Rua 1, 2.º", postcode: "8000-001", nutsCode: "PT150", latitude: 37.123, longitude: -7.9, isPrimary: true },
      { organisationId, city: "Faro", countryCode: "PT", name: "Praia" },
      { organisationId, city: "Lagos", countryCode: "PT" },
    ],
  });
  await db().organisationContact.createMany({
    data: [
      { organisationId, kind: "phone", value: "+351 289 123 456", position: 0 },
      { organisationId, kind: "phone", value: "089/123 45 67", position: 1 },
      { organisationId, kind: "email", value: "geral@mar.example", position: 2 },
      { organisationId, kind: "person", value: "-Zé", label: "Porteiro", position: 3 },
    ],
  });
  await db().organisationDescription.createMany({
    data: [
      { organisationId, locale: "en", text: "Two\nlines" },
      { organisationId, locale: "pt", text: 'Diz "olá"' },
    ],
  });
  await db().organisationLanguage.createMany({
    data: [
      { organisationId, languageCode: "pt" },
      { organisationId, languageCode: "en" },
    ],
  });
  await db().organisationSourceMarket.createMany({ data: [{ organisationId, countryCode: "DE" }] });
  await db().declaration.create({ data: { organisationId, kind: "headcount", band: "1-9", asOfOn: new Date("2025-01-01") } });
  await affiliate(await createPerson({ name: "Ana", email: "ana@mar.example", phone: "+351 1 23456" }), mar, ["admin", "project_lead"]);
  await affiliate(await createPerson({ name: "Rui", email: "rui@mar.example" }), mar, ["member"]);
  return mar;
}

/** Imports the text as the pages do: read, then with the columns as they are suggested. */
async function reimport(text: string, stored: "complete" | "replace") {
  const { act } = await manager();
  const first = await planMembersList(act, text, {});
  const reading = await unscopedPaper<MembersReading>(first, "reading");
  const mapping = reading?.suggested?.columns.map(({ target }) => target) ?? [];
  const runId = await planMembersList(act, text, { mapping, stored });
  return { act, runId, reading, run: await importRun(runId), plan: await unscopedPaper<PlanPaper>(runId, "plan") };
}

test.each(["complete", "replace"] as const)("what is exported changes nothing when it is imported (%s)", async (stored) => {
  await fullMember();
  await createOrganisation({ legalName: "Termas", kind: "other" });
  await createOrganisation({ legalName: "Termas", kind: "other" });
  await createOrganisation({ legalName: "A guest", isMember: false });
  const { viewer } = await manager();
  const text = (await exportMembers(viewer, now)) ?? "";
  const { run, plan, reading } = await reimport(text, stored);
  expect(reading?.suggested?.columns.filter(({ target }) => target === null)).toEqual([]);
  expect(plan?.rows.filter((row) => row.outcome !== "same").map((row) => row.details)).toEqual([]);
  expect(run).toMatchObject({
    status: "planned",
    summary: { counts: { organisations: { created: 0, changed: 0, same: 3, left: 0 }, people: { created: 0 }, affiliations: { created: 0, changed: 0 } } },
  });
});

test("no cell of an export is a formula, and an import restores what was neutralised", async () => {
  const mar = await fullMember();
  const { viewer } = await manager();
  const text = (await exportMembers(viewer, now)) ?? "";
  expect(text.split(/[,\r\n]/).filter((cell) => /^"?[=+\-@\t]/.test(cell) && !/^-?\d/.test(cell))).toEqual([]);
  await db().organisation.update({ where: { id: mar.id }, data: { shortName: null } });
  const { act, runId } = await reimport(text, "complete");
  await commitRun(act, runId);
  expect((await db().organisation.findUniqueOrThrow({ where: { id: mar.id } })).shortName).toBe("@mar");
});

test("who may not run imports exports nothing; who may not read people exports none", async () => {
  await fullMember();
  const observer = await createPerson();
  await appoint(observer, "observer");
  expect(await exportMembers(await viewerOf(observer), now)).toBeNull();
});
