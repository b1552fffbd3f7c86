import { startThread } from "../../../platform/thread/start-thread.server.ts";
import { type Graph, inDegreeOrder } from "./graph.ts";
import { addPathSums, inOriginalOrder, type PathSums } from "./measures/path-sums.ts";
import type { SharedSources } from "./share-paths-in-thread.ts";

const share = { module: "app/features/projects/network/share-paths-in-thread.ts", name: "sharePaths" } as const;
const sourcesAtOnce = 64;

/** The sums of all shortest paths, in worker threads that take their sources from one pile. */
export async function sumPathsInThreads(graph: Graph, threads: number): Promise<PathSums> {
  const sorted = inDegreeOrder(graph);
  const input: SharedSources = { graph: sorted.graph, taken: new Int32Array(new SharedArrayBuffer(4)), atOnce: sourcesAtOnce };
  const shares = await Promise.all(Array.from({ length: threads }, () => startThread<PathSums>(share, input).answer));
  return inOriginalOrder(addPathSums(shares, graph.ids.length, graph.isDirected), sorted);
}
