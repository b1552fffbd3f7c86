import fc from "fast-check";
import { expect, test } from "vitest";
import { buildGraph, edgesOf } from "../graph.ts";
import { assembleGraph } from "./assemble-graph.ts";
import type { GraphFile, Read } from "./graph-file.ts";
import { type EdgeListChoices, readEdgeList } from "./read-edge-list.ts";
import { readNodeList, withNodes } from "./read-node-list.ts";
import { writeEdgeTable, writeNodeTable } from "./write-tables.ts";

function ties(text: string, choices: EdgeListChoices = {}) {
  return readOf(readEdgeList(text, choices)).edges.map(({ source, target, weight }) => [source, target, weight]);
}

function readOf<Value>(outcome: Read<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

function problemOf(outcome: Read<unknown>) {
  return outcome.ok ? null : outcome.problem;
}

test.each([
  ["spaces", "a b 1\nb c 2.5\n"],
  ["several spaces and tabs", "a  b \t1\n b c    2.5"],
  ["tabs", "a\tb\t1\nb\tc\t2.5\n"],
  ["commas and Windows line ends", "a,b,1\r\nb,c,2.5\r\n"],
  ["semicolons and a decimal comma", "a;b;1\nb;c;2,5\n"],
  ["bars", "a|b|1\nb|c|2.5\n"],
  ["headings", "Source,Target,Weight\na,b,1\nb,c,2.5\n"],
  ["headings in another order", "weight;to;from\n1;b;a\n2,5;c;b\n"],
  ["comments and blank lines", "# a network\n% of three\n\na b 1\n\nb c 2.5\n"],
  ["a byte order mark", "\ufeffsource,target,weight\na,b,1\nb,c,2.5\n"],
  ["networkx data", "a b {'weight': 1}\nb c {'weight': 2.5, 'since': 2020}\n"],
])("a list with %s is read", (_what, text) => {
  expect(ties(text)).toEqual([
    ["a", "b", 1],
    ["b", "c", 2.5],
  ]);
});

test("ties without weights have none, whatever stands in braces", () => {
  expect(ties("a b\nb c\n")).toEqual([
    ["a", "b", null],
    ["b", "c", null],
  ]);
  expect(ties("a b {}\n")).toEqual([["a", "b", null]]);
});

test("quoted names may hold the separator, spaces and quotation marks", () => {
  expect(ties('source,target\n"Clínica, Faro","the ""Spa"""\n')).toEqual([["Clínica, Faro", 'the "Spa"', null]]);
  expect(ties('"Clínica do Mar" Spa 3\n')).toEqual([["Clínica do Mar", "Spa", 3]]);
});

test("numbers are told from headings, and a person may say which it is", () => {
  expect(ties("player1,player2\n1,2\n2,3\n")).toHaveLength(2);
  expect(ties("1 2\n2 3\n")).toHaveLength(2);
  expect(ties("alpha,beta\ngamma,delta\n")).toHaveLength(2);
  expect(ties("alpha,beta\ngamma,delta\n", { hasHeadings: true })).toEqual([["gamma", "delta", null]]);
  expect(ties("source,target\na,b\n", { hasHeadings: false })).toHaveLength(2);
});

test("a line with one end alone is a node without ties", () => {
  expect([...readOf(readEdgeList("a,b\nPucci,\n")).nodes.keys()]).toEqual(["a", "b", "Pucci"]);
  expect([...readOf(readEdgeList("a b\nPucci\n")).nodes.keys()]).toEqual(["a", "b", "Pucci"]);
});

test("kinds, layers and further columns are kept, and a weight may be named", () => {
  const file = readOf(readEdgeList("source;source_kind;target;target_kind;days;layer;since\na;clinic;b;hotel;7;deep;2020\n", { weight: "days" }));
  expect(file.edges).toEqual([{ source: "a", target: "b", weight: 7, layer: "deep", attributes: new Map([["since", "2020"]]), line: 2 }]);
  expect(file.nodes).toEqual(
    new Map([
      ["a", new Map([["kind", "clinic"]])],
      ["b", new Map([["kind", "hotel"]])],
    ]),
  );
});

test.each([
  ["nothing", "", { kind: "empty", line: null, detail: null }],
  ["comments alone", "# nothing\n", { kind: "empty", line: null, detail: null }],
  ["headings alone", "source,target\n", { kind: "empty", line: null, detail: null }],
  ["a weight that is no number", "a b 1\nb c nan\n", { kind: "bad-weight", line: 2, detail: "nan" }],
  ["a weight without end", "a b 1\nb c Infinity\n", { kind: "bad-weight", line: 2, detail: "Infinity" }],
  ["a weight below zero", "a b -1\n", { kind: "bad-weight", line: 1, detail: "-1" }],
  ["a weight of zero", "source,target,weight\na,b,0\n", { kind: "bad-weight", line: 2, detail: "0" }],
  ["a weight of which none knows whether it is one or a thousand", "a;b;1,000\n", { kind: "bad-weight", line: 1, detail: "1,000" }],
  ["a weight that is missing", "source,target,weight\na,b,1\nb,c,\n", { kind: "missing-weight", line: 3, detail: null }],
  ["an end that is missing", "source,target\n,b\n", { kind: "missing-end", line: 2, detail: null }],
  ["a weight without a second end", "source,target,weight\na,,3\n", { kind: "missing-end", line: 2, detail: null }],
  ["more cells than headings", "source,target\na,b,c\n", { kind: "too-many-cells", line: 2, detail: "2" }],
  ["a third column without a name", "a b friend\n", { kind: "unnamed-column", line: 1, detail: null }],
  ["a quotation mark that is not closed", 'source,target\n"a,b\n', { kind: "broken-quotes", line: 2, detail: null }],
])("%s is refused, and where it stands is said", (_what, text, problem) => {
  expect(problemOf(readEdgeList(text))).toEqual(problem);
});

test("a column that was asked for and is not there is refused", () => {
  expect(problemOf(readEdgeList("source,target\na,b\n", { weight: "days" }))).toMatchObject({ kind: "no-such-column", detail: "days" });
  expect(problemOf(readEdgeList("a b 3\n", { layer: "kind" }))).toMatchObject({ kind: "no-such-column", detail: "kind" });
});

test("ties of a node to itself are left out and repeated ties merged, and both is said", () => {
  const { graph, remarks } = assembleGraph(readOf(readEdgeList("a b 1\na a 5\nb a 2\nb c 1\nb b 1\na a 1\n")), false);
  expect(edgesOf(graph)).toEqual([
    { source: 0, target: 1, weight: 3 },
    { source: 1, target: 2, weight: 1 },
  ]);
  expect(remarks).toEqual([
    { kind: "self-loops", count: 3, nodes: ["a", "b"] },
    { kind: "merged-ties", count: 1, areWeightsAdded: true },
  ]);
});

test("a list with every tie in both directions holds each once, unless direction counts", () => {
  const file = readOf(readEdgeList("a b 2\nb a 2\nb c 1\nc b 1\n"));
  expect(assembleGraph(file, false)).toMatchObject({ graph: { edgeCount: 2, out: { weights: Float64Array.of(2, 2, 1, 1) } }, remarks: [{ kind: "symmetric-list" }] });
  expect(assembleGraph(file, true)).toMatchObject({ graph: { edgeCount: 4 }, remarks: [] });
});

test("a list of nodes adds those without ties and what is known of each; a tie to any other is refused", () => {
  const file = readOf(readEdgeList("a b\n"));
  const nodes = readOf(readNodeList("id;kind\na;clinic\nb;hotel\nPucci;bank\n"));
  expect(readOf(withNodes(file, nodes)).nodes.get("Pucci")).toEqual(new Map([["kind", "bank"]]));
  expect(problemOf(withNodes(readOf(readEdgeList("a b\na x\n")), nodes))).toEqual({ kind: "unknown-node", line: 2, detail: "x" });
  expect(problemOf(readNodeList("id,kind\na,x\na,y\n"))).toEqual({ kind: "repeated-node", line: 3, detail: "a" });
});

/** Each pair once: sums of weights depend on their order in the last digit. */
function pairsOf(place: fc.Arbitrary<number>) {
  const edge = fc.record({ source: place, target: place, weight: fc.double({ min: 1e-9, max: 1e9, noNaN: true }) });
  return fc.uniqueArray(edge, { maxLength: 8, selector: ({ source, target }) => `${Math.min(source, target)} ${Math.max(source, target)}` });
}

const id = fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }).filter((text) => text.trim() === text && !/[\r\n]/.test(text));

