import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import type { NewsletterIssue } from "../../../platform/database/generated/client.ts";
import { enqueue } from "../../../platform/queue/jobs.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import { audienceSchema } from "../issues/audience.ts";
import { blockSchema, headsSchema } from "../issues/block.ts";
import { checkIssue } from "../issues/check-issue.ts";
import { lockIssue } from "../issues/write-issue.server.ts";
import { listAudience } from "./list-audience.server.ts";

type Problem = "not-found" | "not-ready" | "nobody" | "not-possible" | "in-the-past";

/** Lets an issue leave, now or at an instant. Whom it reaches and what it says are settled then. */
export function scheduleIssue(act: Act, { issueId, sendAt }: { issueId: string; sendAt: Date | null }): Promise<Result<null, Problem>> {
  return transaction(async (tx) => {
    const issue = mayAct(act, "newsletters.write") ? await lockIssue(tx, issueId) : null;
    if (!issue) return refuse("not-found");
    const at = sendAt ?? act.now;
    if (at < act.now) return refuse("in-the-past");
    const problem = issue.state === "draft" ? await whatIsMissing(tx, issue, act.now) : "not-possible";
    if (problem) return refuse(problem);
    await tx.newsletterIssue.update({ where: { id: issueId }, data: { state: "scheduled", sendAt: at, version: { increment: 1 } } });
    await enqueueSending(tx, issueId, at);
    await recordEvent(tx, act, { action: "newsletter.scheduled", subjectKind: "newsletter", subjectId: issueId });
    return ok(null);
  });
}

async function whatIsMissing(tx: Tx, issue: NewsletterIssue, now: Date): Promise<"not-ready" | "nobody" | null> {
  const content = { heads: headsSchema.parse(issue.heads), blocks: blockSchema.array().parse(issue.blocks), isPublic: issue.isPublic };
  if (checkIssue(content).length > 0) return "not-ready";
  const recipients = await listAudience(tx, { listId: issue.listId, audience: audienceSchema.parse(issue.audience), today: await clusterDay(tx, now) });
  return recipients.length === 0 ? "nobody" : null;
}

export type Steering = "pause" | "resume" | "cancel";

/** Pauses an issue between two batches, lets it go on, or calls it off; before it began, calling off makes it a draft again. */
export function steerIssue(act: Act, { issueId, steering }: { issueId: string; steering: Steering }): Promise<Result<null, "not-found" | "not-possible">> {
  return transaction(async (tx) => {
    const issue = mayAct(act, "newsletters.write") ? await lockIssue(tx, issueId) : null;
    if (!issue) return refuse("not-found");
    const to = steered(issue.state, steering);
    if (!to) return refuse("not-possible");
    await tx.newsletterIssue.update({ where: { id: issueId }, data: { state: to, version: { increment: 1 }, ...(to === "draft" && { sendAt: null }) } });
    if (to === "sending") await enqueueSending(tx, issueId, act.now);
    const action = { pause: "newsletter.paused", resume: "newsletter.resumed", cancel: "newsletter.cancelled" }[steering];
    await recordEvent(tx, act, { action, subjectKind: "newsletter", subjectId: issueId });
    return ok(null);
  });
}

function steered(state: string, steering: Steering): "draft" | "paused" | "sending" | "cancelled" | null {
  if (steering === "pause") return state === "sending" ? "paused" : null;
  if (steering === "resume") return state === "paused" ? "sending" : null;
  if (state === "scheduled") return "draft";
  return state === "sending" || state === "paused" ? "cancelled" : null;
}

/** The office says what became of mails of which nobody knows whether they left: they count as sent, or they are sent again. */
export function settleUnknown(act: Act, { issueId, again }: { issueId: string; again: boolean }): Promise<Result<null, "not-found">> {
  return transaction(async (tx) => {
    const issue = mayAct(act, "newsletters.write") ? await lockIssue(tx, issueId) : null;
    if (!issue) return refuse("not-found");
    const where = { issueId, state: "unknown" as const };
    const { count } = await tx.newsletterDelivery.updateMany({ where, data: again ? { state: "pending", batchId: null, reason: null, at: null } : { state: "sent" } });
    if (count === 0) return ok(null);
    if (again) {
      await tx.newsletterIssue.update({ where: { id: issueId }, data: { state: "sending" } });
      await enqueueSending(tx, issueId, act.now);
    }
    await recordEvent(tx, act, { action: "newsletter.settled", subjectKind: "newsletter", subjectId: issueId, changes: [{ field: "again", before: null, after: again }] });
    return ok(null);
  });
}

function enqueueSending(tx: Tx, issueId: string, runAt: Date): Promise<void> {
  return enqueue(tx, "newsletters.send", { issueId }, { uniqueKey: `newsletters.send:${issueId}`, runAt });
}
