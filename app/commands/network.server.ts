import fs from "node:fs/promises";
import path from "node:path";
import type { FileRemark, GraphFileProblem } from "../features/projects/network/graph-files/graph-file.ts";
import { type FileChoices, measureFile } from "../features/projects/network/graph-files/measure-file.server.ts";
import { parseDay } from "../lib/day.ts";
import { networkFileWords as words } from "../lib/messages/network-files.ts";
import { decodeText } from "../lib/table/decode-text.ts";
import { BadInput, type RunCommand } from "../platform/command-line/command.ts";
import { parseNetworkArgs, viewOptions } from "./network-options.ts";
import { measureStored } from "./stored-network.server.ts";
import { wholeAsText } from "./whole-as-text.ts";

const largestBytes = 256 * 1024 * 1024;

/** Measures the network of the joint projects in the portal, or the one in a file. */
export const runNetwork: RunCommand = async (args, io) => {
  const { positionals, values } = parseNetworkArgs(args);
  const [file, ...others] = positionals;
  if (others.length > 0) throw new BadInput(words.oneFile);
  const wanted = viewOptions.filter((option) => values[option] !== undefined && values[option] !== false);
  if (file === undefined) return measureStored(values);
  if (wanted[0]) throw new BadInput(words.notOfAFile({ option: wanted[0] }));
  const choices = choicesOf(values);
  const text = await readText(io.cwd, file);
  const nodeText = values.nodes === undefined ? null : await readText(io.cwd, values.nodes);
  const measured = await measureFile(text, nodeText, choices);
  if (!measured.ok) throw new BadInput(explain(file, measured.problem));
  for (const remark of measured.value.remarks) io.note(worded(remark));
  return { value: measured.value.measures, text: wholeAsText(measured.value.measures.whole) };
};

function choicesOf(values: ReturnType<typeof parseNetworkArgs>["values"]): FileChoices {
  const { directed, undirected, headings, "no-headings": noHeadings } = values;
  return {
    isDirected: oneOf({ directed, undirected }),
    areWeightsWanted: values.weights,
    weight: values.weight,
    layer: values.layer,
    hasHeadings: oneOf({ headings, "no-headings": noHeadings }),
    label: values.label,
    attributes: values.attribute,
    isTwoMode: values["two-mode"],
    asOf: values["as-of"] === undefined ? null : dayFrom(values["as-of"]),
    halfLifeDays: values["half-life"] === undefined ? null : numberFrom("half-life", values["half-life"]),
    seed: values.seed === undefined ? 1 : numberFrom("seed", values.seed),
  };
}

/** True or false where one of two opposite options was given, undefined where neither was. */
function oneOf(given: Record<string, boolean>): boolean | undefined {
  const [[one, isOne], [other, isOther]] = Object.entries(given) as [[string, boolean], [string, boolean]];
  if (isOne && isOther) throw new BadInput(words.oneOfBoth({ one, other }));
  return isOne || isOther ? isOne : undefined;
}

function dayFrom(given: string) {
  const day = parseDay(given);
  if (!day) throw new BadInput(words.badDay({ given }));
  return day;
}

function numberFrom(option: string, given: string): number {
  const number = Number(given);
  if (!(Number.isFinite(number) && number > 0)) throw new BadInput(words.badNumber({ option, given }));
  return number;
}

async function readText(cwd: string, name: string): Promise<string> {
  const file = path.resolve(cwd, name);
  const found = await fs.stat(file).catch(() => null);
  if (!found?.isFile()) throw new BadInput(words.noFile({ file }));
  if (found.size > largestBytes) throw new BadInput(words.tooLarge({ file, megabytes: largestBytes / 1024 / 1024 }));
  const decoded = decodeText(await fs.readFile(file));
  if ("kind" in decoded) throw new BadInput(words.notText({ file }));
  return decoded.text;
}

function explain(file: string, { kind, line, detail }: GraphFileProblem): string {
  const what = words.problems[kind](detail ?? "");
  return line === null ? words.inFile({ file, what }) : words.inLine({ file, line, what });
}

function worded(remark: FileRemark): string {
  if (remark.kind === "headings") return words.headings(remark);
  if (remark.kind === "no-headings") return words.noHeadings(remark);
  if (remark.kind === "self-loops") return words.selfLoops(remark);
  if (remark.kind === "merged-ties") return words.mergedTies(remark);
  return remark.kind === "named-by" ? words.namedBy(remark) : words.symmetricList;
}
