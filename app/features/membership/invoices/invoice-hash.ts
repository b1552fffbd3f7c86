import { createHash } from "node:crypto";

/** What a finalised document says, as it is chained: order of keys and form of values are fixed. */
export type ChainedInvoice = {
  number: string;
  issuedOn: string;
  dueOn: string;
  currency: string;
  netMinor: string;
  taxMinor: string;
  totalMinor: string;
  lines: unknown;
  snapshot: unknown;
};

/** SHA-256 over the document and the hash of the one before it in its series, hexadecimal: no document can be changed or left out unseen. */
export function invoiceHash(invoice: ChainedInvoice, previousHash: string): string {
  const { number, issuedOn, dueOn, currency, netMinor, taxMinor, totalMinor, lines, snapshot } = invoice;
  const canonical = JSON.stringify([number, issuedOn, dueOn, currency, netMinor, taxMinor, totalMinor, sorted(lines), sorted(snapshot)]);
  return createHash("sha256").update(previousHash).update("\n").update(canonical).digest("hex");
}

/** The database does not keep the order of keys, so they are put in one. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
