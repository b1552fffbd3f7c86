// Runs in a worker thread: the measures of a large network take seconds, in which the server must answer.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { addPathsFrom, newPathSearch } = await import("./measures/path-search.ts");
const { emptyPathSums } = await import("./measures/shortest-paths.ts");

/** @type {{ graph: import("./graph.ts").Graph, taken: Int32Array<SharedArrayBuffer>, sourcesAtOnce: number }} */
const { graph, taken, sourcesAtOnce } = workerData;
const port = /** @type {import("node:worker_threads").MessagePort} */ (parentPort);

port.on("message", async (message) => {
  if (message.ask === "paths") return port.postMessage(sumShare());
  // Read when it is needed: most threads only search paths.
  const { measureNetwork } = await import("./measures/measure-network.ts");
  port.postMessage(measureNetwork(message.graph, message.options));
});

/** Takes sources from the common pile until none is left. */
function sumShare() {
  const size = graph.ids.length;
  const search = newPathSearch(graph);
  const sums = emptyPathSums(size, graph.isDirected);
  for (let from = next(); from < size; from = next()) addPathsFrom(search, from, Math.min(size, from + sourcesAtOnce), sums);
  return sums;
}

function next() {
  return Atomics.add(taken, 0, sourcesAtOnce);
}
