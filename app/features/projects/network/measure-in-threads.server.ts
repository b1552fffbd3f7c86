import path from "node:path";
import { Worker } from "node:worker_threads";
import { type Graph, inDegreeOrder } from "./graph.ts";
import { type AllMeasures, type MeasureOptions, measureNetwork } from "./measures/measure-network.ts";
import { addPathSums, inOriginalOrder, type PathSums } from "./measures/shortest-paths.ts";

type Ask = { ask: "paths" } | { ask: "measures"; graph: Graph; options: MeasureOptions };

/** Below this many nodes the measures take less time than starting a thread. */
const smallNetwork = 300;
const sourcesAtOnce = 64;

/** All measures of a network, a large one in worker threads: paths from its nodes in as many as given, the rest in one of them. */
export async function measureInThreads(graph: Graph, options: Omit<MeasureOptions, "paths"> = {}, threads = 2): Promise<AllMeasures> {
  if (graph.ids.length < smallNetwork) return measureNetwork(graph, options);
  return withWorkers(graph, threads, async (workers, sums) => {
    const paths = await sums();
    return ask<AllMeasures>(workers[0] as Worker, { ask: "measures", graph, options: { ...options, paths } });
  });
}

/** The sums of all shortest paths, in worker threads that share the sources. */
export function sumPathsInThreads(graph: Graph, threads: number): Promise<PathSums> {
  return withWorkers(graph, threads, (_, sums) => sums());
}

async function withWorkers<Answer>(graph: Graph, threads: number, act: (workers: readonly Worker[], sums: () => Promise<PathSums>) => Promise<Answer>): Promise<Answer> {
  const sorted = inDegreeOrder(graph);
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const file = path.resolve("app/features/projects/network/measure-thread.js");
  const workers = Array.from({ length: threads }, () => new Worker(file, { workerData: { graph: sorted.graph, taken, sourcesAtOnce }, execArgv: [] }));
  const sums = async () => {
    const shares = await Promise.all(workers.map((worker) => ask<PathSums>(worker, { ask: "paths" })));
    return inOriginalOrder(addPathSums(shares, graph.ids.length, graph.isDirected), sorted);
  };
  try {
    return await act(workers, sums);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
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
