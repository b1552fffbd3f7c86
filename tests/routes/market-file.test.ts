import { expect, test } from "vitest";
import { db } from "../../app/platform/database/db.server.ts";
import { accessWorld } from "../setup/access-world.ts";
import { visit } from "../setup/portal-handler.ts";

const csv = "Year,Country,Patients,Visits\n2015,DE,0,9\n2016,DE,10,20\n2017,DE,12.00000000001,30\n";

async function office() {
  const { cookies, params } = await accessWorld();
  const address = `/office/impact/${params.scopeId}/market-file`;
  const send = async (fields: Record<string, string | File>, viewer: "manager" | "treasurer" = "manager") => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return visit(address, { cookie: cookies[viewer], body });
  };
  return { send, scopeId: params.scopeId as string };
}

test("a table is read, its columns chosen, its traps told, and its figures entered; nothing is kept before", async () => {
  const { send, scopeId } = await office();
  const read = await (await send({ intent: "read", table: new File([csv], "market.csv") })).text();
  expect(read).toContain("Which columns count");
  const file = Buffer.from(csv).toString("base64");
  expect(read).toContain(file);
  const seen = await (await send({ intent: "look", file, measures: "Patients" })).text();
  expect(seen).toContain("2015: nought everywhere while other columns have numbers");
  expect(seen).toContain("1 number of the table is not whole");
  expect(await db().baselineValue.count()).toBe(0);
  const unsaid = await send({ intent: "enter", file, measures: "Patients", vintageOn: "2018-01-01" });
  expect(unsaid.status).toBe(400);
  expect(await db().baselineValue.count()).toBe(0);
  const entered = await send({ intent: "enter", file, measures: "Patients", vintageOn: "2018-01-01", grade: "B", source: "Survey", holdsMembers: "on" });
  expect(entered.status).toBe(302);
  const rows = await db().baselineValue.findMany({ orderBy: { period: "asc" } });
  expect(rows.map(({ period, value, holdsMembers, source, scopeId: of }) => [period, Number(value), holdsMembers, source, of])).toEqual([
    ["2016", 10, true, "Survey", scopeId],
    ["2017", 12, true, "Survey", scopeId],
  ]);
});

test("what cannot be used is answered in words, and what is forged changes nothing", async () => {
  const { send } = await office();
  expect(await (await send({ intent: "read", table: new File(["Country,Patients\nDE,1\nFR,2\n"], "market.csv") })).text()).toContain("No column says when.");
  expect(await (await send({ intent: "read" })).text()).toContain("Choose a file.");
  expect(await (await send({ intent: "look", file: Buffer.from(csv).toString("base64") })).text()).toContain("Choose at least one column that counts.");
  expect((await send({ intent: "enter", file: "%%%", measures: "Patients" })).status).toBe(400);
  expect((await send({ intent: "enter", file: Buffer.from(csv).toString("base64"), measures: "Forged", grade: "A", source: "x", vintageOn: "2018-01-01" })).status).toBe(200);
  expect((await send({ intent: "read" }, "treasurer")).status).toBe(404);
  expect(await db().baselineValue.count()).toBe(0);
});
