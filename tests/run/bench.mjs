// npm run bench [-- NAME …] [-- --small]: speed as ratios to a floor that is measured in the same run. A missed target is
// said and fails nothing; the exit code is 1 only where something could not be measured.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { buildIfStale } from "../../app/platform/run/build.mjs";
import { installMissing } from "../../app/platform/run/install.mjs";
import { heading } from "./tools.mjs";

/** @typedef {import("../bench/floors/report.ts").Outcome} Outcome */

const folder = "tests/bench";
const ending = ".bench.ts";
const all = fs.readdirSync(folder).flatMap((name) => (name.endsWith(ending) ? [name.slice(0, -ending.length)] : []));
const names = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const options = process.argv.slice(2).filter((word) => word.startsWith("--"));
const unknown = names.filter((name) => !all.some((bench) => bench.startsWith(name)));
if (unknown.length > 0 || options.some((option) => option !== "--small")) {
  process.stderr.write(`npm run bench [-- NAME …] [-- --small]; a name is the beginning of one of: ${all.join(", ")}\n`);
  process.exit(2);
}
installMissing();
buildIfStale();

/** @type {Outcome[]} */
const outcomes = [];
/** @type {string[]} */
const broken = [];
for (const bench of all.filter((bench) => names.length === 0 || names.some((name) => bench.startsWith(name)))) {
  heading(bench);
  if ((await measure(bench)) !== 0) broken.push(bench);
}
heading("sum");
const missed = outcomes.filter((outcome) => !outcome.isMet);
process.stdout.write(`${outcomes.length - missed.length} of ${outcomes.length} targets met\n`);
for (const { what } of missed) process.stdout.write(`missed: ${what}\n`);
for (const bench of broken) process.stdout.write(`could not be measured: ${bench}\n`);
process.exitCode = broken.length > 0 ? 1 : 0;

/**
 * Runs a bench in a process of its own and collects what it reports.
 * @param {string} bench @returns {Promise<number>}
 */
function measure(bench) {
  return new Promise((resolve) => {
    const args = ["--import", "tsx", path.join(folder, bench + ending), ...options];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit", "ipc"], env: { ...process.env, NODE_ENV: "production" } });
    child.on("message", (message) => outcomes.push(/** @type {Outcome} */ (message)));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
