// Generates the database client and builds the app, but only where their sources changed.
// As a command: `node app/platform/run/build.mjs [generate]` does it always.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./install.mjs";

const generatedStamp = "app/platform/database/generated/.made-from";
const buildStamp = "build/.made-from";
const generatedFrom = ["prisma/schema", "node_modules/prisma/package.json"];
const builtFrom = ["app", "emails", "public", "prisma", "package-lock.json", "vite.config.ts", "remix.config.js"];

export function generateIfStale() {
  if (stamped(generatedStamp) !== fingerprint(generatedFrom)) generate();
}

export function buildIfStale() {
  generateIfStale();
  if (stamped(buildStamp) !== fingerprint(builtFrom)) build();
}

function generate() {
  // Prisma's command looks for a native engine that this project does not use; any path that exists satisfies it.
  const environment = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
  run(process.execPath, ["node_modules/prisma/build/index.js", "generate", "--no-hints"], { quiet: true, environment });
  fs.writeFileSync(generatedStamp, fingerprint(generatedFrom));
}

function build() {
  process.stderr.write("Building …\n");
  run(process.execPath, ["node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--logLevel", "error"], { environment: { NODE_ENV: "production" } });
  fs.writeFileSync(buildStamp, fingerprint(builtFrom));
}

/** @param {string} file */
function stamped(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : null;
}

/**
 * A hash over the names and contents of everything below the given paths, tests and generated files left out.
 * @param {string[]} roots
 */
function fingerprint(roots) {
  const hash = createHash("sha256");
  for (const file of roots.flatMap(filesBelow).sort()) hash.update(file).update("\0").update(fs.readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/** @param {string} root @returns {string[]} */
function filesBelow(root) {
  const stat = fs.statSync(root, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return /\.test\.tsx?$/.test(root) ? [] : [root];
  return fs.readdirSync(root).flatMap((name) => (name === "generated" ? [] : filesBelow(path.join(root, name))));
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  generate();
  if (process.argv[2] !== "generate") build();
}
