import { setTimeout as sleep } from "node:timers/promises";
import { now as clock } from "../../../platform/clock.server.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import type { NewsletterRendering } from "../../../platform/database/generated/client.ts";
import type { Email } from "../../../platform/email/email.ts";
import { mailer } from "../../../platform/email/mailer.server.ts";
import { log } from "../../../platform/log.server.ts";
import { enqueue } from "../../../platform/queue/jobs.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { createTask } from "../../accounts/tasks/create-task.server.ts";
import { type BatchAnswer, batchAnswer, isComplainedAbout, mayHandOverAgain } from "./batch-rule.ts";
import { type ClaimedBatch, claimBatch } from "./claim-batch.server.ts";
import { freezeIssue } from "./freeze-issue.server.ts";
import { mailOf } from "./mail-of.server.ts";
import { noteAnswer } from "./note-answer.server.ts";

/** Between two calls of a vendor: its limit is two a second. */
const paceMs = { resend: 550, smtp: 50, outbox: 0 } as const;

type Work = { issueId: string; batch: ClaimedBatch; mails: Email[]; rendering: NewsletterRendering };

/**
 * Sends an issue, as a job: every durable step is noted before the next begins, so that a process which dies anywhere is
 * followed by one that goes on, and nobody gets it twice. Pausing and cancelling take effect between two batches.
 */
export async function sendIssue({ issueId }: { issueId: string }): Promise<void> {
  const { name, batches } = mailer();
  for (;;) {
    const work = await transaction((tx) => nextWork(tx, issueId, batches.most), 120_000);
    if (!work) return;
    const answer = await handOver(work);
    await transaction((tx) => noteAnswer(tx, work, answer, clock()));
    log().info({ issueId, batchId: work.batch.batchId, mails: work.mails.length, answer: answer.kind }, "newsletter batch");
    if (answer.kind === "later") {
      const runAt = new Date(clock().getTime() + answer.seconds * 1_000);
      return transaction((tx) => enqueue(tx, "newsletters.send", { issueId }, { uniqueKey: `newsletters.send:${issueId}`, runAt }));
    }
    await sleep(paceMs[name]);
  }
}

async function handOver({ batch, mails }: Work): Promise<BatchAnswer> {
  const { batches } = mailer();
  if (batch.isResumed && !mayHandOverAgain({ triedAt: batch.triedAt, keyHours: batches.keyHours, now: clock() })) return { kind: "unknown", reason: "interrupted" };
  return batchAnswer(await batches.send(mails, batch.batchId), batches.keyHours);
}

/** What to hand over next; null where the issue does not send, or nothing is left. */
async function nextWork(tx: Tx, issueId: string, most: number): Promise<Work | null> {
  const now = clock();
  await tx.$queryRaw`select id from "NewsletterIssue" where id = ${issueId}::uuid for update`;
  const issue = await tx.newsletterIssue.findUnique({ where: { id: issueId }, include: { list: true } });
  const isDue = issue?.state === "scheduled" && issue.sendAt !== null && issue.sendAt <= now;
  if (!issue || (!isDue && issue.state !== "sending")) return null;
  if (isDue) await freezeIssue(tx, issue, now);
  if (await stopForComplaints(tx, issueId)) return null;
  const batch = await claimBatch(tx, issueId, most, now);
  if (!batch) {
    await finish(tx, issueId, now);
    return null;
  }
  const rendering = await tx.newsletterRendering.findUniqueOrThrow({ where: { issueId_locale: { issueId, locale: batch.deliveries[0]?.locale ?? "" } } });
  const cluster = await tx.cluster.findUniqueOrThrow({ where: { id: 1 } });
  const from = { name: cluster.senderName, address: cluster.senderEmail };
  return { issueId, batch, rendering, mails: batch.deliveries.map((delivery) => mailOf({ rendering, delivery, listId: issue.listId, from })) };
}

async function finish(tx: Tx, issueId: string, now: Date): Promise<void> {
  await tx.newsletterIssue.update({ where: { id: issueId }, data: { state: "sent", finishedAt: now } });
  await recordEvent(tx, { by: { kind: "system" }, now, requestId: null }, { action: "newsletter.sent", subjectKind: "newsletter", subjectId: issueId });
}

/** Pauses an issue about which too many complain: going on would cost the cluster its good name with every mailbox provider. */
async function stopForComplaints(tx: Tx, issueId: string): Promise<boolean> {
  const [complained, gone] = [
    await tx.newsletterDelivery.count({ where: { issueId, state: "complained" } }),
    await tx.newsletterDelivery.count({ where: { issueId, at: { not: null } } }),
  ];
  if (!isComplainedAbout({ complained, gone })) return false;
  await tx.newsletterIssue.update({ where: { id: issueId }, data: { state: "paused" } });
  await createTask(tx, { kind: "complaints-about-newsletter", uniqueKey: `complaints:${issueId}`, owner: { officeRole: "editor" } });
  return true;
}
