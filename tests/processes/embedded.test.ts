import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort, muster, pause, productionEnv, ready, startServer, startWorker, temporaryFolder } from "./portal-process.ts";

const template = fs.mkdtempSync(path.join(os.tmpdir(), "muster-template-"));

/** A data folder with an empty, migrated database; made once and copied, since making one takes seconds. */
function migratedFolder(dataDir = temporaryFolder()): string {
  fs.cpSync(template, dataDir, { recursive: true });
  return dataDir;
}

beforeAll(async () => {
  const port = await freePort();
  const server = startServer(productionEnv({ PORT: String(port), MUSTER_DATA_DIR: template }));
  await ready(server, port);
  server.child.kill("SIGTERM");
  expect(await server.ended).toMatchObject({ code: 0 });
}, 120_000);

afterAll(() => fs.rmSync(template, { recursive: true, force: true }));

test("without its secrets the server refuses to start and says what to set", async () => {
  const { code, stderr } = await startServer(productionEnv({ MUSTER_SECRET: "", MUSTER_URL: "", MUSTER_DATA_DIR: temporaryFolder() })).ended;
  expect(code).toBe(1);
  expect(stderr).toContain("MUSTER_SECRET is not set");
  expect(stderr).toContain("openssl rand -hex 32");
  expect(stderr).toContain("MUSTER_URL is not set");
});

test("a test-mode vendor is refused in production unless it is allowed", async () => {
  const port = await freePort();
  const env = productionEnv({
    MUSTER_ALLOW_TEST_VENDORS: "false",
    STRIPE_SECRET_KEY: "sk_test_planted",
    STRIPE_WEBHOOK_SECRET: "whsec_planted",
    PORT: String(port),
    MUSTER_DATA_DIR: temporaryFolder(),
  });
  const { code, stderr } = await startServer(env).ended;
  expect(code).toBe(1);
  expect(stderr).toContain("STRIPE_SECRET_KEY is a test key in production");
  expect(stderr).toContain("no mail vendor is set");
  expect(stderr).toContain("MUSTER_ALLOW_TEST_VENDORS=true");
  expect(stderr).not.toContain("sk_test_planted");
});

test("a worker without a database server says that none is needed", async () => {
  const { code, stderr } = await startWorker(productionEnv({ MUSTER_DATA_DIR: temporaryFolder() })).ended;
  expect(code).toBe(1);
  expect(stderr).toContain("DATABASE_URL is not set");
});

