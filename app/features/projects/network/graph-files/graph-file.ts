/** What a file says about a tie, unmerged. */
export type FileEdge = {
  source: string;
  target: string;
  /** Null where the file has no weights. */
  weight: number | null;
  layer: string | null;
  /** What else it says, by the column's or key's name. */
  attributes: ReadonlyMap<string, string>;
  /** As a text editor numbers lines. */
  line: number;
};

/** What a file says about nodes and their ties, unmerged. */
export type GraphFile = {
  /** Null where the file does not say. */
  isDirected: boolean | null;
  /** Nodes in order of appearance, with what the file says about each. */
  nodes: Map<string, ReadonlyMap<string, string>>;
  edges: FileEdge[];
  remarks: FileRemark[];
};

export type FileRemark =
  | { kind: "headings" | "no-headings"; line: number }
  | { kind: "symmetric-list" }
  | { kind: "self-loops"; count: number; nodes: string[] }
  | { kind: "merged-ties"; count: number; areWeightsAdded: boolean }
  | { kind: "named-by"; attribute: string };

export type GraphFileProblemKind =
  | "empty"
  | "malformed-xml"
  | "document-type"
  | "not-graphml"
  | "several-graphs"
  | "nested-graph"
  | "hyperedge"
  | "mixed-direction"
  | "missing-xml-attribute"
  | "unknown-key"
  | "repeated-key"
  | "bad-value"
  | "repeated-node"
  | "unknown-node"
  | "broken-quotes"
  | "missing-end"
  | "too-many-cells"
  | "unnamed-column"
  | "bad-weight"
  | "missing-weight"
  | "no-weights"
  | "no-such-column"
  | "bad-day"
  | "not-two-mode"
  | "repeated-name";

/** Why a file cannot be read, and where. */
export type GraphFileProblem = { kind: GraphFileProblemKind; line: number | null; detail: string | null };

export type Read<Value> = { ok: true; value: Value } | { ok: false; problem: GraphFileProblem };

export function refused(kind: GraphFileProblemKind, at: { line?: number; detail?: string } = {}): { ok: false; problem: GraphFileProblem } {
  return { ok: false, problem: { kind, line: at.line ?? null, detail: at.detail ?? null } };
}

export function read<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** The number that a cell or element gives as the weight of a tie; null where it is none above zero. */
export function readWeight(text: string, isCommaDecimal = false): number | null {
  const plain = isCommaDecimal && /^\+?\d+,(\d{1,2}|\d{4,})$/.test(text) ? text.replace(",", ".") : text;
  if (!/^\+?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return null;
  const weight = Number(plain);
  return Number.isFinite(weight) && weight > 0 ? weight : null;
}
