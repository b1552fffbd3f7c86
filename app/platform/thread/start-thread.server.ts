import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

/** A function to call in a thread: an export of a module, named by its path from the project's folder. */
export type ThreadTask = { module: `app/${string}.ts`; name: string };

/** A thread and what it will answer. */
export type Thread<Answer> = { answer: Promise<Answer>; stop(): void };

/**
 * Calls a function outside the thread that answers requests; whatever it takes, the server goes on answering. Input and answer are
 * copied (structured clone). What the function throws is thrown here.
 */
export function startThread<Answer>({ module, name }: ThreadTask, input: unknown, memoryMb?: number): Thread<Answer> {
  const worker = new Worker(path.resolve("app/platform/thread/thread-entry.js"), {
    workerData: { module: pathToFileURL(path.resolve(module)).href, name, input },
    resourceLimits: memoryMb === undefined ? {} : { maxOldGenerationSizeMb: memoryMb },
    execArgv: [],
  });
  const stop = () => {
    worker.removeAllListeners();
    // What a thread that is being stopped still says is of no interest, but unheard it would end the process.
    worker.on("error", () => {});
    void worker.terminate();
  };
  const answer = new Promise<Answer>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the thread for ${name} ended (exit code ${code}) without an answer`)));
  });
  return { answer: answer.finally(stop), stop };
}
