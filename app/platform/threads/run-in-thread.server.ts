import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

const slot = globalThis as { musterThreads?: Promise<unknown> };

/**
 * Calls the function of this name, which a file of the project exports, in a thread of its own: long arithmetic must not
 * keep the web server from answering. Input and answer are copied. One runs at a time in a process, so that many
 * questions at once cannot take all processors; the others wait for their turn.
 */
export function runInThread<Input, Output>(file: string, name: string, input: Input): Promise<Output> {
  const turn = (slot.musterThreads ?? Promise.resolve()).then(() => startThread<Output>(file, name, input));
  slot.musterThreads = turn.catch(() => {});
  return turn;
}

/** The same without waiting for a turn, for what divides its work among threads. */
export function startThread<Output>(file: string, name: string, input: unknown): Promise<Output> {
  const work = { url: pathToFileURL(path.resolve(file)).href, name, input };
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.resolve("app/platform/threads/thread.js"), { workerData: work, execArgv: [] });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the thread for ${name} ended (exit code ${code}) without an answer`)));
  });
}
