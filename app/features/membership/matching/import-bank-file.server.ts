import { dateOfDay } from "../../../lib/day.ts";
import { ok, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { actorId, mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import type { BankFileProblem } from "../bank/bank-statement.ts";
import { readBankFile } from "../bank/read-bank-file.ts";
import { keyedEntries } from "./line-key.ts";

export type BankFileOutcome =
  | { ok: true; value: { lines: number; added: number } }
  | { ok: false; problem: "not-found" }
  | { ok: false; problem: "unreadable"; cause: BankFileProblem };

/**
 * Takes in what came into the account: booked credits of a statement, each line once, however often the file comes. A file
 * that cannot be read right is refused as a whole, with its line.
 */
export async function importBankFile(act: Act, bytes: Uint8Array): Promise<BankFileOutcome> {
  if (!mayAct(act, "dues.administer")) return refuse("not-found");
  const read = readBankFile(bytes);
  if (!read.ok) return { ok: false, problem: "unreadable", cause: read.problem };
  const credits = keyedEntries(read.value).filter(({ entry }) => entry.amountMinor > 0n && entry.isBooked && entry.bookedOn !== null);
  return transaction(async (tx) => {
    const data = credits.map(({ lineKey, entry: { bookedOn, valueOn, amountMinor, currency, reference, endToEndId, counterparty, iban } }) => ({
      ...{ lineKey, amountMinor, currency, counterparty, iban },
      reference: [reference, endToEndId].filter(Boolean).join(" ") || null,
      bookedOn: dateOfDay((bookedOn ?? valueOn) as NonNullable<typeof bookedOn>),
      importedAt: act.now,
      importedById: actorId(act),
    }));
    const { count } = await tx.bankLine.createMany({ data, skipDuplicates: true });
    await recordEvent(tx, act, { action: "bank.imported", subjectKind: "cluster", subjectId: "1" });
    return ok({ lines: credits.length, added: count });
  });
}
