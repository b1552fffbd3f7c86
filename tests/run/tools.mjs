// What the runners share: steps with a name and a time, and the counts that they add up.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

export const isCi = process.env.CI === "true" || process.env.CI === "1";
export const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "muster-tests-"));
process.on("exit", () => fs.rmSync(scratch, { recursive: true, force: true }));

/**
 * Runs a command to its end with its output shown; answers its exit code (1 where a signal ended it).
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [environment]
 * @returns {Promise<number>}
 */
export function run(command, args, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...environment } });
    child.once("error", (error) => {
      process.stdout.write(`${command}: ${error.message}\n`);
      resolve(127);
    });
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** @param {string[]} args @param {Record<string, string>} [environment] */
export function node(args, environment) {
  return run(process.execPath, args, environment);
}

/**
 * Runs vitest projects and counts what they report. A run that reports nothing, or that failed without a failing test, counts as one failure.
 * @param {string[]} projects
 * @param {Record<string, string>} [environment]
 * @returns {Promise<Counts>}
 */
export async function vitest(projects, environment = {}) {
  const report = path.join(scratch, `vitest-${Date.now()}.json`);
  const args = ["node_modules/vitest/vitest.mjs", "run", ...projects.flatMap((name) => ["--project", name]), "--passWithNoTests"];
  const code = await node([...args, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`], environment);
  return countVitest(code, readJson(report));
}

/** @param {number} code @param {any} report @returns {Counts} */
export function countVitest(code, report) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  // A file that could not be loaded has no tests to fail.
  const brokenFiles = report.testResults.filter(
    (/** @type {any} */ file) => file.status === "failed" && !file.assertionResults.some((/** @type {any} */ one) => one.status === "failed"),
  );
  const failed = report.numFailedTests + brokenFiles.length;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, skipped: report.numPendingTests + report.numTodoTests };
}

/** @param {Record<string, string>} environment @returns {Promise<Counts>} */
export async function playwright(environment) {
  const report = path.join(scratch, "playwright.json");
  const code = await node(["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"], { ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  return countPlaywright(code, readJson(report));
}

/** @param {number} code @param {any} report @returns {Counts} */
export function countPlaywright(code, report) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky;
  return { passed: expected, failed: failed === 0 && code !== 0 ? 1 : failed, skipped };
}

/** @param {string} file */
function readJson(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : null;
}

/** @param {Counts[]} all @returns {Counts} */
export function sum(all) {
  return all.reduce((left, right) => ({ passed: left.passed + right.passed, failed: left.failed + right.failed, skipped: left.skipped + right.skipped }), none());
}

/** @returns {Counts} */
export function none() {
  return { passed: 0, failed: 0, skipped: 0 };
}

/** @param {number} code @returns {Counts} */
export function one(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** @param {Counts} counts */
export function words(counts) {
  return `${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ""}`;
}

/** @param {string} title */
export function heading(title) {
  process.stdout.write(`\n── ${title} ${"─".repeat(Math.max(0, 90 - title.length))}\n`);
}
