import { SaxesParser, type SaxesTagPlain } from "saxes";
import { type FileEdge, type GraphFile, type GraphFileProblem, type GraphFileProblemKind, type Read, read, readWeight } from "./graph-file.ts";

export type GraphmlChoices = {
  /** The key whose data is the weight of a tie. */
  weight?: string;
  /** The key whose data is its layer. */
  layer?: string;
};

type Key = { id: string; name: string; for: string; type: string; initial: string | null };
type Item = { said: Map<string, string> };
type EdgeItem = Item & { source: string; target: string; isDirected: boolean | null; line: number };

/** Stops the parser: it has no other way to. */
class Stop extends Error {
  readonly problem: GraphFileProblem;
  constructor(kind: GraphFileProblemKind, line: number | null, detail?: string) {
    super(kind);
    this.problem = { kind, line, detail: detail ?? null };
  }
}

/**
 * A graph in GraphML (Brandes et al. 2002, "GraphML progress report"): one graph, its ties all directed or all not. What a
 * program draws with, such as yEd's elements inside of data, is passed over. Document types are refused, and with them entities that grow.
 */
export function readGraphml(text: string, choices: GraphmlChoices = {}): Read<GraphFile> {
  const reader = new GraphmlReader();
  try {
    reader.parse(text);
    return read(reader.finish(choices));
  } catch (error) {
    if (error instanceof Stop) return { ok: false, problem: error.problem };
    throw error;
  }
}

class GraphmlReader {
  readonly #parser = new SaxesParser();
  readonly #path: string[] = [];
  readonly #keys = new Map<string, Key>();
  readonly #nodes = new Map<string, Item>();
  readonly #edges: EdgeItem[] = [];
  #graphs = 0;
  #isDirected = true;
  #open: Item | null = null;
  #key: Key | null = null;
  #text = "";

  parse(text: string): void {
    this.#parser.on("error", (error) => this.#stop("malformed-xml", error.message.replace(/^\d+:\d+: /, "")));
    this.#parser.on("doctype", () => this.#stop("document-type"));
    this.#parser.on("opentag", (tag) => this.#enter(tag));
    this.#parser.on("text", (piece) => this.#addText(piece));
    this.#parser.on("cdata", (piece) => this.#addText(piece));
    this.#parser.on("closetag", (tag) => this.#leave(localName(tag.name)));
    this.#parser.write(text).close();
  }

