import type { z } from "zod";
import { bankPage as words } from "../../../lib/messages/invoices.ts";
import { ok, type Result } from "../../../lib/result.ts";
import type { Act } from "../../accounts/viewer.ts";
import type { bankForm } from "./bank-form.ts";
import { bookBankLine, bookCertainLines } from "./book-bank-line.server.ts";
import { setAsideBankLine } from "./set-aside-bank-line.server.ts";

type Problem = "not-found" | "booked-already" | "cancelled" | "no-amount" | "in-future";

/** Does what the office's form on waiting lines asks for; answers what to say of it. */
export async function answerBankForm(act: Act, form: z.output<typeof bankForm>): Promise<Result<string, Problem>> {
  if (form.intent === "book-certain") {
    const booked = await bookCertainLines(act);
    return booked.ok ? ok(words.bookedCertain({ count: booked.value.booked })) : booked;
  }
  if (form.intent === "book") {
    const booked = await bookBankLine(act, form);
    return booked.ok ? ok(words.booked) : booked;
  }
  const aside = await setAsideBankLine(act, form);
  return aside.ok ? ok(words.isSetAside) : aside;
}
