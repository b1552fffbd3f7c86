import { createHash } from "node:crypto";
import type { BankEntry, BankStatement } from "../bank/bank-statement.ts";

export type KeyedEntry = { lineKey: string; entry: BankEntry };

/**
 * The lines of statements with a key each, the same whenever the same file, or one that overlaps it, is read: what the line
 * says, the account, and which of several alike it is. SHA-256, hexadecimal.
 */
export function keyedEntries(statements: readonly BankStatement[]): KeyedEntry[] {
  const seen = new Map<string, number>();
  return statements.flatMap(({ account, entries }) =>
    entries.map((entry): KeyedEntry => {
      const { bookedOn, amountMinor, currency, reference, endToEndId, counterparty, iban, bankReference } = entry;
      const said = JSON.stringify([account, bookedOn, String(amountMinor), currency, reference, endToEndId, counterparty, iban, bankReference]);
      const place = (seen.get(said) ?? 0) + 1;
      seen.set(said, place);
      return { lineKey: createHash("sha256").update(`${said} ${place}`).digest("hex"), entry };
    }),
  );
}
