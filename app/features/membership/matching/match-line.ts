import { fold } from "../../../lib/fold.ts";

/** A line of a bank statement as far as it matters for what it pays. */
export type WaitingLine = { amountMinor: bigint; currency: string; reference: string | null; counterparty: string | null; iban: string | null };
export type OpenInvoice = {
  invoiceId: string;
  number: string;
  /** ISO 11649 */
  reference: string | null;
  openMinor: bigint;
  currency: string;
  names: readonly string[];
  /** From which its organisation has paid before. */
  ibans: readonly string[];
};
export type MatchReason = "reference" | "amount" | "iban" | "name";
export type Match = { invoiceId: string; score: number; reasons: MatchReason[] };

/** From this score on a line may be booked with others at one press; below it a person looks at each. */
export const certainScore = 0.9;

const leastScore = 0.4;

/**
 * Which open invoices a line may pay, the likeliest first: by the reference, then by amount and account, then by amount and
 * name. A score of 0…1 says how sure that is; another currency is never a match.
 */
export function matchLine(line: WaitingLine, invoices: readonly OpenInvoice[]): Match[] {
  const matches = invoices.flatMap((invoice): Match[] => {
    if (invoice.currency !== line.currency) return [];
    const reasons = reasonsFor(line, invoice);
    const score = scoreOf(reasons);
    return score >= leastScore ? [{ invoiceId: invoice.invoiceId, score, reasons }] : [];
  });
  return matches.sort((one, other) => other.score - one.score || (one.invoiceId < other.invoiceId ? -1 : 1));
}

/** The invoice that the line pays for certain: one that is sure enough, and no other that is as likely. */
export function certainMatch(matches: readonly Match[]): Match | null {
  const [first, second] = matches;
  return first && first.score >= certainScore && (second?.score ?? 0) < first.score ? first : null;
}

function reasonsFor(line: WaitingLine, invoice: OpenInvoice): MatchReason[] {
  const found: [MatchReason, boolean][] = [
    ["reference", namesReference(line.reference ?? "", invoice)],
    ["amount", line.amountMinor === invoice.openMinor],
    ["iban", line.iban !== null && invoice.ibans.includes(line.iban)],
    ["name", invoice.names.some((name) => isNamed(line.counterparty ?? "", name))],
  ];
  return found.flatMap(([reason, isSo]) => (isSo ? [reason] : []));
}

function scoreOf(reasons: readonly MatchReason[]): number {
  const has = (reason: MatchReason) => reasons.includes(reason);
  if (has("reference")) return has("amount") ? 1 : 0.95;
  if (!has("amount")) return 0;
  if (has("iban")) return has("name") ? 0.92 : 0.9;
  return has("name") ? 0.7 : 0.4;
}

/** Whether the text holds the creditor reference or the number, whatever blanks and dashes people type in it. */
function namesReference(text: string, { reference, number }: OpenInvoice): boolean {
  const plain = text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const keys = [reference, number].flatMap((key) => (key ? [key.toUpperCase().replace(/[^A-Z0-9]/g, "")] : []));
  return keys.some((key) => plain.includes(key));
}

const legalForms = new Set(["lda", "sa", "limitada", "ltd", "gmbh", "ag", "sl", "sas", "bv", "spa", "srl", "de", "da", "do", "das", "dos", "e", "and", "the"]);

/** Whether every telling word of the name stands in the text. */
function isNamed(text: string, name: string): boolean {
  const words = (value: string) =>
    fold(value)
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length > 1 && !legalForms.has(word));
  const [given, telling] = [new Set(words(text)), words(name)];
  return telling.length > 0 && telling.every((word) => given.has(word));
}
