import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { freePort } from "../../run/postgres.mjs";

export type Server = { url: string; pid: number; stop(): Promise<void> };

async function start(args: string[], environment: Record<string, string>, ready: string): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_ENV: "production", HOST: "127.0.0.1", PORT: String(port), MUSTER_URL: url, LOG_LEVEL: "error", ...environment },
  });
  await untilAnswers(url + ready, child);
  return { url, pid: child.pid as number, stop: () => end(child) };
}

async function untilAnswers(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 3_000; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`a server ended with code ${child.exitCode}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${url} does not answer`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const hard = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(hard);
}

const portalEnvironment = { MUSTER_ALLOW_TEST_VENDORS: "true", MUSTER_SECRET: "a-secret-that-only-benches-know-0123456789" };

/** The built portal on a database server that has been migrated. */
export function startPortalOn(databaseUrl: string): Promise<Server> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "muster-bench-"));
  return start(portalArguments, { ...portalEnvironment, DATABASE_URL: databaseUrl, MUSTER_DATA_DIR: dataDir }, "/readyz");
}

/** The built portal on the embedded database in the folder. */
export function startPortalIn(dataDir: string): Promise<Server> {
  return start(portalArguments, { ...portalEnvironment, DATABASE_URL: "", MUSTER_DATA_DIR: dataDir }, "/readyz");
}

const portalArguments = ["--import", "tsx", "app/server.ts"];

/** The least that Node answers with: one header, one word. */
export function startHello(): Promise<Server> {
  const code = 'require("node:http").createServer((q, r) => { r.setHeader("Content-Length", "5"); r.end("hello"); }).listen(Number(process.env.PORT), "127.0.0.1")';
  return start(["-e", code], {}, "/");
}

/** A bare Remix app (see bare-remix.ts), built into the folder. */
export function startBareRemix(folder: string): Promise<Server> {
  return start([path.join(folder, "server.mjs")], {}, "/");
}