test("what is written as CSV for spreadsheets is read back as it was", () => {
  const content = fc.uniqueArray(id, { minLength: 2, maxLength: 6 }).chain((ids) => {
    const place = fc.nat({ max: ids.length - 1 });
    return fc.record({
      ids: fc.constant(ids),
      edges: pairsOf(place),
    });
  });
  fc.assert(
    fc.property(content, ({ ids, edges }) => {
      const graph = buildGraph(ids, edges);
      fc.pre(graph.edgeCount > 0);
      const nodes = readOf(readNodeList(writeNodeTable({ graph, nodes: { kind: ids } })));
      const file: GraphFile = readOf(withNodes(readOf(readEdgeList(writeEdgeTable({ graph }), { hasHeadings: true })), nodes));
      expect(assembleGraph(file, false).graph).toEqual(graph);
      expect([...file.nodes.values()].map((said) => said.get("kind"))).toEqual(ids);
    }),
  );
});

test("no cell that is written runs as a formula", () => {
  const graph = buildGraph(["=HYPERLINK(1)", "@b"], [{ source: 0, target: 1 }]);
  expect(writeEdgeTable({ graph, ties: { "+since": ["-2+3"] } })).toBe("\ufeffsource,target,'+since\r\n'=HYPERLINK(1),'@b,'-2+3\r\n");
  expect(writeNodeTable({ graph, nodes: { degree: [1, null] } })).toBe("\ufeffid,degree\r\n'=HYPERLINK(1),1\r\n'@b,\r\n");
});
