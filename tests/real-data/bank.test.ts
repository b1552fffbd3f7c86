import fs from "node:fs";
import { expect, test } from "vitest";
import type { BankTransaction } from "../../app/features/membership/bank/bank-statement.ts";
import { readBankFile } from "../../app/features/membership/bank/read-bank-file.ts";
import { sharedPath } from "../setup/shared.ts";

const folder = sharedPath("data", "bank", "camt");
const names = fs.readdirSync(folder).flatMap((name) => (name.endsWith(".json") ? [name.slice(0, -".json".length)] : []));
const bytesOf = (name: string) => fs.readFileSync(`${folder}/${name}.xml`);

/** What the files' own tests expect; references back into the tree are written as text. */
type Amount = { getAmount: string; getCurrency: { getCode: string } } | null;
type Party = { __CLASS__: string; getName: string | null } | string;
type Detail = {
  getAmount: Amount;
  getReference: { getEndToEndId: string | null } | null;
  getRelatedParties: { getAccount: { getIdentification: string } | null; getRelatedPartyType: Party }[];
  getRemittanceInformation: {
    getMessage: string | null;
    getStructuredBlocks: ({ getCreditorReferenceInformation: { getRef: string } | string | null } | string)[];
    getCreditorReferenceInformation: { getRef: string } | null;
  } | null;
};
type Entry = {
  getAmount: NonNullable<Amount>;
  getBookingDate: { 0: string } | null;
  getValueDate: { 0: string } | null;
  getCreditDebitIndicator: "CRDT" | "DBIT";
  getTransactionDetail: Detail | null;
  getTransactionDetails: (Detail | string)[];
};

const dayOf = (date: { 0: string } | null) => date?.[0].slice(0, 10) ?? null;

function expectedOf(entry: Entry, detail: Detail | null): Partial<BankTransaction> {
  const side = entry.getCreditDebitIndicator === "CRDT" ? "Debtor" : "Creditor";
  const party = detail?.getRelatedParties.find(({ getRelatedPartyType }) => typeof getRelatedPartyType === "object" && getRelatedPartyType.__CLASS__.endsWith(`\\${side}`));
  const name = typeof party?.getRelatedPartyType === "object" ? party.getRelatedPartyType.getName : null;
  return { endToEndId: detail?.getReference?.getEndToEndId ?? null, ...(party && { counterparty: name, iban: party.getAccount?.getIdentification ?? null }) };
}

test.each(names)("%s reads as its own expectations say", (name) => {
  const message = JSON.parse(fs.readFileSync(`${folder}/${name}.json`, "utf8")) as { getEntries: Entry[]; getRecords: unknown[] };
  const read = readBankFile(bytesOf(name));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  expect(read.value).toHaveLength(message.getRecords.length);
  // Where there are several records, their list of entries holds those of the last.
  const entries = read.value.at(-1)?.entries ?? [];
  expect(entries).toHaveLength(message.getEntries.length);
  message.getEntries.forEach((entry, place) => {
    const [first, ...others] = entry.getTransactionDetails;
    const details = [entry.getTransactionDetail, ...others.filter((detail) => typeof detail === "object")];
    expect(entries[place]).toMatchObject({
      amountMinor: BigInt(entry.getAmount.getAmount),
      currency: entry.getAmount.getCurrency.getCode,
      bookedOn: dayOf(entry.getBookingDate),
      valueOn: dayOf(entry.getValueDate),
      ...expectedOf(entry, entry.getTransactionDetail),
    });
    if (first !== undefined && others.length > 0) {
      expect(entries[place]?.transactions).toMatchObject(
        details.map((detail) => ({ ...expectedOf(entry, detail), amountMinor: detail?.getAmount ? BigInt(detail.getAmount.getAmount) : null })),
      );
    }
  });
});

test("a file without a statement is refused with its line", () => {
  expect(readBankFile(bytesOf("camt053.v2.wrong"))).toEqual({ ok: false, problem: { kind: "no-statement", line: 3, detail: "Stmt" } });
});
