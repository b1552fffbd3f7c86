import { expect, test } from "vitest";
import { db } from "../../app/platform/database/db.server.ts";
import { createCluster } from "../factories/cluster.ts";
import { runJobs } from "../factories/members-list.ts";
import { appoint, createPerson, signedIn } from "../factories/person.ts";
import { redirectOf, visit } from "../setup/portal-handler.ts";

const headings = "id,hospital_name,site_name,lat,lon,geo_qual,street,house_number,postcode,city,cc,country,list_specs,tel,email,url,ref_date,pub_date";
const row = "0,HOSPITAL DO MAR,,37.0194,-7.9304,1,Rua da Praia,1,8000,Faro,PT,Portugal,,289 774 100,,,22/09/2017,16/04/2020";

async function manager(): Promise<string> {
  await createCluster();
  const person = await createPerson({ name: "Olga Office", totpSecretSealed: "sealed", totpConfirmedAt: new Date("2020-01-01T00:00:00Z") });
  await appoint(person, "manager");
  return signedIn(person);
}

async function send(cookie: string, text: string): Promise<string> {
  const form = new FormData();
  form.set("file", new File([text], "PT.csv"));
  form.set("pasted", "");
  return redirectOf(await visit("/office/imports/providers", { cookie, method: "POST", body: form })) ?? "";
}

const hashIn = (page: string) => /name="planHash" value="([0-9a-f]+)"/.exec(page)?.[1] ?? "";

test("a list of providers is planned from the page, written after a look, and taken back", async () => {
  const cookie = await manager();
  const run = await send(cookie, `${headings}\n${row}\n`);
  await runJobs();
  const plan = await (await visit(run, { cookie })).text();
  expect(plan).toContain("HOSPITAL DO MAR");
  expect(await db().organisation.count()).toBe(0);
  await visit(run, { cookie, form: { intent: "commit", planHash: hashIn(plan) } });
  await runJobs();
  expect(await db().organisation.findMany({ select: { legalName: true, isMember: true, kind: true } })).toEqual([
    { legalName: "HOSPITAL DO MAR", isMember: false, kind: "provider" },
  ]);
  expect(await db().organisationExternalId.findMany({ select: { scheme: true, value: true } })).toEqual([{ scheme: "gisco-pt", value: "0" }]);
  await visit(run, { cookie, form: { intent: "undo" } });
  await runJobs();
  expect(await db().organisation.count()).toBe(0);
});

test("what is no such list is told with what is missing, and nothing can be imported", async () => {
  const cookie = await manager();
  const answer = async (text: string) => {
    const run = await send(cookie, text);
    await runJobs();
    return (await visit(run, { cookie })).text();
  };
  const another = await answer("Name;Town\nTermas;Faro\nClínica;Lagos\n");
  expect(another).toContain("If this is another list, import it as a members’ list");
  const cut = await answer(`${headings.replace("hospital_name,", "")}\n${row.replace("HOSPITAL DO MAR,", "")}\n`);
  expect(cut).toContain("This is no list of providers as Muster knows it: a column is missing (hospital_name).");
  for (const page of [another, cut]) expect(hashIn(page)).toBe("");
});

test("the page and its button are found from the list of imports", async () => {
  const cookie = await manager();
  expect(await (await visit("/office/imports", { cookie })).text()).toContain('href="/office/imports/providers"');
  expect(await (await visit("/office/imports/providers", { cookie })).text()).toContain("Import a list of providers");
});
