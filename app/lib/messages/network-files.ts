import { plural } from "./plural.ts";

const ties = (count: number) => plural(count, { one: "# tie", other: "# ties" });

/** What the command that measures a network says. */
export const networkFileWords = {
  summary: "measure a network: that of the joint projects, or one in a file (a list of ties, or GraphML)",
  usage:
    "[--members | --country PT | --nuts PT15 | --around SLUG] [--kind KIND] [--source portal | --source cordis] [--from YEAR] [--to YEAR] [--edges] | FILE [--directed | --undirected] [--weights] [--weight COLUMN] [--attribute COLUMN] [--nodes FILE] [--label COLUMN] [--layer COLUMN] [--two-mode] [--headings | --no-headings] [--as-of DAY [--half-life DAYS]] [--seed NUMBER]",
  oneFile: "name one file",
  oneOfBoth: (p: { one: string; other: string }) => `--${p.one} and --${p.other} cannot both hold`,
  notOfAFile: (p: { option: string }) => `--${p.option} chooses among the projects in the portal: leave it out, or leave out the file`,
  oneGroup: "choose one of --members, --country, --nuts and --around",
  badChoice: (p: { option: string; given: string; known: string }) => `--${p.option} cannot be "${p.given}": it is ${p.known}`,
  known: {
    country: "a country's code such as PT",
    nuts: "the beginning of a NUTS code such as PT15",
    around: "the name of an organisation as its address in the directory writes it",
    year: "a year such as 2024",
  },
  fromAfterTo: "--from is later than --to",
  noFile: (p: { file: string }) => `there is no file ${p.file}`,
  tooLarge: (p: { file: string; megabytes: number }) => `${p.file} is larger than ${p.megabytes} MB`,
  notText: (p: { file: string }) => `${p.file} is no text: save it as CSV or GraphML`,
  badDay: (p: { given: string }) => `"${p.given}" is no day: write it as 2026-01-31`,
  badNumber: (p: { option: string; given: string }) => `--${p.option} needs a number above zero, not "${p.given}"`,

  problems: {
    empty: () => "there is no tie and no node in it",
    "malformed-xml": (detail: string) => `its XML is broken (${detail}): export it again`,
    "document-type": () => "it declares a document type, which can name other files or grow without end: remove the line that begins with <!DOCTYPE",
    "not-graphml": () => "it is XML but no GraphML with a graph: export it as GraphML",
    "several-graphs": () => "it holds several graphs: keep one",
    "nested-graph": () => "a graph stands inside of a node: take the groups apart and export again",
    hyperedge: () => "a tie joins more than two nodes: make a tie of each pair, or list who takes part in what and use --two-mode",
    "mixed-direction": () => "some ties have a direction and some have none: decide, with --directed or --undirected in a list of ties",
    "missing-xml-attribute": (detail: string) => `an element has no ${detail}`,
    "unknown-key": (detail: string) => `data belongs to the key "${detail}", which is not declared`,
    "repeated-key": (detail: string) => `the key "${detail}" is declared twice`,
    "bad-value": (detail: string) => `"${detail}" is not of the type that its key declares`,
    "repeated-node": (detail: string) => `the node "${detail}" stands there twice`,
    "unknown-node": (detail: string) => `a tie names the node "${detail}", which is not among the nodes: add it, or correct the tie`,
    "broken-quotes": () => "a quotation mark is opened and not closed properly",
    "missing-end": () => "a tie or node has no name",
    "too-many-cells": (detail: string) => `there are more than ${detail} cells: quote names that contain the separator`,
    "unnamed-column": () => "the third column is no weight: give the columns headings (source, target, …)",
    "bad-weight": (detail: string) => `the weight "${detail}" is no number above zero`,
    "missing-weight": () => "a tie has no weight while others have one: give each a weight, or none",
    "no-weights": () => "the ties have no weights: add a column weight, or leave out --weights",
    "no-such-column": (detail: string) => `there is no column or key "${detail}"`,
    "bad-day": (detail: string) => `"${detail}" is no day: write it as 2026-01-31`,
    "not-two-mode": (detail: string) => `a tie joins two of a kind (${detail}): a network of two kinds has ties only between them`,
    "repeated-name": (detail: string) => `"${detail}" does not give each node a name of its own`,
  },
  inLine: (p: { file: string; line: number; what: string }) => `${p.file}, line ${p.line}: ${p.what}`,
  inFile: (p: { file: string; what: string }) => `${p.file}: ${p.what}`,

  headings: (p: { line: number }) => `Line ${p.line} was read as headings; --no-headings reads it as a tie.`,
  noHeadings: (p: { line: number }) => `Line ${p.line} was read as a tie; --headings reads it as headings.`,
  symmetricList: "Every tie stands in both directions, so each pair counts once; --directed keeps the directions.",
  selfLoops: (p: { count: number; nodes: readonly string[] }) =>
    `Left out ${ties(p.count)} of a node to itself: ${p.nodes.slice(0, 5).join(", ")}${p.nodes.length > 5 ? ` and ${p.nodes.length - 5} more` : ""}.`,
  mergedTies: (p: { count: number; areWeightsAdded: boolean }) => `Merged ${ties(p.count)} that stood there already${p.areWeightsAdded ? ", weights added" : ""}.`,
  namedBy: (p: { attribute: string }) => `Nodes are named by "${p.attribute}".`,
} as const;
