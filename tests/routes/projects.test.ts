import { expect, test } from "vitest";
import { createOrganisation } from "../factories/organisation.ts";
import { affiliate, createPerson, signedIn } from "../factories/person.ts";
import { createProject } from "../factories/project.ts";
import { visit } from "../setup/portal-handler.ts";

async function pageText(url: string, cookie?: string): Promise<string> {
  const response = await visit(url, { cookie, headers: { "Accept-Language": "de" } });
  expect(response.status).toBe(200);
  return (await response.text()).replaceAll("<!-- -->", "").replaceAll("\u00a0", " ");
}

test("the list shows what a register publishes to everyone, with amounts and days as the reader writes them", async () => {
  await createProject({
    source: "cordis",
    externalId: "1",
    acronym: "SEA",
    title: "Sea air",
    startsOn: "2024-01-01",
    endsOn: "2026-12-31",
    fundingMinor: 123_456_750n,
    currency: "EUR",
  });
  const page = await pageText("/projects");
  expect(page).toContain("SEA: Sea air");
  expect(page).toContain("1.234.567,50 €");
  expect(page).toContain("1. Jan. 2024");
});

test("a portal project is a page for members and nothing for others", async () => {
  const clinic = await createOrganisation({ legalName: "Planted Clinic" });
  const project = await createProject({ title: "Planted recovery weeks" }, [[clinic, "coordinator"]]);
  const person = await createPerson();
  await affiliate(person, clinic, ["member"]);
  const url = `/projects/${project.id}`;
  expect(await pageText(url, await signedIn(person))).toContain("Planted Clinic");
  expect((await visit(url)).status).toBe(404);
  expect((await visit(url, { cookie: await signedIn(await createPerson()) })).status).toBe(404);
  expect(await pageText("/projects")).not.toContain("Planted recovery weeks");
  for (const suffix of [".data", ".data?_routes=routes%2Fprojects%2Fproject"]) expect(await (await visit(`${url}${suffix}`)).text()).not.toContain("Planted");
});

test("a total cost that nobody gave is not shown as zero", async () => {
  const project = await createProject({ source: "cordis", externalId: "1", currency: "EUR", totalCostMinor: null });
  const page = await pageText(`/projects/${project.id}`);
  expect(page).toContain("Not given");
  expect(page).not.toContain("0,00");
});

test("a partner without a profile that the reader may open is named without a link", async () => {
  const hidden = await createOrganisation({ legalName: "Hidden Partner", slug: "hidden-partner" });
  const project = await createProject({ source: "cordis", externalId: "1" }, [[hidden, "participant"]]);
  const page = await pageText(`/projects/${project.id}`);
  expect(page).toContain("Hidden Partner");
  expect(page).not.toContain("/directory/hidden-partner");
});

test("the next page is a link that works without a script", async () => {
  for (let index = 0; index < 30; index += 1) await createProject({ source: "cordis", externalId: `${index}`, title: `Project ${index}`, startsOn: "2024-01-01" });
  const next = /href="([^"]+)"[^>]*rel="next"|rel="next"[^>]*href="([^"]+)"/.exec(await pageText("/projects"));
  const second = await pageText((next?.[1] ?? next?.[2] ?? "").replaceAll("&amp;", "&"));
  expect(second.match(/Project \d+</g)).toHaveLength(5);
});
