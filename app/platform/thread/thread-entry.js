// Runs in a worker thread: calls one function of one module and hands its answer back.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

/** @type {{ module: string, name: string, input: unknown }} */
const { module, name, input } = workerData;

// The sources are TypeScript, in production too; what the main thread registered does not hold here.
register();
const port = /** @type {import("node:worker_threads").MessagePort} */ (parentPort);
const loaded = await import(module);
port.postMessage(await loaded[name](input));
