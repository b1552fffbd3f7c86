import { expect, test } from "vitest";
import { createListedOrganisation } from "../../../tests/factories/listed-organisation.ts";
import { createOrganisation } from "../../../tests/factories/organisation.ts";
import { affiliate, createPerson, viewerOf } from "../../../tests/factories/person.ts";
import { addDays, dateOfDay, day } from "../../lib/day.ts";
import { db } from "../../platform/database/db.server.ts";
import { parseDirectoryQuery, type Scope } from "./directory-query.ts";
import { findDirectoryPage } from "./find-directory-page.server.ts";
import { reindexOrganisations } from "./reindex-organisations.server.ts";

const today = day("2026-03-01");
const noon = new Date("2026-03-01T12:00:00Z");
const reindex = () => reindexOrganisations({ all: true }, noon);

function find(search: string, scope: Scope = "all", on = today) {
  return findDirectoryPage(null, scope, parseDirectoryQuery(scope, new URLSearchParams(search)), new Date(`${on}T12:00:00Z`));
}

async function namesOf(search: string, scope: Scope = "all"): Promise<string[]> {
  return (await find(search, scope)).entries.map((entry) => entry.name);
}

async function fourOrganisations(): Promise<void> {
  await createListedOrganisation({ legalName: "Hospital São João do Mar", city: "Faro", latitude: 37.02, longitude: -7.93 });
  const dental = await createListedOrganisation({ legalName: "Clínica Atlântico", shortName: "Atlântico", city: "Lagos", latitude: 37.1, longitude: -8.67 });
  await db().organisationDescription.create({ data: { organisationId: dental.id, locale: "de", text: "Zahnärzte für Gäste aus aller Welt, mit Übersetzung" } });
  await createListedOrganisation({ legalName: "Mar Medical Supplies", kind: "supplier", city: "FARO" });
  await createOrganisation({ legalName: "Hospital Without Consent" });
  await reindex();
}

test("the public finds the published, by kind in each directory", async () => {
  await fourOrganisations();
  expect((await find("")).total).toBe(3);
  expect((await namesOf("sort=name", "providers")).sort()).toEqual(["Atlântico", "Hospital São João do Mar"]);
  expect(await namesOf("", "suppliers")).toEqual(["Mar Medical Supplies"]);
});

test.each([
  ["without its accents", "q=clinica+atlantico", ["Atlântico"]],
  ["by the beginning of a word", "q=hosp", ["Hospital São João do Mar"]],
  ["in another language of the profile", "q=Übersetzung", ["Atlântico"]],
  ["in another language, without its accents", "q=zahnarzte", ["Atlântico"]],
  ["by its legal name", "q=clínica", ["Atlântico"]],
  ["by its town", "q=LAGOS", ["Atlântico"]],
  ["by several words that stand in different fields", "q=lagos+zahn", ["Atlântico"]],
  ["with two letters swapped", "q=hopsital", ["Hospital São João do Mar"]],
  ["with a letter missing", "q=atlntico", ["Atlântico"]],
  ["with one letter, by the beginning of words only", "q=j", ["Hospital São João do Mar"]],
  ["not by a word that nobody has", "q=xylophone", []],
  ["not by a letter within a word", "q=x", []],
])("an organisation is found %s", async (_how, search, names) => {
  await fourOrganisations();
  expect(await namesOf(search)).toEqual(names);
});

test("the name that begins as searched comes first, then names with the word, then texts", async () => {
  await createListedOrganisation({ legalName: "Zeta", description: `Close to the mar and to the town. ${"And more of that. ".repeat(5)}` });
  await fourOrganisations();
  expect(await namesOf("q=mar")).toEqual(["Mar Medical Supplies", "Hospital São João do Mar", "Zeta"]);
});

test("typing errors are mended, and only where nobody fits what was typed", async () => {
  await fourOrganisations();
  expect((await find("q=hopsital+faro")).corrected).toBe("hospital faro");
  expect((await find("q=hospital")).corrected).toBeNull();
});

test("facets count under the other filters; a town is one value however it is written", async () => {
  await fourOrganisations();
  const { facets } = await find("kind=provider");
  expect(facets.find(({ facet }) => facet === "city")?.options.map(({ value, label, count }) => [value, label, count])).toEqual([
    ["faro", "Faro", 1],
    ["lagos", "Lagos", 1],
  ]);
  expect(facets.find(({ facet }) => facet === "kind")?.options.map(({ value, count, isSelected }) => [value, count, isSelected])).toEqual([
    ["provider", 2, true],
    ["supplier", 1, false],
  ]);
  expect(await namesOf("city=faro&kind=supplier")).toEqual(["Mar Medical Supplies"]);
});

