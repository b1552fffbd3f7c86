// npm test: installs what is missing, builds, and runs every kind of test. The last line is the sum.
import fs from "node:fs";
import path from "node:path";
import { buildIfStale } from "../../app/platform/run/build.mjs";
import { installMissing } from "../../app/platform/run/install.mjs";
import { browserTests } from "./browser.mjs";
import { check } from "./check.mjs";
import { startPostgres } from "./postgres.mjs";
import { heading, isCi, none, sum, vitest, words } from "./tools.mjs";

/** @typedef {import("./tools.mjs").Counts} Counts */

/** @type {{ kind: string, counts: Counts }[]} */
const results = [];
/** @type {{ name: string, seconds: number, budget: number }[]} */
const times = [];
/** @type {string[]} */
const notRun = [];

await phase("install and build", 240, async () => {
  installMissing();
  buildIfStale();
});
await phase("check", 240, async () => {
  for (const [kind, counts] of Object.entries(await check())) add(kind, counts);
});
await phase("operation and route", 420, onBothDatabases);
await phase("browser", 480, inTheBrowser);
report();

async function onBothDatabases() {
  const withRealData = realData();
  heading("operation, route and real-data tests on the embedded database");
  add("operation and route, embedded", await vitest(["operation", "route", "process"]));
  if (withRealData) add("real data", await vitest(["real-data"], withRealData));
  heading("operation and route tests on PostgreSQL");
  const postgres = await startPostgres().catch((error) => missing("operation and route on PostgreSQL", error.message));
  if (!postgres) return;
  process.stdout.write(`PostgreSQL from ${postgres.origin}\n`);
  add("operation and route, PostgreSQL", await vitest(["operation", "route", "process"], { MUSTER_TEST_DATABASE_URL: postgres.url }));
  await postgres.stop();
}

/** Where the real data is, or null where there is none. @returns {Record<string, string> | null} */
function realData() {
  const folder = path.resolve(process.env.MUSTER_SHARED || "../shared");
  if (fs.existsSync(path.join(folder, "data"))) return { MUSTER_SHARED: folder };
  return missing("real data", `${folder} has no data: set MUSTER_SHARED`);
}

async function inTheBrowser() {
  const ran = await browserTests();
  if ("missing" in ran) return missing("browser", ran.missing);
  add("browser", ran.counts);
}

/**
 * Notes a part that cannot run here: in CI that is a failure, elsewhere it is said.
 * @param {string} what @param {string} why @returns {null}
 */
function missing(what, why) {
  notRun.push(`${what}: ${why}`);
  add(what, isCi ? { ...none(), failed: 1 } : { ...none(), skipped: 1 });
  return null;
}

/** @param {string} kind @param {Counts} counts */
function add(kind, counts) {
  results.push({ kind, counts });
}

/** @param {string} name @param {number} budget @param {() => Promise<unknown>} work */
async function phase(name, budget, work) {
  const startedAt = performance.now();
  try {
    await work();
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.stack : error}\n`);
    add(`${name} (ended early)`, { ...none(), failed: 1 });
  }
  times.push({ name, seconds: (performance.now() - startedAt) / 1000, budget });
}

function report() {
  heading("sum");
  for (const { name, seconds, budget } of times)
    process.stdout.write(`${name.padEnd(36)}${seconds.toFixed(0).padStart(5)} s of ${budget} s${seconds > budget ? "  OVER BUDGET" : ""}\n`);
  process.stdout.write("\n");
  for (const { kind, counts } of results) process.stdout.write(`${kind.padEnd(36)}${words(counts)}\n`);
  for (const line of notRun) process.stdout.write(`NOT RUN  ${line}\n`);
  const total = sum(results.map((result) => result.counts));
  process.exitCode = total.failed > 0 ? 1 : 0;
  process.stdout.write(`\n${words(total)}\n`);
}
