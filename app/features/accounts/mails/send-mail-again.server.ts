import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { requeueMail } from "../../mail/requeue-mail.server.ts";
import { recordEvent } from "../audit.server.ts";
import { mayAct } from "../permissions.ts";
import type { Act } from "../viewer.ts";

/** Sends a mail that did not leave once more. Repeating it while the mail waits changes nothing. */
export function sendMailAgain(act: Act, input: { mailId: string }): Promise<Result<null, "not-found" | "link-over">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "mail.send-again")) return refuse("not-found");
    const outcome = await requeueMail(tx, { mailId: input.mailId, now: act.now });
    if (outcome === null) return refuse("not-found");
    if (outcome === "link-over") return refuse("link-over");
    if (outcome === "possible") await recordEvent(tx, act, { action: "mail.sent-again", subjectKind: "mail", subjectId: input.mailId });
    return ok(null);
  });
}
