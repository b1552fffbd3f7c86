import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { afterEach } from "vitest";

export type Ended = { code: number | null; stdout: string; stderr: string };
export type Started = { child: ChildProcess; ended: Promise<Ended>; output(): string };

const running = new Set<ChildProcess>();
const folders: string[] = [];

afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "muster-process-"));
  folders.push(folder);
  return folder;
}

/** Settings that a production process starts with, and nothing from outside but the path. */
export function productionEnv(overrides: Record<string, string> = {}): Record<string, string> {
  return {
    PATH: process.env.PATH ?? "",
    HOME: process.env.HOME ?? "",
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    MUSTER_SECRET: "a-secret-that-only-tests-know-0123456789",
    MUSTER_URL: "http://localhost:3000",
    MUSTER_ALLOW_TEST_VENDORS: "true",
    ...overrides,
  };
}

export function start(args: string[], env: Record<string, string>, cwd?: string): Started {
  const child = spawn(process.execPath, args, { cwd, env: env as NodeJS.ProcessEnv, stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once("close", (code) => {
      running.delete(child);
      resolve({ code, stdout, stderr });
    });
  });
  return { child, ended, output: () => stdout + stderr };
}

export const startServer = (env: Record<string, string>) => start(["--import", "tsx", "app/server.ts"], env);
export const startWorker = (env: Record<string, string>) => start(["--import", "tsx", "app/worker.ts"], env);
export const muster = (env: Record<string, string>, ...args: string[]) => start(["app/platform/run/start.mjs", "muster", ...args], env).ended;

/** Waits until the server answers /readyz. */
export async function ready(server: Started, port: number, withinSeconds = 90): Promise<void> {
  for (let attempt = 0; attempt < withinSeconds * 10; attempt += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (answer?.ok) return;
    if (server.child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server did not get ready:\n${server.output()}`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
