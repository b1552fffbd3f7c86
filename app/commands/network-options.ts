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
} as const satisfies ParseArgsConfig["options"];

/** Throws what Node's `parseArgs` throws. */
export function parseNetworkArgs(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true });
}

/** Whether the command names a file, which needs no database. What cannot be parsed is said when the command runs. */
export function namesFile(args: readonly string[]): boolean {
  return parseArgs({ args: [...args], options, allowPositionals: true, strict: false }).positionals.length > 0;
}
