import { startThread } from "../../../platform/threads/run-in-thread.server.ts";
import { type Graph, inDegreeOrder } from "./graph.ts";
import { addPathSums, inOriginalOrder, type PathSums } from "./measures/path-sums.ts";
import type { SharedSources } from "./share-paths-in-thread.ts";

const sourcesAtOnce = 64;

/** The sums of all shortest paths, in worker threads that take their sources from one pile. */
export async function sumPathsInThreads(graph: Graph, threads: number): Promise<PathSums> {
  const sorted = inDegreeOrder(graph);
  const input: SharedSources = { graph: sorted.graph, taken: new Int32Array(new SharedArrayBuffer(4)), atOnce: sourcesAtOnce };
  const shares = await Promise.all(Array.from({ length: threads }, () => startThread<PathSums>("app/features/projects/network/share-paths-in-thread.ts", "sharePaths", input)));
  return inOriginalOrder(addPathSums(shares, graph.ids.length, graph.isDirected), sorted);
}
