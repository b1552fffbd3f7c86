import fs from "node:fs/promises";
import { expect, test, vi } from "vitest";
import { db } from "../../app/platform/database/db.server.ts";
import type { OfficeRole } from "../../app/platform/database/generated/client.ts";
import { setEnv } from "../../app/platform/env.server.ts";
import { createCluster } from "../factories/cluster.ts";
import { runJobs } from "../factories/members-list.ts";
import { createOrganisation } from "../factories/organisation.ts";
import { appoint, createPerson, signedIn } from "../factories/person.ts";
import { redirectOf, visit } from "../setup/portal-handler.ts";
import { testEnv } from "../setup/test-env.ts";

async function officer(role: OfficeRole = "manager"): Promise<string> {
  const person = await createPerson({ name: "Olga Office", totpSecretSealed: "sealed", totpConfirmedAt: new Date("2020-01-01T00:00:00Z") });
  await appoint(person, role);
  return signedIn(person);
}

const planted = {
  email: "planted-mail-8841",
  phone: "+351 289 774 100",
  vat: "501442600",
  register: "planted-register-8843",
  website: "planted-site-8844",
  jobTitle: "planted-title-8845",
  note: "planted-note-8846",
  street: "planted-street-8847",
};

const list = [
  "Legal name;Country;VAT number;Register number;Website;Street;Town;Telephone;Notes;Contact;Contact e-mail;Job title;Rights",
  `Clínica do Mar;PT;${planted.vat};${planted.register};${planted.website}.example;${planted.street} 1;Faro;${planted.phone};${planted.note};Ana Reis;${planted.email}@mar.example;${planted.jobTitle};admin`,
  "Termas Novas;PT;;;;;Lagos;;;;;;",
].join("\n");
const targets = [
  "legalName",
  "countryCode",
  "vatNumber",
  "registerNumber",
  "website",
  "street",
  "city",
  "phone",
  "notes",
  "personName",
  "personEmail",
  "personJobTitle",
  "personRights",
];
const columnsForm = { ...Object.fromEntries(targets.map((target, place) => [`column:${place}`, target])), newKind: "provider", newIsMember: "on", stored: "complete" };

function upload(content: BlobPart, name = "members.csv", pasted = ""): FormData {
  const form = new FormData();
  form.set("file", new File([content], name));
  form.set("pasted", pasted);
  return form;
}

const post = (url: string, cookie: string, form: FormData) => visit(url, { cookie, method: "POST", body: form });

/** From the file to the plan, as the pages lead. */
async function planned(cookie: string, content = list): Promise<string> {
  const reading = redirectOf(await post("/office/imports/new", cookie, upload(content))) ?? "";
  const runId = reading.split("/")[3] ?? "";
  await runJobs();
  expect(redirectOf(await visit(reading, { cookie, form: { intent: "continue" } }))).toBe(`/office/imports/${runId}/columns`);
  await runJobs();
  expect(redirectOf(await visit(`/office/imports/${runId}/columns`, { cookie, form: columnsForm }))).toBe(`/office/imports/${runId}`);
  await runJobs();
  return runId;
}

const pageOf = async (runId: string, cookie: string, part = "") => (await visit(`/office/imports/${runId}${part}`, { cookie })).text();

async function commit(runId: string, cookie: string): Promise<void> {
  const { planHash } = await db().importRun.findUniqueOrThrow({ where: { id: runId } });
  expect(redirectOf(await visit(`/office/imports/${runId}`, { cookie, form: { intent: "commit", planHash: planHash ?? "" } }))).toBe(`/office/imports/${runId}`);
  await runJobs();
}