  finish(choices: GraphmlChoices): GraphFile {
    if (this.#graphs === 0) this.#stop("not-graphml");
    for (const name of [choices.weight, choices.layer]) if (name !== undefined && !this.#hasEdgeKey(name)) throw new Stop("no-such-column", null, name);
    const edges = this.#edges.map((edge) => this.#edge(edge, choices));
    const nodes = new Map([...this.#nodes].map(([id, { said }]) => [id, this.#withInitial("node", said)]));
    return { isDirected: this.#direction(), nodes, edges, remarks: [] };
  }

  #edge({ source, target, said, line }: EdgeItem, choices: GraphmlChoices): FileEdge {
    for (const end of [source, target]) if (!this.#nodes.has(end)) throw new Stop("unknown-node", line, end);
    const attributes = this.#withInitial("edge", said);
    const saidUnder = (key: string | undefined) => (key === undefined ? null : (attributes.get(key) ?? ""));
    const given = saidUnder(choices.weight ?? this.#usualKey("weight"));
    if (given === "") throw new Stop("missing-weight", line);
    const weight = given === null ? null : readWeight(given);
    if (given !== null && weight === null) throw new Stop("bad-weight", line, given);
    return { source, target, weight, layer: saidUnder(choices.layer ?? this.#usualKey("layer")) || null, attributes, line };
  }

  #usualKey(name: string): string | undefined {
    return [...this.#keys.values()].find((key) => isFor(key, "edge") && key.name.toLowerCase() === name)?.name;
  }

  #hasEdgeKey(name: string): boolean {
    return [...this.#keys.values()].some((key) => isFor(key, "edge") && key.name === name);
  }

  #direction(): boolean {
    const ways = new Set(this.#edges.map((edge) => edge.isDirected ?? this.#isDirected));
    if (ways.size > 1) this.#stop("mixed-direction");
    return ways.values().next().value ?? this.#isDirected;
  }

  #withInitial(what: "node" | "edge", said: ReadonlyMap<string, string>): Map<string, string> {
    const initial = [...this.#keys.values()].flatMap((key): [string, string][] => (isFor(key, what) && key.initial !== null ? [[key.name, key.initial]] : []));
    return new Map([...initial, ...said]);
  }

  #enter(tag: SaxesTagPlain): void {
    const name = localName(tag.name);
    if (this.#path.length === 0 && name !== "graphml") this.#stop("not-graphml", name);
    const isInsideData = this.#path.includes("data") || this.#path.includes("default");
    this.#path.push(name);
    if (isInsideData) return;
    this.#text = "";
    const attributes = tag.attributes as Record<string, string>;
    if (name === "graph") this.#enterGraph(attributes);
    if (name === "key") this.#enterKey(attributes);
    if (name === "node") this.#enterNode(attributes);
    if (name === "edge") this.#enterEdge(attributes);
    if (name === "hyperedge") this.#stop("hyperedge");
    if (name === "data") this.#enterData(attributes);
  }

  #enterGraph({ edgedefault }: Record<string, string>): void {
    if (this.#path.filter((name) => name === "graph").length > 1) this.#stop("nested-graph");
    this.#graphs += 1;
    if (this.#graphs > 1) this.#stop("several-graphs");
    if (edgedefault !== "directed" && edgedefault !== "undirected") this.#stop("missing-xml-attribute", "edgedefault");
    this.#isDirected = edgedefault === "directed";
  }

  #enterKey(attributes: Record<string, string>): void {
    const id = attributes.id ?? this.#stop("missing-xml-attribute", "id");
    if (this.#keys.has(id)) this.#stop("repeated-key", id);
    this.#key = { id, name: attributes["attr.name"] ?? id, for: attributes.for ?? "all", type: attributes["attr.type"] ?? "string", initial: null };
    this.#keys.set(id, this.#key);
  }

  #enterNode({ id }: Record<string, string>): void {
    const given = id ?? this.#stop("missing-xml-attribute", "id");
    if (this.#nodes.has(given)) this.#stop("repeated-node", given);
    this.#open = { said: new Map() };
    this.#nodes.set(given, this.#open);
  }

  #enterEdge({ source, target, directed }: Record<string, string>): void {
    const edge: EdgeItem = {
      source: source ?? this.#stop("missing-xml-attribute", "source"),
      target: target ?? this.#stop("missing-xml-attribute", "target"),
      isDirected: directed === undefined ? null : directed === "true",
      said: new Map(),
      line: this.#parser.line,
    };
    this.#open = edge;
    this.#edges.push(edge);
  }

  #enterData({ key }: Record<string, string>): void {
    const id = key ?? this.#stop("missing-xml-attribute", "key");
    this.#key = this.#keys.get(id) ?? this.#stop("unknown-key", id);
  }

  #addText(piece: string): void {
    if (this.#path.at(-1) === "data" || this.#path.at(-1) === "default") this.#text += piece;
  }

  #leave(name: string): void {
    this.#path.pop();
    if (this.#path.includes("data") || this.#path.includes("default")) return;
    if (name === "default" && this.#key) this.#key.initial = this.#value(this.#key);
    if (name === "data" && this.#key && this.#open) this.#open.said.set(this.#key.name, this.#value(this.#key));
    if (name === "node" || name === "edge") this.#open = null;
  }

  #value({ type, name }: Key): string {
    const text = this.#text.trim();
    const isNumber = ["int", "long", "float", "double"].includes(type);
    if (isNumber && !(text !== "" && Number.isFinite(Number(text)))) this.#stop(name.toLowerCase() === "weight" ? "bad-weight" : "bad-value", text);
    if (type === "boolean" && !/^(true|false|0|1)$/i.test(text)) this.#stop("bad-value", text);
    return text;
  }

  #stop(kind: GraphFileProblemKind, detail?: string): never {
    throw new Stop(kind, this.#parser.line, detail);
  }
}

function isFor(key: Key, what: "node" | "edge"): boolean {
  return key.for === what || key.for === "all";
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
