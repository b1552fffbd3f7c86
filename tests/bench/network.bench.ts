// The network of all German organisations in Horizon Europe: betweenness and closeness from every node, exact, against
// igraph (C) where Debian has it, else against plain searches in this process; and a network of a region's size.
import fs from "node:fs";
import { readCordis } from "../../app/features/projects/cordis/reading/read-cordis.ts";
import { buildGraph, type Graph } from "../../app/features/projects/network/graph.ts";
import { betweenness, closeness } from "../../app/features/projects/network/measures/closeness.ts";
import { measureNetwork } from "../../app/features/projects/network/measures/measure-network.ts";
import { sumPaths } from "../../app/features/projects/network/measures/shortest-paths.ts";
import { structuralHoles } from "../../app/features/projects/network/measures/structural-holes.ts";
import { projectTies } from "../../app/features/projects/network/project-ties.ts";
import { sumPathsInThreads } from "../../app/features/projects/network/sum-paths-in-threads.server.ts";
import { sharedPath } from "../setup/shared.ts";
import { type Igraph, openIgraph } from "./floors/igraph.ts";
import { searchFromEach } from "./floors/plain-search.ts";
import { note, say } from "./floors/report.ts";
import { inRounds, isSmall, rounds, timeEach } from "./floors/rounds.ts";

const large = networkOf(isSmall ? "pt-horizon" : "de-scale/2026-08", isSmall ? "PT" : "DE");
const region = networkOf("nrw-health/2026-08", "DE", 299);
note(`${large.ids.length} organisations with ${large.edgeCount} ties; a region of ${region.ids.length} with ${region.edgeCount}`);

const igraph = openIgraph(large);
if (igraph) await againstIgraph(igraph);
else await againstPlainSearch();
const { small } = await timeEach({ small: () => sumPaths(region) }, { times: 20 });
say({ what: "betweenness and closeness, fewer than 300 nodes", measured: small, unit: "ms", target: { atMost: 10 } });
const all = await timeEach({ all: () => measureNetwork(large) }, { rounds: Math.min(2, rounds) });
say({ what: "all measures, communities of 50 runs among them", measured: all.all, unit: "ms" });

async function againstIgraph(floor: Igraph): Promise<void> {
  try {
    const { paths, one, two, constraint, ours } = await inRounds({
      paths: async () => floor.time("paths"),
      one: () => timed(() => sumPathsInThreads(large, 1)),
      two: () => timed(() => sumPathsInThreads(large, 2)),
      constraint: async () => floor.time("constraint"),
      ours: () => timed(() => structuralHoles(large)),
    });
    say({ what: "betweenness and closeness in one worker, against igraph", measured: one, floor: paths, unit: "ms", target: { atMost: 0.75 } });
    say({ what: "the same in two workers", measured: two, floor: paths, unit: "ms", target: { atMost: 0.45 } });
    say({ what: "constraint, effective size, hierarchy, against igraph's constraint", measured: ours, floor: constraint, unit: "ms", target: { atMost: 2 } });
    say({ what: "largest relative difference from igraph", measured: [largestDifference(floor)], unit: "", target: { atMost: 1e-9 } });
  } finally {
    floor.close();
  }
}

async function againstPlainSearch(): Promise<void> {
  note("No igraph here (Debian's python3-igraph): the floor is a plain breadth-first search from every node, which does less. The targets against igraph are not judged.");
  const { floor, one, two } = await timeEach({ floor: () => searchFromEach(large), one: () => sumPathsInThreads(large, 1), two: () => sumPathsInThreads(large, 2) });
  say({ what: "betweenness and closeness in one worker, against plain search", measured: one, floor, unit: "ms" });
  say({ what: "the same in two workers", measured: two, floor, unit: "ms" });
}

async function timed(act: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await act();
  return performance.now() - startedAt;
}

function largestDifference(floor: Igraph): number {
  const known = floor.answers();
  const paths = sumPaths(large);
  const others = large.ids.length - 1;
  // igraph divides by what is reached; Wasserman & Faust weigh that by the share of all.
  const answers = known.closeness.map((value, node) => (value === null ? 0 : (value * (known.reached[node] as number)) / others));
  return Math.max(differenceOf(betweenness(paths, false), known.betweenness), differenceOf(closeness(paths.distance, paths.reached), answers));
}

function differenceOf(values: Float64Array, answers: readonly number[]): number {
  return answers.reduce((most, answer, node) => Math.max(most, Math.abs((values[node] as number) - answer) / Math.max(1, Math.abs(answer))), 0);
}

/** The organisations of a country that share a project with another one, the best connected first where they are too many. */
function networkOf(folder: string, country: string, most = Number.POSITIVE_INFINITY): Graph {
  const bytesOf = (file: string) => fs.readFileSync(sharedPath("data", "cordis", folder, file));
  const release = readCordis({ projects: bytesOf("project.csv"), organisations: bytesOf("organization.csv"), subjects: null });
  const participations = release.participations.map(({ organisationId, projectId }) => ({ organisationId, projectId }));
  const ids = release.organisations.filter((organisation) => organisation.countryCode === country).map(({ id }) => id);
  const { edges } = projectTies(ids, participations);
  const degrees = new Int32Array(ids.length);
  for (const { source, target } of edges) for (const node of [source, target]) degrees[node] = (degrees[node] as number) + 1;
  const kept = [...ids.keys()].filter((node) => degrees[node] !== 0).sort((one, other) => (degrees[other] as number) - (degrees[one] as number));
  const inView = kept.slice(0, most).map((node) => ids[node] as string);
  return buildGraph(inView, projectTies(inView, participations).edges);
}
