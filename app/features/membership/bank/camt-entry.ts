import { type Day, parseDay } from "../../../lib/day.ts";
import { parseMinor } from "../../../lib/money.ts";
import { ok } from "../../../lib/result.ts";
import { type BankEntry, type BankFileProblem, type BankReading, type BankTransaction, unreadable } from "./bank-statement.ts";
import { child, children, type Element, textAt } from "./xml-tree.ts";

type Direction = "CRDT" | "DBIT";

const problem = (kind: BankFileProblem["kind"], element: Element, detail: string | null = null): BankReading<never> => unreadable({ kind, line: element.line, detail });

/** An `Ntry` of camt.052, .053 or .054 (ISO 20022), whatever the version, as a booking. */
export function readEntry(entry: Element): BankReading<BankEntry> {
  const direction = directionOf(entry);
  if (!direction) return problem("no-direction", entry, textAt(entry, "CdtDbtInd"));
  const amount = amountAt(child(entry, "Amt"), entry, direction);
  if (!amount.ok) return amount;
  const bookedOn = dayAt(child(entry, "BookgDt"));
  if (!bookedOn.ok) return bookedOn;
  const valueOn = dayAt(child(entry, "ValDt"));
  if (!valueOn.ok) return valueOn;
  const transactions: BankTransaction[] = [];
  for (const details of children(entry, "NtryDtls").flatMap((list) => children(list, "TxDtls"))) {
    const transaction = readTransaction(details, amount.value.currency, direction);
    if (!transaction.ok) return transaction;
    transactions.push(transaction.value);
  }
  const { endToEndId, reference, counterparty, iban } = transactions[0] ?? { endToEndId: null, reference: null, counterparty: null, iban: null };
  return ok({
    ...amount.value,
    bookedOn: bookedOn.value,
    valueOn: valueOn.value,
    endToEndId,
    reference,
    counterparty,
    iban,
    isBooked: (textAt(entry, "Sts", "Cd") ?? textAt(entry, "Sts") ?? "BOOK") === "BOOK",
    bankReference: textAt(entry, "AcctSvcrRef"),
    transactions: transactions.length > 1 ? transactions : [],
    line: entry.line,
  });
}

function directionOf(element: Element): Direction | null {
  const text = textAt(element, "CdtDbtInd");
  return text === "CRDT" || text === "DBIT" ? text : null;
}

function amountAt(element: Element | undefined, within: Element, direction: Direction): BankReading<{ amountMinor: bigint; currency: string }> {
  if (!element) return problem("no-amount", within);
  const currency = element.attributes.Ccy ?? "";
  if (!/^[A-Z]{3}$/.test(currency)) return problem("bad-currency", element, currency);
  const text = element.text.trim();
  const minor = parseMinor(text, currency);
  if (minor === null) return problem("bad-amount", element, text);
  if (minor === "too-fine") return problem("too-fine", element, `${text} ${currency}`);
  return ok({ amountMinor: direction === "DBIT" ? -minor : minor, currency });
}

/** The day as the bank wrote it; a time beside it is in the bank's own zone, and its day is the booking day. */
function dayAt(element: Element | undefined): BankReading<Day | null> {
  const text = textAt(element, "Dt") ?? textAt(element, "DtTm");
  if (!element || text === null) return ok(null);
  const day = parseDay(text.slice(0, 10));
  return day ? ok(day) : problem("bad-day", element, text);
}

/** The direction is the booking's: banks repeat it in the details, and some get it wrong there. */
function readTransaction(details: Element, currency: string, direction: Direction): BankReading<BankTransaction> {
  const own = child(details, "Amt") ?? child(details, "AmtDtls", "TxAmt", "Amt");
  const amount = own ? amountAt(own, details, direction) : null;
  if (amount && !amount.ok) return amount;
  const parties = child(details, "RltdPties");
  const side = direction === "CRDT" ? "Dbtr" : "Cdtr";
  return ok({
    amountMinor: amount ? amount.value.amountMinor : null,
    currency: amount ? amount.value.currency : currency,
    endToEndId: known(textAt(details, "Refs", "EndToEndId")),
    reference: referenceOf(child(details, "RmtInf")),
    counterparty: nameOf(child(parties, side)) ?? nameOf(child(parties, `Ultmt${side}`)),
    iban: textAt(parties, `${side}Acct`, "Id", "IBAN"),
  });
}

/** Banks write NOTPROVIDED where the payer gave no reference (EPC rulebook). */
function known(text: string | null): string | null {
  return text === "NOTPROVIDED" ? null : text;
}

/** Later versions of the format put a party into an element of its kind (`Pty`). */
function nameOf(party: Element | undefined): string | null {
  return textAt(party, "Nm") ?? textAt(party, "Pty", "Nm");
}

function referenceOf(remittance: Element | undefined): string | null {
  const structured = children(remittance, "Strd").map((block) => textAt(block, "CdtrRefInf", "Ref") ?? textAt(block, "CdtrRefInf", "CdtrRef"));
  const written = children(remittance, "Ustrd").map((block) => block.text.replace(/\s+/g, " ").trim());
  return structured.find((reference) => reference !== null) ?? (written.filter((text) => text !== "").join(" ") || null);
}