test("from the file to the undo, each page says what the office needs to know", async () => {
  await createCluster();
  const cookie = await officer();
  const reading = redirectOf(await post("/office/imports/new", cookie, upload(list))) ?? "";
  expect(reading).toMatch(/^\/office\/imports\/[0-9a-f-]{36}\/reading$/);
  await runJobs();
  const shown = await (await visit(reading, { cookie })).text();
  for (const words of ["Semicolon", "Row 1", "2 rows", "Clínica do Mar"]) expect(shown).toContain(words);
  const runId = await planned(cookie);
  const plan = await pageOf(runId, cookie);
  expect(plan).toContain("Import now");
  expect(plan).toContain("New person: Ana Reis (Admin)");
  expect(await db().organisation.count()).toBe(0);
  await commit(runId, cookie);
  const done = await pageOf(runId, cookie);
  for (const words of ["What happened", "Undo this import", "Invite the imported people", "Record consents given on paper"]) expect(done).toContain(words);
  expect(await (await visit("/office/imports", { cookie })).text()).toContain("2 organisations, 1 person, and 1 affiliation new");
  await visit(`/office/imports/${runId}`, { cookie, form: { intent: "undo" } });
  await runJobs();
  expect(await pageOf(runId, cookie)).toContain("Undone");
  expect([await db().organisation.count(), await db().person.count({ where: { email: { contains: planted.email } } })]).toEqual([0, 0]);
});

test("inviting the imported people is an act of its own, seen before it is sent; the invited take their place and keep it", async () => {
  await createCluster();
  const cookie = await officer();
  const runId = await planned(cookie);
  await commit(runId, cookie);
  expect(await db().outgoingMail.count()).toBe(0);
  const preview = await pageOf(runId, cookie, "/invitations");
  for (const words of ["Ana Reis", `${planted.email}@mar.example`, "Send the invitations"]) expect(preview).toContain(words);
  const affiliation = await db().affiliation.findFirstOrThrow();
  const stranger = await createPerson({ email: "stranger@example.org" });
  await visit(`/office/imports/${runId}/invitations`, { cookie, form: { affiliationId: [affiliation.id, stranger.id] } });
  await runJobs();
  const mail = await db().outgoingMail.findFirstOrThrow();
  expect([await db().outgoingMail.count(), mail.template, mail.toEmail]).toEqual([1, "invitation", `${planted.email}@mar.example`]);
  expect(await pageOf(runId, cookie, "/invitations")).toContain("1 person has an invitation that is still open.");
  await visit(`/office/imports/${runId}`, { cookie, form: { intent: "undo" } });
  await runJobs();
  expect(await db().importRun.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({ status: "partly_undone" });
  const kept = await pageOf(runId, cookie);
  expect(kept).toContain("It is in use: something that the import did not make belongs to it.");
  expect((await db().organisation.findMany()).map((row) => row.legalName)).toEqual(["Clínica do Mar"]);
});

test("consents given on paper are recorded for the ticked organisations, with where the papers are", async () => {
  await createCluster();
  const cookie = await officer("editor");
  const runId = await planned(cookie);
  await commit(runId, cookie);
  const url = `/office/imports/${runId}/consents`;
  const [mar] = await db().organisation.findMany({ where: { legalName: "Clínica do Mar" } });
  const other = await createOrganisation();
  expect((await visit(url, { cookie, form: { evidence: "Folder 12" } })).status).toBe(400);
  expect((await visit(url, { cookie, form: { organisationId: mar?.id ?? "", evidence: " " } })).status).toBe(400);
  expect(redirectOf(await visit(url, { cookie, form: { organisationId: [mar?.id ?? "", other.id], evidence: "Folder 12" } }))).toBe(url);
  expect(await db().listingConsent.findMany({ select: { organisationId: true, evidence: true } })).toEqual([{ organisationId: mar?.id, evidence: "Folder 12" }]);
  expect(await pageOf(runId, cookie, "/consents")).toContain("On record");
});

test("audit, jobs, tasks and logs carry no value of the list that their readers may not see; the plan opens for nobody else", async () => {
  const written: string[] = [];
  for (const stream of [process.stderr, process.stdout] as const) vi.spyOn(stream, "write").mockImplementation((chunk) => Boolean(written.push(String(chunk))));
  await createCluster();
  const cookie = await officer();
  setEnv(testEnv({ logLevel: "trace" }));
  const runId = await planned(cookie);
  const jobs = JSON.stringify(await db().job.findMany());
  await commit(runId, cookie);
  const readable = JSON.stringify([await db().auditEvent.findMany(), await db().job.findMany(), await db().task.findMany(), await db().importRun.findMany()]);
  setEnv(testEnv());
  vi.restoreAllMocks();
  const found = Object.values(planted).filter((value) => `${readable}${jobs}${written.join("")}`.includes(value));
  expect(found).toEqual([]);
  for (const role of ["treasurer", "data_steward", "observer"] as const) {
    const other = await officer(role);
    for (const part of ["", "/reading", "/columns", "/invitations", "/consents", ".data"])
      expect((await visit(`/office/imports/${runId}${part}`, { cookie: other })).status).toBe(404);
  }
});

test("what is no table, too large, cut off or nothing at all is told in words, and leaves nothing behind", async () => {
  await createCluster();
  const cookie = await officer();
  const uploads = () => fs.readdir(`${testEnv().dataDir}/uploads`).catch(() => []);
  const before = (await uploads()).length;
  const answer = async (form: FormData) => {
    const response = await post("/office/imports/new", cookie, form);
    return { status: response.status, text: await response.text() };
  };
  expect(await answer(upload("", ""))).toMatchObject({ status: 400, text: expect.stringContaining("Choose a file, or paste some rows.") });
  expect(await answer(upload("a;b", "x.csv", "a;b"))).toMatchObject({ status: 400, text: expect.stringContaining("Take one of them away") });
  const large = await answer(upload(new Uint8Array(testEnv().imports.maxBytes + 1)));
  expect(large).toMatchObject({ status: 400, text: expect.stringContaining("larger than 5 MB") });
  const cut = await visit("/office/imports/new", {
    cookie,
    method: "POST",
    body: '--b\r\nContent-Disposition: form-data; name="file"; filename="x.csv"\r\n\r\nhalf a fi',
    headers: { "Content-Type": "multipart/form-data; boundary=b" },
  });
  expect(await cut.text()).toContain("did not arrive whole");
  expect([await db().importRun.count(), (await uploads()).length]).toEqual([0, before]);
});

const notTables: [string, Uint8Array, string][] = [
  ["program.csv", new Uint8Array([0x7f, 0x45, 0x4c, 0x46, ...Array(400).fill(1)]), "The file is a program."],
  ["nul.csv", new TextEncoder().encode(`Name;Town\nMar\0;Faro\n${"Termas;Lagos\n".repeat(9)}`), "bytes that are no text"],
  ["picture.xlsx", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array(400).fill(2)]), "a picture"],
  ["empty.csv", new Uint8Array(0), "The file is empty."],
];
for (const [name, bytes, words] of notTables) {
  test(`${name} gets a clear message on the page that shows how it is read`, async () => {
    await createCluster();
    const cookie = await officer();
    const reading = redirectOf(await post("/office/imports/new", cookie, upload(new Blob([bytes as BlobPart]), name))) ?? "";
    await runJobs();
    const page = await (await visit(reading, { cookie })).text();
    expect(page).toContain(words);
    expect(page).not.toContain("That is right: continue");
  });
}

