import { type Day, dateOfDay, dayOfDate } from "../../../lib/day.ts";
import { db, type Tx, transaction } from "../../../platform/database/db.server.ts";
import { env } from "../../../platform/env.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import { createTask } from "../../accounts/tasks/create-task.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { queueMail } from "../../mail/queue-mail.server.ts";
import { listUnpaidIds } from "../invoices/list-unpaid-ids.server.ts";
import { billingPeople } from "../invoices/mail-invoice.server.ts";
import { openAmountOf, standingAllocations } from "../invoices/open-amount.ts";
import { latestPause, pausedUntil } from "./dunning-pause.ts";
import { dunningDays, isWeekend, stepReached } from "./dunning-steps.ts";

type Overdue = { invoiceId: string; number: string; currency: string; openMinor: bigint; dueOn: Day; step: number; isNew: boolean };

/**
 * Reminds organisations of what is overdue: one mail bundles a currency's invoices, whenever one of them has come to a new
 * step. Never at the weekend. Each organisation in a transaction of its own, each step once, however often this runs.
 */
export async function remindOfDues(now: Date): Promise<{ reminded: number }> {
  const act: Act = { by: { kind: "system" }, now, requestId: null };
  const today = await clusterDay(db(), now);
  if (isWeekend(today)) return { reminded: 0 };
  const organisations = await db().invoice.findMany({
    where: { id: { in: await listUnpaidIds(db()) }, dueOn: { lt: dateOfDay(today) } },
    select: { organisationId: true },
    distinct: ["organisationId"],
  });
  let reminded = 0;
  for (const { organisationId } of organisations) reminded += await transaction((tx) => remindOrganisation(tx, act, organisationId, today));
  return { reminded };
}

async function remindOrganisation(tx: Tx, act: Act, organisationId: string, today: Day): Promise<number> {
  await tx.$queryRaw`select id from "Organisation" where id = ${organisationId}::uuid for update`;
  const overdue = await listOverdue(tx, organisationId, today);
  let reminded = 0;
  for (const currency of new Set(overdue.filter(({ isNew }) => isNew).map((invoice) => invoice.currency))) {
    await remind(
      tx,
      act,
      organisationId,
      overdue.filter((invoice) => invoice.currency === currency),
    );
    reminded += 1;
  }
  return reminded;
}

async function listOverdue(tx: Tx, organisationId: string, today: Day): Promise<Overdue[]> {
  const invoices = await tx.invoice.findMany({
    where: { id: { in: await listUnpaidIds(tx, organisationId) } },
    include: { cancelledBy: { select: { id: true } }, allocations: standingAllocations, notices: true, pauses: latestPause },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
  });
  return invoices.flatMap((invoice) => {
    const { id, number, currency, notices, pauses } = invoice;
    if (pausedUntil(pauses, today) !== null) return [];
    const dueOn = dayOfDate(invoice.dueOn as Date);
    const step = stepReached(dueOn, today);
    if (step === null) return [];
    return [{ invoiceId: id, number: number ?? "", currency, openMinor: openAmountOf(invoice), dueOn, step, isNew: !notices.some((notice) => notice.step === step) }];
  });
}

async function remind(tx: Tx, act: Act, organisationId: string, invoices: readonly Overdue[]): Promise<void> {
  const news = invoices.filter(({ isNew }) => isNew);
  await tx.dunningNotice.createMany({ data: news.map(({ invoiceId, step }) => ({ invoiceId, step, sentAt: act.now })) });
  for (const { invoiceId } of news) await recordEvent(tx, act, { action: "invoice.reminded", subjectKind: "invoice", subjectId: invoiceId, organisationId });
  const key = news.map(({ invoiceId, step }) => `${invoiceId}:${step}`).join(",");
  for (const person of await billingPeople(tx, organisationId)) {
    await queueMail(tx, {
      template: "dues-reminder",
      to: person.email,
      locale: person.locale,
      props: {
        name: person.name,
        currency: invoices[0]?.currency ?? "",
        invoices: invoices.map(({ number, openMinor, dueOn }) => ({ number, openMinor: String(openMinor), dueOn })),
        link: `${env().baseUrl}/organisations/${organisationId}/membership`,
      },
      category: "statutory",
      idempotencyKey: `dues-reminder:${key}:${person.id}`,
      now: act.now,
    });
  }
  if (news.some(({ step }) => step === dunningDays.length)) {
    await createTask(tx, { kind: "call-late-payer", uniqueKey: `call-late-payer:${organisationId}`, owner: { officeRole: "treasurer" }, organisationId });
  }
}
