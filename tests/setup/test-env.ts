import os from "node:os";
import path from "node:path";
import type { Env } from "../../app/platform/env.server.ts";

/** Settings of a test process: no vendor, quiet log, a folder of its own. */
export function testEnv(overrides: Partial<Env> = {}): Env {
  const dataDir = path.join(os.tmpdir(), `muster-test-${process.pid}`);
  return {
    mode: "test",
    port: 0,
    host: "127.0.0.1",
    baseUrl: "http://localhost:3000",
    secret: "a-secret-that-only-tests-know-0123456789",
    dataDir,
    isDemo: false,
    allowTestVendors: true,
    trustProxy: false,
    database: { kind: "embedded", folder: path.join(dataDir, "database") },
    mail: { kind: "outbox" },
    mailWebhookSecret: null,
    payments: { kind: "none" },
    imports: { maxBytes: 5_000_000, maxRows: 50_000, maxMs: 20_000, memoryMb: 512, keepDays: 90 },
    logLevel: "silent",
    ...overrides,
  };
}
