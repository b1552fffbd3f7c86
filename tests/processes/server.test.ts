import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseServer } from "./database-server.ts";
import { freePort, productionEnv, ready, start, startServer, startWorker } from "./portal-process.ts";

const server = databaseServer();

beforeAll(() => server.open());
afterAll(() => server.close());

const migrate = (env: Record<string, string>) => start(["--import", "tsx", "app/platform/database/migrate.ts"], env).ended;

test("web and worker refuse a database without its migrations, and start once it has them", async () => {
  const env = productionEnv({ DATABASE_URL: await server.emptyDatabase(), PORT: String(await freePort()) });
  for (const refused of [await startServer(env).ended, await startWorker(env).ended]) {
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("npm run db:migrate");
  }
  const { MUSTER_SECRET: _unneeded, ...withoutSecret } = env;
  expect(await migrate(withoutSecret)).toMatchObject({ code: 0, stdout: expect.stringContaining("0001_init") });
  expect(await migrate(withoutSecret)).toMatchObject({ code: 0, stdout: "The database is up to date.\n" });
  const web = startServer(env);
  await ready(web, Number(env.PORT));
  const worker = startWorker(env);
  await expect.poll(() => worker.output(), { timeout: 20_000 }).toContain("waits for jobs");
  web.child.kill("SIGTERM");
  worker.child.kill("SIGTERM");
  expect([(await web.ended).code, (await worker.ended).code]).toEqual([0, 0]);
});

test("two migrations at once: one applies, the other waits and finds nothing to do", async () => {
  const env = productionEnv({ DATABASE_URL: await server.emptyDatabase() });
  const [left, right] = await Promise.all([migrate(env), migrate(env)]);
  expect([left.code, right.code]).toEqual([0, 0]);
  expect([left.stdout, right.stdout].sort()).toEqual([expect.stringMatching(/^Applied 0000_extensions/), "The database is up to date.\n"]);
});

test("a database that does not answer is named, without its password", async () => {
  const { code, stderr } = await startServer(productionEnv({ DATABASE_URL: "postgresql://muster:planted-password@127.0.0.1:1/none", PORT: "0" })).ended;
  expect(code).toBe(1);
  expect(stderr).toContain("does not answer");
  expect(stderr).not.toContain("planted-password");
});
