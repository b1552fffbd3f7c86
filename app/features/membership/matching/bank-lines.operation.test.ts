import { expect, test } from "vitest";
import { createCluster } from "../../../../tests/factories/cluster.ts";
import { createOrganisation } from "../../../../tests/factories/organisation.ts";
import { appoint, createPerson } from "../../../../tests/factories/person.ts";
import { officeViewer } from "../../../../tests/factories/viewer.ts";
import { day } from "../../../lib/day.ts";
import { db, transaction } from "../../../platform/database/db.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { issueInvoice } from "../invoices/issue-invoice.server.ts";
import { reversePayment } from "../payments/reverse-payment.server.ts";
import { bookBankLine, bookCertainLines } from "./book-bank-line.server.ts";
import { importBankFile } from "./import-bank-file.server.ts";
import { listBankLines } from "./list-bank-lines.server.ts";
import { setAsideBankLine } from "./set-aside-bank-line.server.ts";

const now = new Date("2026-04-01T10:00:00Z");
const system: Act = { by: { kind: "system" }, now, requestId: null };

async function world() {
  await createCluster();
  const person = await createPerson();
  await appoint(person, "treasurer");
  const treasurer: Act = { by: { kind: "person", viewer: { ...officeViewer("treasurer"), personId: person.id } }, now, requestId: null };
  const bill = async (legalName: string, minor: string) => {
    const { id } = await createOrganisation({ legalName, shortName: null });
    const lines = [{ what: "dues" as const, computation: "", band: { from: 0, to: null }, minor, taxCategory: "E" as const, rateBasisPoints: 0 }];
    const issued = await transaction((tx) =>
      issueInvoice(tx, system, { organisationId: id, membershipId: null, kind: "invoice", lines, period: null, today: day("2026-03-01"), dueInDays: 30 }),
    );
    return db().invoice.findUniqueOrThrow({ where: { id: issued.invoiceId } });
  };
  return { treasurer, mar: await bill("Clínica do Mar, Lda", "80000"), vale: await bill("Termas do Vale", "40000") };
}

const csv = (...rows: string[]) => new TextEncoder().encode(["Date,Amount,Currency,Reference,Counterparty,IBAN", ...rows].join("\n"));
const openOf = async (act: Act) => (act.by.kind === "person" ? await listBankLines(act.by.viewer) : null)?.waiting ?? [];

test("a statement is taken in once, what is certain is booked at one press, the rest waits for a person", async () => {
  const { treasurer, mar, vale } = await world();
  const file = csv(
    `2026-03-20,800.00,EUR,${mar.reference},CLINICA DO MAR,PT50000201231234567890154`,
    "2026-03-21,400.00,EUR,membership,Termas do Vale,",
    "2026-03-22,-12.00,EUR,fees,Our bank,",
    "2026-03-23,55.00,EUR,book sale,Somebody,",
  );
  expect(await importBankFile(treasurer, file)).toEqual({ ok: true, value: { lines: 3, added: 3 } });
  expect(await importBankFile(treasurer, file)).toEqual({ ok: true, value: { lines: 3, added: 0 } });
  expect((await openOf(treasurer)).map(({ isCertain, matches }) => [isCertain, matches[0]?.invoiceId ?? null])).toEqual([
    [true, mar.id],
    [false, vale.id],
    [false, null],
  ]);
  expect(await bookCertainLines(treasurer)).toEqual({ ok: true, value: { booked: 1 } });
  expect(await bookCertainLines(treasurer)).toEqual({ ok: true, value: { booked: 0 } });
  const [second, third] = await openOf(treasurer);
  expect(await bookBankLine(treasurer, { lineId: second?.lineId ?? "", invoiceId: vale.id })).toEqual({ ok: true, value: null });
  expect(await bookBankLine(treasurer, { lineId: second?.lineId ?? "", invoiceId: vale.id })).toEqual({ ok: false, problem: "booked-already" });
  expect((await setAsideBankLine(treasurer, { lineId: third?.lineId ?? "" })).ok).toBe(true);
  expect(await openOf(treasurer)).toEqual([]);
  expect(await db().payment.count()).toBe(2);
});

test("a payment that goes back lets its line wait again, and it can be booked anew", async () => {
  const { treasurer, mar } = await world();
  await importBankFile(treasurer, csv(`2026-03-20,800.00,EUR,${mar.reference},CLINICA DO MAR,`));
  await bookCertainLines(treasurer);
  const payment = await db().payment.findFirstOrThrow();
  await reversePayment(treasurer, { paymentId: payment.id, reason: "Returned" });
  expect(await openOf(treasurer)).toHaveLength(1);
  expect(await bookCertainLines({ ...treasurer, now: new Date("2026-04-02T10:00:00Z") })).toEqual({ ok: true, value: { booked: 1 } });
});

test("a file that cannot be read right is refused with its line, and only who administers dues reads any", async () => {
  const { treasurer } = await world();
  expect(await importBankFile(treasurer, csv("2026-03-20,eight,EUR,x,y,"))).toMatchObject({ ok: false, problem: "unreadable", cause: { line: 2 } });
  expect(await db().bankLine.count()).toBe(0);
  const editor: Act = { by: { kind: "person", viewer: officeViewer("editor") }, now, requestId: null };
  expect(await importBankFile(editor, csv("2026-03-20,8.00,EUR,x,y,"))).toEqual({ ok: false, problem: "not-found" });
  expect(await bookCertainLines(editor)).toEqual({ ok: false, problem: "not-found" });
  expect(await listBankLines(officeViewer("editor"))).toBeNull();
});
