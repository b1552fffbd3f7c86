import { type ParseArgsConfig, parseArgs } from "node:util";

/** The options of the command that measures a network. */
const options = {
  directed: { type: "boolean", default: false },
  undirected: { type: "boolean", default: false },
  weights: { type: "boolean", default: false },
  weight: { type: "string" },
  layer: { type: "string" },
  attribute: { type: "string", multiple: true, default: [] as string[] },
  nodes: { type: "string" },
  label: { type: "string" },
  "two-mode": { type: "boolean", default: false },
  headings: { type: "boolean", default: false },
  "no-headings": { type: "boolean", default: false },
  "as-of": { type: "string" },
  "half-life": { type: "string" },
  seed: { type: "string" },
  members: { type: "boolean", default: false },
  country: { type: "string" },
  nuts: { type: "string" },
  around: { type: "string" },
  kind: { type: "string" },
  source: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  edges: { type: "boolean", default: false },
} as const satisfies ParseArgsConfig["options"];

/** Those that choose a view of the stored network; the others belong to a file. */
export const viewOptions = ["members", "country", "nuts", "around", "kind", "source", "from", "to", "edges"] as const;

/** Throws what Node's `parseArgs` throws. */
export function parseNetworkArgs(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true });
}

/** Whether the command names a file, which needs no database. What cannot be parsed is said when the command runs. */
export function namesFile(args: readonly string[]): boolean {
  return parseArgs({ args: [...args], options, allowPositionals: true, strict: false }).positionals.length > 0;
}
