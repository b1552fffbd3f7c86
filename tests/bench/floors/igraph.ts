import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { edgesOf, type Graph } from "../../../app/features/projects/network/graph.ts";
import { installWithApt } from "../../run/postgres.mjs";

export type IgraphAnswers = { betweenness: number[]; closeness: (number | null)[]; reached: number[] };

export type Igraph = {
  /** How long igraph took, in milliseconds, without reading the graph. */
  time(what: "paths" | "constraint"): number;
  answers(): IgraphAnswers;
  close(): void;
};

const pythons = ["/usr/bin/python3", "python3"];

/** Debian's igraph on the graph, installed where that may be done; null where there is none. */
export function openIgraph(graph: Graph): Igraph | null {
  const python = findPython() ?? (installWithApt("python3-igraph") ? findPython() : null);
  if (!python) return null;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "muster-igraph-"));
  const file = path.join(folder, "graph.txt");
  const edges = edgesOf(graph).map(({ source, target }) => `${source} ${target}`);
  fs.writeFileSync(file, [graph.ids.length, ...edges].join("\n"));
  const run = (...args: string[]) => Number(execFileSync(python, [path.resolve("tests/bench/floors/time-igraph.py"), file, ...args], { encoding: "utf8", maxBuffer: 1e6 }));
  return {
    time: (what) => run(what),
    answers: () => {
      const answers = path.join(folder, "answers.json");
      run("paths", answers);
      return JSON.parse(fs.readFileSync(answers, "utf8")) as IgraphAnswers;
    },
    close: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}

function findPython(): string | null {
  return pythons.find((python) => spawnSync(python, ["-c", "import igraph"]).status === 0) ?? null;
}
