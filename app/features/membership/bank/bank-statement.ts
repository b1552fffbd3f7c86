import type { Day } from "../../../lib/day.ts";

/** One payment within a booking: what the bank tells of who paid, and for what. */
export type BankTransaction = {
  /** Null where the bank gives no amount of its own for it. */
  amountMinor: bigint | null;
  currency: string;
  endToEndId: string | null;
  /** The structured reference, else the text that the payer wrote. */
  reference: string | null;
  /** The other side: who paid what came in, who got what went out. */
  counterparty: string | null;
  iban: string | null;
};

/** A booking on the account. Money that came in is positive, money that went out negative. */
export type BankEntry = Omit<BankTransaction, "amountMinor"> & {
  amountMinor: bigint;
  bookedOn: Day | null;
  valueOn: Day | null;
  /** False while the bank has only announced it. */
  isBooked: boolean;
  /** The bank's own reference of the booking. */
  bankReference: string | null;
  /** The payments in it where the bank lists several. */
  transactions: BankTransaction[];
  line: number;
};

export type BankStatement = { id: string | null; account: string | null; currency: string | null; entries: BankEntry[] };

export type BankFileProblem = {
  kind:
    | "not-a-table"
    | "unread-rows"
    | "no-column"
    | "doubtful-number"
    | "doubtful-day"
    | "not-xml"
    | "not-a-bank-statement"
    | "no-statement"
    | "unknown-encoding"
    | "has-doctype"
    | "no-amount"
    | "bad-amount"
    | "too-fine"
    | "bad-currency"
    | "no-direction"
    | "bad-day";
  line: number;
  detail: string | null;
};

/** What a file holds, or what is wrong with it and in which line. */
export type BankReading<Value> = { ok: true; value: Value } | { ok: false; problem: BankFileProblem };

export function unreadable(problem: BankFileProblem): { ok: false; problem: BankFileProblem } {
  return { ok: false, problem };
}
