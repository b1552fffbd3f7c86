import { expect, test } from "vitest";
import { commitRun, importRun, planMembersList, undoRun } from "../../../../tests/factories/members-list.ts";
import { createOrganisation } from "../../../../tests/factories/organisation.ts";
import { actAs, affiliate, appoint, createPerson } from "../../../../tests/factories/person.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { OfficeRole } from "../../../platform/database/generated/client.ts";
import type { Act } from "../../accounts/viewer.ts";
import { type PlanPaper, unscopedPaper } from "../../imports/paper.server.ts";
import type { MembersReading } from "./members-reading.ts";

async function officer(role: OfficeRole = "manager"): Promise<Act> {
  const person = await createPerson();
  await appoint(person, role);
  return actAs(person);
}

const list = [
  "Name;Country;VAT;Town;Contact;E-mail;Rights",
  "Clínica do Mar, Lda;PT;501442600;Faro;Ana Reis;ANA@mar.example;admin, billing",
  "Clínica do Mar, Lda;PT;501442600;Faro;Rui Sá;rui@mar.example;",
  "Termas Novas;PT;;Lagos;Eva Luz;eva@termas.example;editor",
].join("\r\n");
const mapping = ["legalName", "countryCode", "vatNumber", "city", "personName", "personEmail", "personRights"];

test("a list becomes organisations, people and their rights; nobody is written to", async () => {
  const act = await officer();
  const runId = await planMembersList(act, list, { mapping, newKind: "provider" });
  expect(await importRun(runId)).toMatchObject({
    status: "planned",
    failure: null,
    summary: { counts: { organisations: { created: 2, changed: 0 }, people: { created: 3 }, affiliations: { created: 3 } }, undecided: 0 },
  });
  expect(await db().organisation.count()).toBe(0);
  await commitRun(act, runId);
  const stored = await db().organisation.findMany({
    orderBy: { legalName: "asc" },
    include: { sites: true, affiliations: { include: { person: true, rights: true }, orderBy: { person: { email: "asc" } } } },
  });
  expect(stored.map(({ legalName, slug, kind, vatNumber, isMember, sites }) => ({ legalName, slug, kind, vatNumber, isMember, towns: sites.map((site) => site.city) }))).toEqual([
    { legalName: "Clínica do Mar, Lda", slug: "clinica-do-mar-lda", kind: "provider", vatNumber: "PT501442600", isMember: true, towns: ["Faro"] },
    { legalName: "Termas Novas", slug: "termas-novas", kind: "provider", vatNumber: null, isMember: true, towns: ["Lagos"] },
  ]);
  const rights = stored.flatMap(({ affiliations }) => affiliations.map((row) => [row.person.email, row.rights.map(({ right }) => right)]));
  expect(rights).toEqual([
    ["ana@mar.example", ["admin", "billing"]],
    ["rui@mar.example", ["member"]],
    ["eva@termas.example", ["editor"]],
  ]);
  expect(await db().outgoingMail.count()).toBe(0);
  expect((await db().auditEvent.findMany()).map((event) => event.action).sort()).toEqual(
    ["import.started", "import.committed", ...Array(2).fill("organisation.imported"), ...Array(3).fill("person.created"), ...Array(3).fill("affiliation.started")].sort(),
  );
});

test("without a decision about the columns the list is only read, with what its headings suggest", async () => {
  const act = await officer();
  const runId = await planMembersList(act, list, {});
  expect(await importRun(runId)).toMatchObject({ status: "uploaded", planHash: null });
  const reading = await unscopedPaper<MembersReading>(runId, "reading");
  expect(reading?.table?.dialect?.dialect.delimiter).toBe(";");
  expect(reading?.suggested?.columns.map(({ target }) => target).slice(0, 4)).toEqual(["legalName", "countryCode", "vatNumber", "city"]);
});

test("the same list again changes nothing; a certain match is completed, a doubtful one waits for the office", async () => {
  const act = await officer();
  await commitRun(act, await planMembersList(act, list, { mapping }));
  const again = await planMembersList(act, list, { mapping });
  expect(await importRun(again)).toMatchObject({
    summary: { counts: { organisations: { created: 0, changed: 0 }, people: { created: 0 }, affiliations: { created: 0, changed: 0 } } },
  });
  const other = ["Name;Country;VAT;Web", "Mar Clinic;PT;501442600;mar.example", "Termas Novas;PT;;termas.example"].join("\n");
  const next = await planMembersList(act, other, { mapping: ["legalName", "countryCode", "vatNumber", "website"] });
  const plan = await unscopedPaper<PlanPaper>(next, "plan");
  expect(plan?.rows.map(({ title, outcome, details }) => ({ title, outcome, details }))).toEqual([
    { title: "Mar Clinic", outcome: "change", details: ["Website: nothing → https://mar.example"] },
    { title: "Termas Novas", outcome: "undecided", details: [] },
  ]);
});

test("who may not enter people or decide on membership imports the organisations without them, and is told", async () => {
  const act = await officer("editor");
  const runId = await planMembersList(act, list, { mapping });
  const plan = await unscopedPaper<PlanPaper>(runId, "plan");
  expect(plan?.problems.map(({ kind, row }) => [kind, row])).toEqual([["people-need-manager", null]]);
  await commitRun(act, runId);
  expect([await db().organisation.count({ where: { isMember: false } }), await db().affiliation.count(), await db().person.count()]).toEqual([2, 0, 1]);
});

test("a person who is known stays who they are, gains what the list grants, and loses nothing", async () => {
  const act = await officer();
  const mar = await createOrganisation({ legalName: "Clínica do Mar, Lda", vatNumber: "PT501442600" });
  const ana = await createPerson({ email: "ana@mar.example", name: "Ana Maria Reis" });
  const gone = await createPerson({ email: "rui@mar.example", deactivatedAt: new Date() });
  await affiliate(ana, mar, ["voter", "admin"]);
  const runId = await planMembersList(act, list, { mapping });
  const plan = await unscopedPaper<PlanPaper>(runId, "plan");
  expect(plan?.problems.map(({ kind, row }) => [kind, row])).toEqual([
    ["person-name-differs", 2],
    ["person-deactivated", 3],
  ]);
  await commitRun(act, runId);
  const [affiliation] = await db().affiliation.findMany({ where: { personId: ana.id }, include: { rights: { orderBy: { right: "asc" } }, person: true } });
  expect(affiliation?.person.name).toBe("Ana Maria Reis");
  expect(affiliation?.rights.map(({ right }) => right)).toEqual(["admin", "billing", "voter"]);
  expect(await db().affiliation.count({ where: { personId: gone.id } })).toBe(0);
  await undoRun(act, runId);
  expect((await db().affiliationRight.findMany({ orderBy: { right: "asc" } })).map(({ right }) => right)).toEqual(["admin", "voter"]);
  expect((await db().organisation.findMany()).map(({ id }) => id)).toEqual([mar.id]);
});
