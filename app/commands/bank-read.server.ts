import fs from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { type BankField, bankFields } from "../features/membership/bank/bank-columns.ts";
import type { BankEntry, BankStatement } from "../features/membership/bank/bank-statement.ts";
import { readBankFile } from "../features/membership/bank/read-bank-file.ts";
import type { BankTableChoices } from "../features/membership/bank/read-bank-table.ts";
import { bankWords as words } from "../lib/messages/bank.ts";
import { formatMinor } from "../lib/money.ts";
import { BadInput, type RunCommand } from "../platform/command-line/command.ts";

const largestBytes = 64 * 1024 * 1024;

const options = { mapping: { type: "string", default: "" }, dates: { type: "string" }, decimal: { type: "string" }, currency: { type: "string", default: "EUR" } } as const;

/** Shows what a bank's file says, before anything is booked from it. */
export const runBankRead: RunCommand = async (args, io) => {
  const { positionals, values } = parsedArgs(args);
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0) throw new BadInput(words.oneFile);
  const choices: BankTableChoices = {
    columns: mappingFrom(values.mapping),
    dates: oneOf("dates", values.dates, ["dmy", "mdy", "ymd"]),
    decimal: oneOf("decimal", values.decimal, [",", "."]),
    currency: values.currency,
  };
  const read = readBankFile(await readBytes(io.cwd, name), choices);
  if (!read.ok) {
    const { kind, line, detail } = read.problem;
    throw new BadInput(words.inLine({ file: name, line, what: words.problems[kind](detail ?? "") }));
  }
  return { value: { statements: read.value.map(statementAnswer) }, text: read.value.map(statementText).join("\n\n") };
};

function parsedArgs(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new BadInput((error as Error).message);
  }
}

function oneOf<Choice extends string>(option: string, given: string | undefined, known: readonly Choice[]): Choice | null {
  if (given === undefined) return null;
  const found = known.find((choice) => choice === given);
  if (!found) throw new BadInput(words.badChoice({ option, given, known: known.join(" / ") }));
  return found;
}

function mappingFrom(text: string): Record<string, BankField> {
  const pairs = text.split(",").filter((pair) => pair.trim() !== "");
  return Object.fromEntries(
    pairs.map((pair) => {
      const [heading = "", given = ""] = pair.split("=").map((part) => part.trim());
      return [heading, oneOf<BankField>("mapping", given, bankFields) as BankField];
    }),
  );
}

async function readBytes(cwd: string, name: string): Promise<Uint8Array> {
  const file = path.resolve(cwd, name);
  const found = await fs.stat(file).catch(() => null);
  if (!found?.isFile()) throw new BadInput(words.noFile({ file }));
  if (found.size > largestBytes) throw new BadInput(words.tooLarge({ file, megabytes: largestBytes / 1024 / 1024 }));
  return fs.readFile(file);
}

/** Amounts as numbers where JSON holds them exactly, which is up to ninety thousand billions of cents. */
function statementAnswer({ id, account, currency, entries }: BankStatement) {
  return { id, account, currency, entries: entries.map(entryAnswer) };
}

function entryAnswer(entry: BankEntry) {
  const { amountMinor, currency, bookedOn, valueOn, endToEndId, reference, counterparty, iban, isBooked, bankReference, transactions, line } = entry;
  return {
    amountMinor: Number(amountMinor),
    currency,
    bookedOn,
    valueOn,
    endToEndId,
    reference,
    counterparty,
    iban,
    isBooked,
    bankReference,
    line,
    transactions: transactions.map((transaction) => ({ ...transaction, amountMinor: transaction.amountMinor === null ? null : Number(transaction.amountMinor) })),
  };
}

function statementText(statement: BankStatement): string {
  const lines = statement.entries.map((entry) =>
    [
      entry.bookedOn ?? "",
      formatMinor({ minor: entry.amountMinor, currency: entry.currency }),
      entry.currency,
      entry.counterparty ?? "",
      entry.reference ?? entry.endToEndId ?? "",
    ].join("  "),
  );
  return [words.statement({ account: statement.account ?? words.noAccount, entries: statement.entries.length }), ...lines].join("\n");
}