test("SIGTERM lets the request in flight finish, closes waiting connections and ends well", async () => {
  const port = await freePort();
  const dataDir = migratedFolder();
  const server = startServer(productionEnv({ PORT: String(port), MUSTER_DATA_DIR: dataDir }));
  await ready(server, port);
  const waiting = net.connect(port, "127.0.0.1");
  waiting.write("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await new Promise((resolve) => waiting.once("data", resolve));
  const waitingClosed = new Promise((resolve) => waiting.once("close", resolve));

  const slow = net.connect(port, "127.0.0.1");
  let answer = "";
  slow.on("data", (chunk) => {
    answer += chunk;
  });
  const slowClosed = new Promise((resolve) => slow.once("close", resolve));
  slow.write("POST /appearance HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 17\r\n\r\n");
  await pause(300);
  server.child.kill("SIGTERM");
  await waitingClosed;
  await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
  expect(server.child.exitCode).toBeNull();
  slow.write("theme=dark&next=/");
  await slowClosed;
  expect(answer).toMatch(/^HTTP\/1\.1 302 /);
  expect((await server.ended).code).toBe(0);
  expect(fs.existsSync(path.join(dataDir, "database.lock"))).toBe(false);
  expect(fs.existsSync(path.join(dataDir, "muster.sock"))).toBe(false);
});

test("while the server runs it owns the data: a second one is refused, commands are sent to it", async () => {
  const port = await freePort();
  const dataDir = migratedFolder();
  const env = productionEnv({ PORT: String(port), MUSTER_DATA_DIR: dataDir });
  const server = startServer(env);
  await ready(server, port);
  expect(fs.statSync(path.join(dataDir, "muster.sock")).mode & 0o777).toBe(0o600);

  const second = await startServer({ ...env, PORT: String(await freePort()) }).ended;
  expect(second.code).toBe(1);
  expect(second.stderr).toContain(`is in use by process ${server.child.pid}`);

  const listed = await muster(env, "jobs", "--json");
  expect(listed).toEqual({ code: 0, stdout: '{"failed":[],"waiting":0,"retrying":0}\n', stderr: "" });
  const wrong = await muster(env, "jobs", "--retry", "no-such-job", "--json");
  expect(wrong.code).toBe(2);
  expect(JSON.parse(wrong.stdout)).toEqual({ error: expect.stringContaining("no-such-job") });
  expect(wrong.stderr).toContain("usage: npm run muster -- jobs");
});

test("until the portal is set up the console prints the link, and every page leads to the one that says so", async () => {
  const port = await freePort();
  const server = startServer(productionEnv({ PORT: String(port), MUSTER_DATA_DIR: migratedFolder() }));
  await ready(server, port);
  await expect.poll(() => server.output()).toMatch(/http:\/\/localhost:3000\/setup\/[\w-]{27}\n/);
  const page = await fetch(`http://127.0.0.1:${port}/directory`, { redirect: "manual" });
  expect([page.status, page.headers.get("location")]).toEqual([303, "/"]);
  const token = /\/setup\/([\w-]+)/.exec(server.output())?.[1];
  expect((await fetch(`http://127.0.0.1:${port}/setup/${token}`)).status).toBe(200);
  // The console shows the link once; the log does not repeat it.
  expect(server.output().split(token as string)).toHaveLength(2);
});

test("a data folder whose path is too long for a socket takes commands all the same", async () => {
  const port = await freePort();
  const dataDir = migratedFolder(path.join(temporaryFolder(), "a-folder-name-that-goes-on-and-on".repeat(4)));
  const env = productionEnv({ PORT: String(port), MUSTER_DATA_DIR: dataDir });
  await ready(startServer(env), port);
  expect(await muster(env, "jobs", "--json")).toEqual({ code: 0, stdout: '{"failed":[],"waiting":0,"retrying":0}\n', stderr: "" });
});

test("without a data folder a command that needs one says so; nothing is made", async () => {
  const dataDir = path.join(temporaryFolder(), "data");
  const { code, stderr } = await muster(productionEnv({ MUSTER_DATA_DIR: dataDir }), "jobs");
  expect(code).toBe(1);
  expect(stderr).toContain("there is no portal in");
  expect(fs.existsSync(dataDir)).toBe(false);
});

test("an unknown command and an unknown option are bad input: exit code 2 and one JSON value", async () => {
  const env = productionEnv({ MUSTER_DATA_DIR: temporaryFolder() });
  const unknown = await muster(env, "frobnicate", "--json");
  expect(unknown.code).toBe(2);
  expect(JSON.parse(unknown.stdout)).toEqual({ error: 'there is no command "frobnicate"' });
});

test("a backup is taken while the server runs; it is restored where none does, and into a folder that did not exist", async () => {
  const port = await freePort();
  const dataDir = migratedFolder();
  const env = productionEnv({ PORT: String(port), MUSTER_DATA_DIR: dataDir });
  const server = startServer(env);
  await ready(server, port);
  const file = path.join(dataDir, "portal.tar");
  const written = await muster(env, "backup", file, "--json");
  expect(JSON.parse(written.stdout)).toMatchObject({ file, files: 0, missingFiles: [] });
  expect((await muster(env, "backup", file)).code).toBe(2);
  const refused = await muster(env, "restore", file);
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining("stop it first") });
  server.child.kill("SIGTERM");
  await server.ended;
  const elsewhere = { ...env, MUSTER_DATA_DIR: path.join(temporaryFolder(), "new") };
  const restored = await muster(elsewhere, "restore", file, "--json");
  expect(restored).toMatchObject({ code: 0 });
  expect(JSON.parse(restored.stdout).rows).toBe(JSON.parse(written.stdout).rows);
});
