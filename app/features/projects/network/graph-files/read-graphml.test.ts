import fc from "fast-check";
import { expect, test } from "vitest";
import { buildGraph } from "../graph.ts";
import { assembleGraph } from "./assemble-graph.ts";
import type { GraphFile } from "./graph-file.ts";
import { nameNodes } from "./name-nodes.ts";
import { readGraphml } from "./read-graphml.ts";
import { writeGraphml } from "./write-graphml.ts";

const head = '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">';

function fileOf(inside: string): GraphFile {
  const outcome = readGraphml(`${head}${inside}</graphml>`);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

function problemOf(text: string) {
  const outcome = readGraphml(text);
  return outcome.ok ? null : outcome.problem;
}

test("keys, defaults, types and direction are read", () => {
  const file = fileOf(`
    <key id="w" for="edge" attr.name="weight" attr.type="double"><default>1</default></key>
    <key id="k" for="node" attr.name="kind" attr.type="string"><default>hotel</default></key>
    <key id="s" for="all" attr.name="since" attr.type="int"/>
    <graph id="G" edgedefault="directed">
      <desc>two houses</desc>
      <data key="s">2019</data>
      <node id="a"><data key="k">clinic &amp; spa</data></node>
      <node id="b"/>
      <edge source="a" target="b"><data key="w">2.5</data><data key="s">2020</data></edge>
      <edge source="b" target="a"/>
    </graph>`);
  expect(file.isDirected).toBe(true);
  expect(file.nodes).toEqual(
    new Map([
      ["a", new Map([["kind", "clinic & spa"]])],
      ["b", new Map([["kind", "hotel"]])],
    ]),
  );
  expect(file.edges.map(({ source, target, weight, attributes }) => ({ source, target, weight, since: attributes.get("since") }))).toEqual([
    { source: "a", target: "b", weight: 2.5, since: "2020" },
    { source: "b", target: "a", weight: 1, since: undefined },
  ]);
});

test("namespaces with a prefix, nodes after ties and what programs draw with are no hindrance", () => {
  const outcome = readGraphml(`<g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
    <g:key for="node" id="d6" yfiles.type="nodegraphics"/>
    <g:graph edgedefault="undirected">
      <g:edge source="a" target="b"/>
      <g:node id="a"><g:data key="d6"><y:ShapeNode><y:NodeLabel>A</y:NodeLabel></y:ShapeNode></g:data></g:node>
      <g:node id="b"><g:port name="north"/></g:node>
    </g:graph></g:graphml>`);
  expect(outcome).toMatchObject({ ok: true, value: { isDirected: false, edges: [{ source: "a", target: "b", weight: null }] } });
});

test("numbered ids give way to the names that igraph writes beside them, and to others where it is wished", () => {
  const file = fileOf(`<key id="n" for="node" attr.name="name" attr.type="string"/><key id="c" for="node" attr.name="city" attr.type="string"/>
    <graph edgedefault="undirected"><node id="n0"><data key="n">Faro</data><data key="c">F</data></node><node id="n1"><data key="n">Lagos</data><data key="c">F</data></node>
    <edge source="n0" target="n1"/></graph>`);
  expect(nameNodes(file, null)).toMatchObject({ value: { edges: [{ source: "Faro", target: "Lagos" }], remarks: [{ kind: "named-by", attribute: "name" }] } });
  expect(nameNodes(file, "city")).toMatchObject({ ok: false, problem: { kind: "repeated-name" } });
  expect(nameNodes(file, "country")).toMatchObject({ ok: false, problem: { kind: "no-such-column" } });
});

const graph = (inside: string, direction = "undirected") => `${head}<graph edgedefault="${direction}">${inside}</graph></graphml>`;

test.each([
  ["XML that breaks off", `${head}<graph edgedefault="directed"><node id="a"/>`, "malformed-xml"],
  ["an element that closes another", graph("<node id='a'></edge>"), "malformed-xml"],
  ["an entity that is not declared", graph("<node id='&lol;'/>"), "malformed-xml"],
  ["other XML", "<svg><rect/></svg>", "not-graphml"],
  ["GraphML without a graph", `${head}</graphml>`, "not-graphml"],
  ["a tie to a node that is not there", graph("<node id='a'/>\n<edge source='a' target='x'/>"), "unknown-node"],
  ["a node twice", graph("<node id='a'/><node id='a'/>"), "repeated-node"],
  ["a node without an id", graph("<node/>"), "missing-xml-attribute"],
  ["a tie without an end", graph("<node id='a'/><edge source='a'/>"), "missing-xml-attribute"],
  ["a graph that does not say whether it is directed", `${head}<graph><node id="a"/></graph></graphml>`, "missing-xml-attribute"],
  ["data under no key", graph("<node id='a'><data key='z'>1</data></node>"), "unknown-key"],
  ["a key twice", `${head}<key id="k"/><key id="k"/><graph edgedefault="directed"/></graphml>`, "repeated-key"],
  [
    "a number that is none",
    `${head}<key id="k" for="node" attr.name="beds" attr.type="int"/><graph edgedefault="directed"><node id="a"><data key="k">many</data></node></graph></graphml>`,
    "bad-value",
  ],
  [
    "a weight that is no number",
    `${head}<key id="k" for="edge" attr.name="weight" attr.type="double"/><graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"><data key="k">NaN</data></edge></graph></graphml>`,
    "bad-weight",
  ],
  [
    "a weight that is missing",
    `${head}<key id="k" for="edge" attr.name="weight" attr.type="double"/><graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>`,
    "missing-weight",
  ],
  ["a tie of three", graph("<node id='a'/><hyperedge><endpoint node='a'/></hyperedge>"), "hyperedge"],
  ["a graph inside of a node", graph("<node id='a'><graph edgedefault='directed'/></node>"), "nested-graph"],
  ["two graphs", `${head}<graph edgedefault="directed"/><graph edgedefault="directed"/></graphml>`, "several-graphs"],
  ["ties with and without direction", graph("<node id='a'/><node id='b'/><edge source='a' target='b'/><edge directed='true' source='b' target='a'/>"), "mixed-direction"],
])("%s is refused", (_what, text, kind) => {
  expect(problemOf(text)).toMatchObject({ kind });
});

test("a document type is refused before anything in it is read: entities that grow, and those that name files", () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE graphml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><graphml><graph edgedefault="directed"><node id="&c;"/></graph></graphml>`;
  const external = `<?xml version="1.0"?><!DOCTYPE graphml [<!ENTITY x SYSTEM "file:///etc/passwd">]><graphml><graph edgedefault="directed"><node id="&x;"/></graph></graphml>`;
  expect(problemOf(bomb)).toMatchObject({ kind: "document-type" });
  expect(problemOf(external)).toMatchObject({ kind: "document-type" });
});

test("a fault says its line", () => {
  expect(problemOf(graph("\n\n<node id='a'/>\n<edge source='a' target='x'/>"))).toEqual({ kind: "unknown-node", line: 5, detail: "x" });
});

/** Each pair once: sums of weights depend on their order in the last digit. */
function pairsOf(place: fc.Arbitrary<number>) {
  const edge = fc.record({ source: place, target: place, weight: fc.double({ min: 1e-9, max: 1e9, noNaN: true }) });
  return fc.uniqueArray(edge, { maxLength: 8, selector: ({ source, target }) => `${Math.min(source, target)} ${Math.max(source, target)}` });
}

// XML cannot hold control characters and halves of surrogate pairs.
const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }).filter((value) => value.trim() === value);

test("what is written as GraphML is read back as it was", () => {
  const content = fc.uniqueArray(text, { minLength: 1, maxLength: 6 }).chain((ids) => {
    const place = fc.nat({ max: ids.length - 1 });
    const edges = pairsOf(place);
    return fc.record({ ids: fc.constant(ids), edges, isDirected: fc.boolean(), kinds: fc.array(fc.option(text), { minLength: ids.length, maxLength: ids.length }) });
  });
  fc.assert(
    fc.property(content, ({ ids, edges, isDirected, kinds }) => {
      const graph = buildGraph(ids, edges, { isDirected });
      const outcome = readGraphml(writeGraphml({ graph, nodes: { kind: kinds, "beds & <rooms>": ids.map((_, place) => place) } }));
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
      expect(outcome.value.isDirected).toBe(isDirected);
      expect(assembleGraph(outcome.value, isDirected).graph).toEqual(graph);
      expect([...outcome.value.nodes.values()].map((said) => [said.get("kind") ?? null, said.get("beds & <rooms>")])).toEqual(kinds.map((kind, place) => [kind, String(place)]));
    }),
  );
});
