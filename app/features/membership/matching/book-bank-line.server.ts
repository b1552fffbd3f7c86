import { dayOfDate } from "../../../lib/day.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import { recordPaymentWithin } from "../payments/record-payment.server.ts";
import { loadOpenInvoices } from "./load-open-invoices.server.ts";
import { certainMatch, matchLine } from "./match-line.ts";

type Problem = "not-found" | "booked-already" | "cancelled" | "no-amount" | "in-future";

/** Books a line of a bank statement as the payment of an invoice that a person chose. */
export function bookBankLine(act: Act, input: { lineId: string; invoiceId: string }): Promise<Result<null, Problem>> {
  return transaction((tx) => book(tx, act, input));
}

/** Books every waiting line that pays one invoice for certain, each against what is still open then. Answers how many. */
export async function bookCertainLines(act: Act): Promise<Result<{ booked: number }, "not-found">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "dues.administer")) return refuse("not-found");
    const lines = await tx.bankLine.findMany({ where: { paymentId: null, setAsideAt: null }, orderBy: [{ bookedOn: "asc" }, { id: "asc" }] });
    let booked = 0;
    for (const line of lines) {
      // Read anew for each: what one line paid is not open for the next.
      const match = certainMatch(matchLine(line, await loadOpenInvoices(tx)));
      if (match && (await book(tx, act, { lineId: line.id, invoiceId: match.invoiceId })).ok) booked += 1;
    }
    return ok({ booked });
  }, 120_000);
}

async function book(tx: Tx, act: Act, { lineId, invoiceId }: { lineId: string; invoiceId: string }): Promise<Result<null, Problem>> {
  if (!mayAct(act, "dues.administer")) return refuse("not-found");
  await tx.$queryRaw`select id from "BankLine" where id = ${lineId}::uuid for update`;
  const line = await tx.bankLine.findUnique({ where: { id: lineId } });
  if (!line) return refuse("not-found");
  if (line.paymentId) return refuse("booked-already");
  // A line that was booked before and reversed may be booked again.
  const formKey = `bank:${lineId}:${act.now.toISOString()}`;
  const { amountMinor, bookedOn, reference } = line;
  const recorded = await recordPaymentWithin(tx, act, { invoiceId, amountMinor, receivedOn: dayOfDate(bookedOn), method: "bank_transfer", reference, formKey });
  if (!recorded.ok) return recorded;
  const payment = await tx.payment.findUniqueOrThrow({ where: { formKey } });
  await tx.bankLine.update({ where: { id: lineId }, data: { paymentId: payment.id, setAsideAt: null } });
  return ok(null);
}
