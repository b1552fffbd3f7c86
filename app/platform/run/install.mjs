// Runs before anything is installed: nothing here may import a package.
import { spawnSync } from "node:child_process";
import fs from "node:fs";

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, link?: boolean }> }} Lock */

/** Installs what the lock file names where something of it is missing. Says nothing where all is there. */
export function installMissing() {
  requireNodeVersion();
  const missing = missingPackages();
  if (missing.length === 0) return;
  if (fs.lstatSync("node_modules", { throwIfNoEntry: false })?.isSymbolicLink()) {
    process.stderr.write(`node_modules is a link and lacks ${missing.length} package(s) of the lock file, first ${missing[0]}: run \`npm ci\` where it points to.\n`);
    process.exit(1);
  }
  process.stderr.write(`Installing what is missing (${missing.length} packages) …\n`);
  // Build tools are development dependencies too: NODE_ENV=production must not leave them out.
  run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
}

/** @returns {string[]} */
export function missingPackages() {
  const wanted = readLock("package-lock.json");
  const present = readLock("node_modules/.package-lock.json");
  return Object.entries(wanted.packages).flatMap(([name, entry]) => {
    if (name === "" || entry.optional || entry.link) return [];
    return present.packages[name]?.version === entry.version ? [] : [name.replace("node_modules/", "")];
  });
}

/**
 * Runs a command to its end; its output goes to standard error, so that standard output stays the caller's: at once,
 * or only where it fails. Ends this process where it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, environment?: Record<string, string> }} [options]
 */
export function run(command, args, options = {}) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    stdio: options.quiet ? "pipe" : ["ignore", 2, 2],
    encoding: "utf8",
    env: { ...process.env, ...options.environment },
  });
  if (status === 0) return;
  if (options.quiet) process.stderr.write(`${stdout}${stderr}`);
  process.stderr.write(`\`${command} ${args.join(" ")}\` failed${error ? `: ${error.message}` : ""}\n`);
  process.exit(status ?? 1);
}

/** @param {string} file @returns {Lock} */
function readLock(file) {
  if (!fs.existsSync(file)) return { packages: {} };
  return JSON.parse(fs.readFileSync(file, "utf8"));
}

function requireNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(`Muster needs Node 20.19 or later; this is ${process.version}.\n`);
  process.exit(1);
}
