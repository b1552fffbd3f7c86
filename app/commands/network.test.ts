import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { commands } from "../commands.server.ts";
import { findCommand, runCommand } from "../platform/command-line/run-command.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "muster-network-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

async function run(text: string, ...options: string[]) {
  fs.writeFileSync(path.join(folder, "network.txt"), text);
  const found = findCommand(commands, ["network", "network.txt", ...options, "--json"]);
  if (!found) throw new Error("there is no such command");
  expect(found.command.database(found.args)).toBe("none");
  const said = { stdout: [] as string[], stderr: [] as string[] };
  const exit = await runCommand(found, folder, { stdout: (part) => void said.stdout.push(part), stderr: (part) => void said.stderr.push(part) });
  return { exit, answer: JSON.parse(said.stdout.join("")), stderr: said.stderr.join("") };
}

test("a list of ties is measured, and what was left out is said beside the answer", async () => {
  const { exit, answer, stderr } = await run("source,target\na,b\nb,c\nc,a\nc,d\na,a\nb,a\n");
  expect(exit).toBe(0);
  expect(answer.whole).toMatchObject({ n: 4, m: 4, triangles: 1, bridges: [["c", "d"]], articulation_points: ["c"] });
  expect(answer.node).toMatchObject({ degree: { a: 2, b: 2, c: 3, d: 1 }, betweenness_raw: { a: 0, b: 0, c: 2, d: 0 } });
  expect(stderr).toContain("Left out 1 tie of a node to itself: a.");
  expect(stderr).toContain("Merged 1 tie that stood there already.");
});

test("direction, kinds and weights add their measures", async () => {
  const text = "source,source_kind,target,target_kind,weight\na,clinic,b,clinic,2\nb,clinic,c,hotel,1\n";
  const { answer } = await run(text, "--directed", "--weights", "--attribute", "kind");
  expect(answer.whole).toMatchObject({ reciprocity: 0, ei_index: 0, total_weight: 3 });
  expect(answer.node).toMatchObject({
    in_degree: { a: 0, b: 1, c: 1 },
    strength: { a: 2, b: 3, c: 1 },
    representative: { a: 0, b: 1, c: 0 },
    brokerage_total: { a: 0, b: 1, c: 0 },
  });
  expect(answer.attribute).toMatchObject({ name: "kind", sizes: { clinic: 2, hotel: 1 }, mixing_counts_directed: { clinic: { clinic: 1, hotel: 1 } } });
});

test("a list of who takes part in what is measured as ties between those who do", async () => {
  const { answer } = await run("project,organisation\np,a\np,b\np,c\nq,a\nq,b\n", "--two-mode");
  expect(answer.whole).toMatchObject({ n: 3, m: 3 });
  expect(answer.node.strength).toEqual({ a: 2, b: 2, c: 1 });
  expect(answer.two_mode).toMatchObject({ whole: { n_first: 3, n_second: 2, m: 5 }, first: { degree: { a: 2, b: 2, c: 1 } }, second: { degree: { p: 3, q: 2 } } });
});

test("layers are measured one by one and compared", async () => {
  const { answer } = await run("source,target,layer,weight\na,b,promotion,4\nb,c,promotion,1\na,b,deep,2\n");
  expect(answer.whole).toMatchObject({ n: 3, m: 2 });
  expect(answer.node).not.toHaveProperty("strength");
  expect(answer.node.overlapping_degree).toEqual({ a: 2, b: 3, c: 1 });
  expect(answer.layers).toMatchObject({ promotion: { whole: { m: 2, total_weight: 5 } }, deep: { whole: { n: 3, m: 1, isolates: ["c"] } } });
  expect(answer.layer_overlap).toEqual([{ layers: ["promotion", "deep"], shared: 1, either: 2, jaccard: 0.5, only_first: 1, only_second: 0 }]);
});

test("ties fade from the day on which something last happened", async () => {
  const { answer } = await run("source,target,date,weight\na,b,2024-11-22,3\nb,a,2025-11-22,2\na,b,2026-05-24,1\nb,c,2020-01-01,1\n", "--as-of", "2026-11-22");
  expect(answer.tie_decay).toMatchObject({
    as_of: "2026-11-22",
    ties: [
      { source: "a", target: "b", strength: expect.closeTo(2.457778509732, 9), is_awake: true, last_active_on: "2026-05-24" },
      { source: "b", target: "c", is_awake: false, sleeps_on: null },
    ],
  });
});

test("a node named like part of an object's workings is a node", async () => {
  const { answer } = await run("__proto__ constructor\nconstructor b\n");
  expect(Object.keys(answer.node.degree)).toEqual(["__proto__", "constructor", "b"]);
});

test.each([
  ["XML that breaks off", "<graphml><graph edgedefault='directed'>", [], "its XML is broken"],
  ["a document type", "<!DOCTYPE graphml []><graphml/>", [], "document type"],
  ["a weight that is no number", "a b 1\nb c nan\n", [], 'network.txt, line 2: the weight "nan" is no number above zero'],
  ["weights that are not there", "a b\n", ["--weights"], "the ties have no weights"],
  ["a kind that is not there", "a b\n", ["--attribute", "kind"], 'there is no column or key "kind"'],
  ["opposite options", "a b\n", ["--directed", "--undirected"], "--directed and --undirected cannot both hold"],
  ["an option that there is not", "a b\n", ["--fast"], "--fast"],
  ["a day that is none", "source,target,date\na,b,2024-02-30\n", ["--as-of", "2026-01-01"], '"2024-02-30" is no day'],
  ["a file that is not there", "a b\n", ["--nodes", "none.csv"], "there is no file"],
])("%s ends with exit code 2 and says what is wrong", async (_what, text, options, message) => {
  const { exit, answer, stderr } = await run(text, ...options);
  expect(exit).toBe(2);
  expect(answer.error).toContain(message);
  expect(stderr).toContain("usage: npm run muster -- network");
});
