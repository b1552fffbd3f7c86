// Runs in a worker thread: imports a file of the project, calls one of its functions and posts what it returns.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

/** @type {{ url: string, name: string, input: unknown }} */
const { url, name, input } = workerData;

// The project's files are read as they are written; a thread does not inherit this from the process.
register();
const module = await import(url);
const port = /** @type {import("node:worker_threads").MessagePort} */ (parentPort);
port.postMessage(await module[name](input));
