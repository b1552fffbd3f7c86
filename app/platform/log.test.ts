import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

// A process of its own, since the log writes to the file descriptor and not through anything that a test could replace.
const script = `
import { setEnv } from "./app/platform/env.server.ts";
import { testEnv } from "./tests/setup/test-env.ts";
import { log } from "./app/platform/log.server.ts";
setEnv(testEnv({ logLevel: "info" }));
const error = Object.assign(new Error("duplicate ana.reis@clinica.example"), { detail: "Key (email)=(ana.reis@clinica.example)", parameters: ["planted-password"] });
log().error({ err: error, requestId: "r-1" }, "a request failed");
log().info({ path: "/setup/dGhpcyBpcyBhIHRlc3QgdG9rZW4", email: "ana.reis@clinica.example", body: { password: "planted-password" }, request: { cookie: "planted-cookie" } }, "request");
`;

test("log lines carry the request id and no address, password, cookie, body or link token", () => {
  const { stderr, stdout } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], { encoding: "utf8" });
  const lines = stderr
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(stdout).toBe("");
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatchObject({ requestId: "r-1", err: { message: "duplicate [e-mail]" } });
  expect(stderr).not.toMatch(/ana\.reis|planted|dGhpcyBpc/);
});
