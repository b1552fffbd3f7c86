import { formatMinor, type Money } from "../../../lib/money.ts";

/**
 * The text of a QR code for a SEPA credit transfer (EPC069-12, version 002): a banking app fills in the transfer from it.
 * Null where the code cannot say it: another currency than the euro, nothing to pay, or more than 999,999,999.99.
 */
export function transferText({ iban, accountHolder, amount, reference }: { iban: string; accountHolder: string; amount: Money; reference: string | null }): string | null {
  if (amount.currency !== "EUR" || amount.minor <= 0n || amount.minor > 99_999_999_999n) return null;
  const lines = ["BCD", "002", "1", "SCT", "", accountHolder.slice(0, 70), iban.replace(/\s/g, ""), `EUR${formatMinor(amount)}`, "", reference ?? "", ""];
  return lines.join("\n").trimEnd();
}

type Seller = { seller: { iban: string | null; accountHolder: string | null } };

/** The same for a document as it was issued; null too where the seller names no account. */
export function transferTextOf({ seller: { iban, accountHolder } }: Seller, amount: Money, reference: string | null): string | null {
  return iban && accountHolder ? transferText({ iban, accountHolder, amount, reference }) : null;
}
