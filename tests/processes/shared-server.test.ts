import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeCordisRelease } from "../factories/cordis-folder.ts";
import { startSmtpServer } from "../factories/smtp-server.ts";
import { databaseServer } from "./database-server.ts";
import { freePort, muster, pause, productionEnv, ready, type Started, startServer, startWorker, temporaryFolder } from "./portal-process.ts";

const server = databaseServer();
const password = "violet-anchor-nine";
const settings = {
  managerName: "Rita Sousa",
  managerEmail: "rita@costa.example",
  password,
  name: "Costa Azul",
  legalEntityName: "Associação Costa Azul",
  legalAddress: "Rua do Cais 1",
  countryCode: "PT",
  nutsCode: "PT15",
  currency: "EUR",
  timeZone: "Europe/Lisbon",
  senderName: "Costa Azul",
  senderEmail: "office@costa.example",
  privacyNotice: "We keep what we need.",
  imprint: "Costa Azul",
  accentColour: "#0f766e",
};

type Web = Started & { url: string; port: number };

async function startWeb(env: Record<string, string>): Promise<Web> {
  const port = await freePort();
  const started = startServer({ ...env, PORT: String(port) });
  await ready(started, port);
  return { ...started, port, url: `http://127.0.0.1:${port}` };
}

beforeAll(() => server.open());
afterAll(() => server.close());

test("two web processes, two workers and the command line share one database: sessions, pages, jobs, and a backup while they run", async () => {
  const folder = temporaryFolder();
  const databaseUrl = await server.migratedDatabase();
  const env = productionEnv({ DATABASE_URL: databaseUrl, MUSTER_DATA_DIR: path.join(folder, "data"), INIT_CWD: folder });
  const [a, b] = [await startWeb(env), await startWeb(env)];
  const workers = [startWorker(env), startWorker(env)];

  const cookie = await setUp(a);
  expect((await fetch(`${b.url}/account/second-factor`, { headers: { Cookie: cookie } })).status, "a session of one process holds in the other").toBe(200);

  const directory = async (web: Web) => (await fetch(`${web.url}/directory`)).text();
  for (const web of [a, b]) expect(await directory(web)).toContain("Costa Azul");
  writeCordisRelease(path.join(folder, "release"));
  expect(await muster(env, "import", "cordis", "release", "--country", "PT", "--commit", "--json")).toMatchObject({ code: 0, stderr: "" });
  for (const web of [a, b]) await expect.poll(() => directory(web), { timeout: 30_000 }).toContain("PLANETARIUM OF COIMBRA");

  await post(b, "/sign-up", { name: "Ana Reis", email: "ana@reis.example", password });
  await expect.poll(() => server.rows(databaseUrl, `select status from "OutgoingMail"`), { timeout: 30_000 }).toEqual([{ status: "captured" }]);
  await expect.poll(() => server.rows(databaseUrl, `select name from "Job"`), { timeout: 30_000 }).toEqual([]);

  const written = await muster(env, "backup", "portal.tar", "--json");
  expect(written).toMatchObject({ code: 0, stderr: "" });
  const elsewhere = { ...env, DATABASE_URL: await server.migratedDatabase(), MUSTER_DATA_DIR: path.join(folder, "elsewhere") };
  const restored = await muster(elsewhere, "restore", "portal.tar", "--json");
  expect(JSON.parse(restored.stdout).rows).toBe(JSON.parse(written.stdout).rows);
  const names = `select "legalName" from "Organisation" order by 1`;
  expect(await server.rows(elsewhere.DATABASE_URL, names)).toEqual(await server.rows(databaseUrl, names));

  for (const one of [a, b, ...workers]) one.child.kill("SIGTERM");
  for (const one of [a, b, ...workers]) expect((await one.ended).code).toBe(0);
}, 240_000);

test("while the database is away the process lives and is not ready; once it is back all goes on, in the worker too", async () => {
  const databaseUrl = await server.migratedDatabase();
  const env = productionEnv({ DATABASE_URL: databaseUrl, MUSTER_DATA_DIR: temporaryFolder() });
  const web = await startWeb(env);
  const worker = startWorker(env);
  await setUp(web);
  const status = async (page: string) => (await fetch(`${web.url}${page}`)).status;
  await server.away(databaseUrl, async () => {
    await expect.poll(() => status("/readyz"), { timeout: 20_000 }).toBe(503);
    expect(await status("/healthz")).toBe(200);
    expect(await status("/directory")).toBe(500);
  });
  await expect.poll(() => status("/readyz"), { timeout: 20_000 }).toBe(200);
  expect(await status("/directory")).toBe(200);
  await post(web, "/sign-up", { name: "Ana Reis", email: "ana@reis.example", password });
  await expect.poll(() => server.rows(databaseUrl, `select status from "OutgoingMail"`), { timeout: 30_000 }).toEqual([{ status: "captured" }]);
  expect(worker.child.exitCode).toBeNull();
  expect(web.output() + worker.output(), "no address is logged").not.toContain("reis.example");
}, 240_000);

test("SIGTERM lets a worker finish the job in flight: the mail that it hands over counts as sent", async () => {
  const databaseUrl = await server.migratedDatabase();
  const env = productionEnv({ DATABASE_URL: databaseUrl, MUSTER_DATA_DIR: temporaryFolder() });
  let take = () => {};
  const smtp = await startSmtpServer({
    untilTaken: new Promise((resolve) => {
      take = resolve;
    }),
  });
  const web = await startWeb(env);
  const worker = startWorker({ ...env, SMTP_URL: smtp.url });
  await setUp(web);
  await post(web, "/sign-up", { name: "Ana Reis", email: "ana@reis.example", password });
  await expect.poll(() => smtp.received.length, { timeout: 30_000 }).toBe(1);
  worker.child.kill("SIGTERM");
  await pause(1_000);
  expect(worker.child.exitCode).toBeNull();
  take();
  expect((await worker.ended).code).toBe(0);
  expect(await server.rows(databaseUrl, `select status, "secretSealed" from "OutgoingMail"`)).toEqual([{ status: "sent", secretSealed: null }]);
  expect(await server.rows(databaseUrl, `select name from "Job" where "lockedBy" is not null`)).toEqual([]);
  smtp.close();
}, 240_000);

/** Follows the link that the console shows; answers the first manager's cookie. */
async function setUp(web: Web): Promise<string> {
  await expect.poll(() => web.output(), { timeout: 20_000 }).toMatch(/\/setup\/[\w-]{27}\n/);
  const answer = await post(web, `/setup/${/\/setup\/([\w-]+)/.exec(web.output())?.[1]}`, settings);
  expect(answer.status).toBe(302);
  return answer.headers
    .getSetCookie()
    .map((value) => value.split(";")[0])
    .join("; ");
}

function post(web: Web, page: string, form: Record<string, string>): Promise<Response> {
  return fetch(`${web.url}${page}`, { method: "POST", body: new URLSearchParams(form), headers: { Origin: web.url }, redirect: "manual" });
}
