import { day } from "../../../lib/day.ts";
import { newsletterWords } from "../../../lib/messages/newsletters.ts";
import { ok, type Result } from "../../../lib/result.ts";
import { startOfDay } from "../../../lib/start-of-day.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { testIssue } from "../issues/preview-issue.server.ts";
import type { SendingInput } from "./sending-form.ts";
import { scheduleIssue, settleUnknown, steerIssue } from "./steer-issue.server.ts";

const words = newsletterWords.send;
type Problem = "not-found" | "not-ready" | "nobody" | "not-possible" | "in-the-past";

/** Does what a button beside an issue asks for; answers what to say of it. */
export async function answerSendingForm(act: Act, issueId: string, form: SendingInput): Promise<Result<string, Problem>> {
  switch (form.intent) {
    case "send":
      return said(await scheduleIssue(act, { issueId, sendAt: form.sendAt ? await instantOf(form.sendAt) : null }), words.scheduled);
    case "test":
      return said(await testIssue(act, issueId), words.tested);
    case "as-sent":
    case "again":
      return said(await settleUnknown(act, { issueId, again: form.intent === "again" }), words.done);
    default:
      return said(await steerIssue(act, { issueId, steering: form.intent }), words.done);
  }
}

function said<P extends Problem>(result: Result<null, P>, text: string): Result<string, P> {
  return result.ok ? ok(text) : result;
}

/** "2026-11-30T08:00" by the cluster's clocks as an instant. On the day of a clock change, counted from that day's beginning. */
async function instantOf(text: string): Promise<Date> {
  const { timeZone } = await db().cluster.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
  const [date = "", time = ""] = text.split("T");
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return new Date(startOfDay(day(date), timeZone).getTime() + (hours * 60 + minutes) * 60_000);
}
