import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { commands } from "../commands.server.ts";
import { findCommand, runCommand } from "../platform/command-line/run-command.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "muster-evaluate-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

async function run(method: string, text: string) {
  fs.writeFileSync(path.join(folder, "input.json"), text);
  const found = findCommand(commands, ["evaluate", method, "input.json", "--json"]);
  if (!found) throw new Error("there is no such command");
  expect(found.command.database(found.args)).toBe("none");
  const said = { stdout: [] as string[], stderr: [] as string[] };
  const exit = await runCommand(found, folder, { stdout: (part) => void said.stdout.push(part), stderr: (part) => void said.stderr.push(part) });
  return { exit, answer: JSON.parse(said.stdout.join("")), stderr: said.stderr.join("") };
}

const flows = { v0: [100, 100], v1: [130, 70], baseline_ratio: 1 };

test("a method is computed from its inputs, or from a whole known answer", async () => {
  const alone = await run("gross_flows", JSON.stringify(flows));
  expect(alone).toMatchObject({ exit: 0, answer: { pos: 30, neg: 30, rho: 1 } });
  expect(await run("gross_flows", JSON.stringify({ id: "x", method: "gross_flows", inputs: flows, expected: {} }))).toEqual(alone);
});

test("what is wrong with the input is said with the field, and ends with code 2", async () => {
  const wrong = await run("gross_flows", JSON.stringify({ ...flows, v1: [130, "seventy"] }));
  expect(wrong.exit).toBe(2);
  expect(wrong.stderr).toContain("gross_flows: v1.1: ");
  expect((await run("gross_flows", "{ no json")).stderr).toContain("is not JSON");
  expect((await run("gross_flow", JSON.stringify(flows))).stderr).toContain("there is no method gross_flow; there are: additionality, ");
});