test("pasted rows are read like a file; a column that could be used twice is asked about", async () => {
  await createCluster();
  const cookie = await officer();
  const reading = redirectOf(await post("/office/imports/new", cookie, upload("", "", "Name\tCountry\tTown\nMar\tPT\tFaro\n"))) ?? "";
  await runJobs();
  expect(await (await visit(reading, { cookie })).text()).toContain("Tab");
  const columns = reading.replace("reading", "columns");
  await runJobs();
  const bad = await visit(columns, { cookie, form: { "column:0": "legalName", "column:1": "legalName" } });
  expect([bad.status, await bad.text()]).toEqual([400, expect.stringContaining("Two columns are used for “Legal name”")]);
  expect((await visit(columns, { cookie, form: { "column:0": "", "column:1": "city" } })).status).toBe(400);
});

test("a run that was interrupted says that nothing was written, and offers to start again", async () => {
  await createCluster();
  const cookie = await officer();
  const runId = await planned(cookie);
  await db().importRun.update({ where: { id: runId }, data: { activity: "commit", activityStartedAt: new Date(0), activityUntil: new Date(1) } });
  const page = await pageOf(runId, cookie);
  for (const words of ["The import was interrupted", "Nothing was written", "Import again"]) expect(page).toContain(words);
  await commit(runId, cookie);
  expect(await db().organisation.count()).toBe(2);
});

test("members leave as a table, for those who may run imports", async () => {
  await createOrganisation({ legalName: "=HYPERLINK(1)" });
  const response = await visit("/office/members.csv", { cookie: await officer("editor") });
  expect(response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  expect(await response.text()).toContain(",'=HYPERLINK(1),");
  expect((await visit("/office/members.csv", { cookie: await officer("observer") })).status).toBe(404);
});