test("services count under their headings and are offered in the vocabulary's order", async () => {
  const clinic = await createListedOrganisation();
  const heading = await db().vocabularyTerm.create({ data: { vocabulary: "service", code: "dental", labels: { en: "Dental care" }, position: 1 } });
  await db().vocabularyTerm.create({ data: { vocabulary: "service", code: "spa", labels: { en: "Spa" }, position: 0 } });
  const term = await db().vocabularyTerm.create({ data: { vocabulary: "service", code: "implants", labels: { en: "Implants" }, parentId: heading.id } });
  await db().organisationTerm.create({ data: { organisationId: clinic.id, termId: term.id } });
  await reindex();
  const { facets } = await find("", "providers");
  expect(facets[0]).toMatchObject({
    facet: "service",
    options: [{ value: "dental", label: "Dental care", count: 1, children: [{ value: "implants", label: "Implants", count: 1 }] }],
  });
  expect((await find("service=dental", "providers")).total).toBe(1);
});

test("the map holds each place once and says how many organisations give none; an area narrows the list", async () => {
  await fourOrganisations();
  const { map } = await find("");
  expect(map?.marks.map((mark) => mark.entry?.name).sort()).toEqual(["Atlântico", "Hospital São João do Mar"]);
  expect(map?.placeless).toBe(1);
  expect(map?.land).toMatch(/^M/);
  expect(await namesOf("area=-8,37,-7.9,37.05")).toEqual(["Hospital São João do Mar"]);
});

test("pages hold everyone once in the order of the day, also for whoever began yesterday", async () => {
  for (let index = 0; index < 45; index += 1) await createListedOrganisation();
  await reindex();
  const seen: string[] = [];
  let search = "";
  for (let turn = 0; turn < 3; turn += 1) {
    const page = await find(search, "all", turn === 2 ? addDays(today, 1) : today);
    seen.push(...page.entries.map((entry) => entry.organisationId));
    search = page.next ? `after=${page.next.after}&day=${page.next.orderDay}` : "";
  }
  expect(new Set(seen).size).toBe(45);
  expect(search).toBe("");
  const back = await find(`after=${(await find("")).next?.after}`);
  expect(back.before).toBe(20);
  expect(back.previous).toEqual({ after: null, orderDay: null });
});

test("each day has another order and names have theirs", async () => {
  for (const name of ["Água", "Beta", "Ção", "Delta", "Épsilon", "Foz"]) await createListedOrganisation({ legalName: name });
  await reindex();
  expect(await namesOf("sort=name")).toEqual(["Água", "Beta", "Ção", "Delta", "Épsilon", "Foz"]);
  const orders = new Set<string>();
  for (let offset = 0; offset < 5; offset += 1) orders.add((await find("", "all", addDays(today, offset))).entries.map((entry) => entry.name).join());
  expect(orders.size).toBeGreaterThan(1);
});

test("members find what only members may see, the public does not", async () => {
  const clinic = await createListedOrganisation({ legalName: "Clinic of Secrets" });
  await db().organisationDescription.create({ data: { organisationId: clinic.id, locale: "pt", text: "planta" } });
  await createOrganisation({ legalName: "Unpublished House" });
  await db().fieldVisibility.create({ data: { organisationId: clinic.id, field: "sites", visibility: "members" } });
  await reindex();
  const person = await createPerson();
  await affiliate(person, await createOrganisation({ legalName: "Neighbour" }), ["member"]);
  const viewer = await viewerOf(person);
  const query = parseDirectoryQuery("all", new URLSearchParams("q=faro"));
  expect((await findDirectoryPage(viewer, "all", query, noon)).total).toBe(1);
  expect((await findDirectoryPage(null, "all", query, noon)).total).toBe(0);
  expect(await namesOf("q=unpublished")).toEqual([]);
});

test("an accreditation is gone from facets and cards on the day after its last, before any job has run", async () => {
  const clinic = await createListedOrganisation();
  await db().accreditation.create({
    data: { organisationId: clinic.id, scheme: "JCI", issuer: "Joint Commission", validFromOn: dateOfDay(day("2025-01-01")), validToOn: dateOfDay(today) },
  });
  await reindex();
  expect((await find("accreditation=jci", "providers")).total).toBe(1);
  const next = await find("", "providers", addDays(today, 1));
  expect(next.facets.find(({ facet }) => facet === "accreditation")?.options).toEqual([]);
  expect(next.entries[0]?.card.accreditations).toEqual([]);
});

test("a searched and filtered page takes five statements at most", async () => {
  await fourOrganisations();
  await find("q=mar");
  const { pool } = (await import("../../platform/database/db.server.ts")).database();
  let statements = 0;
  const original = pool.query.bind(pool);
  pool.query = ((...words: Parameters<typeof original>) => {
    statements += 1;
    return original(...words);
  }) as typeof pool.query;
  await find("q=mar&city=faro");
  pool.query = original;
  expect(statements).toBeLessThanOrEqual(5);
});
