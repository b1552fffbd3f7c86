// Runs in a worker thread: PGlite blocks the thread that it runs on, and the web server must stay responsive.
// It serves PostgreSQL's own protocol on a Unix socket, so that one driver speaks to either database.
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";

/** @type {{ dataDir: string | null, socketPath: string, dump: Uint8Array | null }} */
const { dataDir, socketPath, dump } = workerData;

const port = /** @type {import("node:worker_threads").MessagePort} */ (parentPort);

// PGlite starts with `-F` (fsync off) by default; a portal's data has to survive a power cut, so that is left out.
const settings = {
  search_path: "public",
  exit_on_error: "false",
  log_checkpoints: "false",
  max_worker_processes: "0",
  max_parallel_workers: "0",
  max_parallel_workers_per_gather: "0",
  max_parallel_maintenance_workers: "0",
  io_method: "sync",
  fsync: "on",
};
const durable = ["--single", "-O", "-j", ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];

const options = {
  extensions: { pg_trgm },
  ...(dump ? { loadDataDir: new Blob([Buffer.from(dump)]) } : {}),
};
const db = dataDir === null ? await PGlite.create(options) : await PGlite.create(dataDir, { ...options, startParams: durable });
const server = new PGLiteSocketServer({ db, path: socketPath, maxConnections: 8 });
await server.start();

port.on("message", async (message) => {
  if (message.ask === "dump") {
    const file = await db.dumpDataDir(message.compression);
    port.postMessage({ answer: "dump", bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  if (message.ask === "close") {
    await server.stop();
    await db.close();
    port.postMessage({ answer: "closed" });
    port.close();
  }
});
port.postMessage({ answer: "ready" });
