import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { ok, type Result, refuse } from "../../lib/result.ts";

export type ThreadLimits = { maxMs: number; memoryMb: number };

/** A function to call in a thread: an export of a module, named by its path from the project's folder. */
export type ThreadTask = { module: `app/${string}.ts`; name: string };

/**
 * Calls a function outside the thread that answers requests, with bounded time and memory; whatever it takes, the server
 * goes on answering. Input and answer are copied (structured clone). What the function throws is thrown here.
 */
export function runInThread<Answer>({ module, name }: ThreadTask, input: unknown, limits: ThreadLimits): Promise<Result<Answer, "too-slow" | "too-much-memory">> {
  const worker = new Worker(path.resolve("app/platform/thread/thread-entry.js"), {
    workerData: { module: pathToFileURL(path.resolve(module)).href, name, input },
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
    execArgv: [],
  });
  return new Promise((resolve, reject) => {
    const clock = setTimeout(() => settle(() => resolve(refuse("too-slow"))), limits.maxMs);
    const settle = (answer: () => void) => {
      clearTimeout(clock);
      worker.removeAllListeners();
      // What a thread that is being stopped still says is of no interest, but unheard it would end the process.
      worker.on("error", () => {});
      void worker.terminate();
      answer();
    };
    worker.once("message", (answer: Answer) => settle(() => resolve(ok(answer))));
    worker.once("error", (error: NodeJS.ErrnoException) => settle(() => (error.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve(refuse("too-much-memory")) : reject(error))));
    worker.once("exit", (code) => settle(() => reject(new Error(`a thread ended with code ${code} before it answered`))));
  });
}
