import fs from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { db } from "../../app/platform/database/db.server.ts";
import { env } from "../../app/platform/env.server.ts";
import { createCluster } from "../factories/cluster.ts";
import { runJobs } from "../factories/members-list.ts";
import { createOrganisation } from "../factories/organisation.ts";
import { appoint, createPerson, signedIn } from "../factories/person.ts";
import { redirectOf, visit } from "../setup/portal-handler.ts";

const projects = "id;acronym;status;title;startDate;endDate;totalCost\n1;SEA;SIGNED;Sea air;2024-01-01;2026-12-31;0\n2;ALP;CLOSED;Alps;2024-01-01;;5\n";
const organisations = [
  "projectID;organisationID;vatNumber;name;activityType;city;country;order;role",
  "1;77;;UNIVERSIDADE DE COIMBRA;HES;Coimbra;PT;1.0;coordinator",
  "1;88;;CLINICA DO MAR;PRC;Faro;PT;2.0;participant",
  "2;90;;UNIVERSITAET WIEN;HES;Wien;AT;1.0;coordinator",
  "",
].join("\n");

async function officer(): Promise<string> {
  await createCluster();
  const person = await createPerson({ name: "Olga Office", totpSecretSealed: "sealed", totpConfirmedAt: new Date("2020-01-01T00:00:00Z") });
  await appoint(person, "editor");
  return signedIn(person);
}

type Sent = { projects?: string; organisations?: string; subjects?: string; list?: string; country?: string; nuts?: string; subject?: string };

function send(cookie: string, sent: Sent): Promise<Response> {
  const body = new FormData();
  for (const name of ["projects", "organisations", "subjects", "list"] as const) body.set(name, new File([sent[name] ?? ""], sent[name] === undefined ? "" : `${name}.csv`));
  for (const name of ["country", "nuts", "subject"] as const) body.set(name, sent[name] ?? "");
  return visit("/office/imports/cordis", { cookie, method: "POST", body });
}

async function planned(cookie: string, sent: Sent): Promise<string> {
  const url = redirectOf(await send(cookie, sent)) ?? "";
  expect(url).toMatch(/^\/office\/imports\/[0-9a-f-]{36}$/);
  await runJobs();
  return url;
}

async function step(url: string, cookie: string, form: Record<string, string>): Promise<void> {
  const { planHash } = await db().importRun.findUniqueOrThrow({ where: { id: url.split("/").at(-1) ?? "" } });
  expect(redirectOf(await visit(url, { cookie, form: { planHash: planHash ?? "", ...form } }))).toBe(url);
  await runJobs();
}

const page = async (url: string, cookie: string) => (await visit(url, { cookie })).text();
const uploads = async () => (await fs.readdir(path.join(env().dataDir, "uploads")).catch(() => [])).length;

test("a release is uploaded, chosen from, asked about, committed and undone", async () => {
  const cookie = await officer();
  const mar = await createOrganisation({ slug: "mar", legalName: "Clínica do Mar, Lda.", countryCode: "PT", isMember: true });
  const url = await planned(cookie, { projects, organisations, country: "PT" });
  const plan = await page(url, cookie);
  for (const words of [
    "Is CLINICA DO MAR one that is here already?",
    "Clínica do Mar, Lda.",
    "kept apart, and not listed",
    "UNIVERSIDADE DE COIMBRA",
    "The total cost is zero",
    "Import now",
  ])
    expect(plan).toContain(words);
  expect(plan).not.toContain("UNIVERSITAET WIEN");
  expect(await db().project.count()).toBe(0);

  await step(url, cookie, { intent: "choose", "choice:organisation-88": `same:${mar.id}` });
  await step(url, cookie, { intent: "commit" });
  expect((await db().projectPartner.findMany({ where: { organisationId: mar.id } })).length).toBe(1);
  expect(await page(url, cookie)).toContain("What happened");
  await step(url, cookie, { intent: "undo" });
  expect([await db().project.count(), await db().organisation.count({ where: { isMember: false, isOffice: false, slug: { not: "mar" } } })]).toEqual([0, 0]);
});

test("a form that cannot be right is answered at its field, keeps what was typed and leaves no file behind", async () => {
  const cookie = await officer();
  const before = await uploads();
  const refused: [Sent, string][] = [
    [{ projects }, "Choose the file organization.csv."],
    [{ projects, organisations, nuts: "PT11, Algarve" }, "A NUTS code is two letters"],
    [{ projects, organisations, subject: "oncology" }, "add the file euroSciVoc.csv"],
    [{ projects, organisations, country: "Atlantis" }, "Choose a country from the list."],
  ];
  for (const [sent, message] of refused) {
    const answer = await send(cookie, sent);
    expect(answer.status).toBe(400);
    const html = await answer.text();
    expect(html).toContain(message);
    if (sent.nuts) expect(html).toContain(sent.nuts);
  }
  expect([await uploads(), await db().importRun.count()]).toEqual([before, 0]);
});

test.each([
  ["swapped", { projects: organisations, organisations: projects }, "The two files are swapped"],
  ["not a table", { projects: "<!doctype html><html>", organisations }, "The file is no table of text"],
  ["without a column", { projects, organisations: organisations.replace("country", "land") }, "“country”"],
])("files that are %s are refused with the reason, and can be thrown away", async (_how, sent, message) => {
  const cookie = await officer();
  const url = await planned(cookie, sent);
  const html = await page(url, cookie);
  expect(html).toContain("The files could not be read");
  expect(html).toContain(message);
  expect(redirectOf(await visit(url, { cookie, form: { intent: "discard" } }))).toBe("/office/imports");
  expect([await db().importRun.count(), await db().project.count()]).toEqual([0, 0]);
});

test("suspicious changes of a later release are shown, and applied as ticked", async () => {
  const cookie = await officer();
  const many = (city: string) =>
    `${organisations.split("\n")[0]}\n${Array.from({ length: 12 }, (_, index) => `1;${100 + index};;ORG ${index};HES;${city};PT;${index}.0;participant`).join("\n")}\n`;
  const first = await planned(cookie, { projects, organisations: many("LAGOS") });
  await step(first, cookie, { intent: "commit" });
  const url = await planned(cookie, { projects, organisations: many("Lagos") });
  const plan = await page(url, cookie);
  expect(plan).toContain("Suspicious changes");
  expect(plan).toContain("city: 12 entries in 12 rows spelt otherwise");
  await step(url, cookie, { intent: "choose", "choice:respelling-city": "apply" });
  await step(url, cookie, { intent: "commit" });
  expect(await db().site.count({ where: { city: "Lagos" } })).toBe(12);
});
