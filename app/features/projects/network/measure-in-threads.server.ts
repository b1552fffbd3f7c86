import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Graph } from "./graph.ts";
import { type AllMeasures, type MeasureOptions, measureNetwork } from "./measures/measure-network.ts";
import { addPathSums, type PathSums } from "./measures/shortest-paths.ts";

type Ask = { ask: "paths" } | { ask: "measures"; options: MeasureOptions };

/** Below this many nodes the measures take less time than starting a thread. */
const smallNetwork = 300;
const sourcesAtOnce = 256;

/** All measures of a network, a large one in worker threads: paths from its nodes in as many as given, the rest in one of them. */
export async function measureInThreads(graph: Graph, options: Omit<MeasureOptions, "paths"> = {}, threads = 2): Promise<AllMeasures> {
  if (graph.ids.length < smallNetwork) return measureNetwork(graph, options);
  const workers = startWorkers(graph, threads);
  try {
    const paths = await sumShares(workers, graph);
    return await ask<AllMeasures>(workers[0] as Worker, { ask: "measures", options: { ...options, paths } });
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** The sums of all shortest paths, in worker threads that share the sources. */
export async function sumPathsInThreads(graph: Graph, threads: number): Promise<PathSums> {
  const workers = startWorkers(graph, threads);
  try {
    return await sumShares(workers, graph);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function startWorkers(graph: Graph, threads: number): Worker[] {
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const file = path.resolve("app/features/projects/network/measure-thread.js");
  return Array.from({ length: threads }, () => new Worker(file, { workerData: { graph, taken, sourcesAtOnce }, execArgv: [] }));
}

async function sumShares(workers: readonly Worker[], graph: Graph): Promise<PathSums> {
  const shares = await Promise.all(workers.map((worker) => ask<PathSums>(worker, { ask: "paths" })));
  return addPathSums(shares, graph.ids.length, graph.isDirected);
}

function ask<Answer>(worker: Worker, message: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number) => settle(() => reject(new Error(`a measuring thread stopped (exit code ${code}) before it answered`)));
    const onError = (error: Error) => settle(() => reject(error));
    const onMessage = (answer: Answer) => settle(() => resolve(answer));
    const settle = (how: () => void) => {
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      how();
    };
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(message);
  });
}
