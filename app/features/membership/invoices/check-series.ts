import { type ChainedInvoice, invoiceHash } from "./invoice-hash.ts";

export type SeriesProblem = { kind: "gap" | "twice" | "date-order" | "changed" | "chain" | "count"; number: string };
export type CheckedSeries = { kind: "invoice" | "cancellation"; year: number; isTest: boolean; documents: number; problems: SeriesProblem[] };

type Stored = ChainedInvoice & { sequence: number; previousHash: string; hash: string };
type Series = { kind: "invoice" | "cancellation"; year: number; isTest: boolean; next: number; lastHash: string };

/** What is wrong with a series, document by document in the order of their numbers: a gap, a number twice, a date that runs back, a changed document, a broken chain. */
export function checkSeries({ kind, year, isTest, next, lastHash }: Series, documents: readonly Stored[]): CheckedSeries {
  const problems: SeriesProblem[] = [];
  let [expected, date, hash] = [1, "", ""];
  for (const document of documents) {
    problems.push(...problemsOf(document, { expected, date, hash }));
    [expected, date, hash] = [document.sequence + 1, document.issuedOn, document.hash];
  }
  if (expected !== next || hash !== lastHash) problems.push({ kind: "count", number: documents.at(-1)?.number ?? "" });
  return { kind, year, isTest, documents: documents.length, problems };
}

function problemsOf(document: Stored, before: { expected: number; date: string; hash: string }): SeriesProblem[] {
  const { sequence, number, issuedOn, previousHash } = document;
  const found: [SeriesProblem["kind"], boolean][] = [
    ["gap", sequence > before.expected],
    ["twice", sequence < before.expected],
    ["date-order", issuedOn < before.date],
    ["chain", previousHash !== before.hash],
    ["changed", invoiceHash(document, previousHash) !== document.hash],
  ];
  return found.flatMap(([kind, isSo]) => (isSo ? [{ kind, number }] : []));
}
