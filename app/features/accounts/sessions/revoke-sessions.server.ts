import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../audit.server.ts";
import { endSessions } from "../sessions.server.ts";
import type { Act } from "../viewer.ts";

/** Signs the person out on one other device, or on all others. Access there ends with the next request. Repeating it changes nothing. */
export function revokeSessions(act: Act, input: { sessionKey: string } | { allOthers: true }): Promise<Result<{ count: number }, "not-found">> {
  const { by } = act;
  return transaction(async (tx) => {
    if (by.kind !== "person") return refuse("not-found");
    const { personId, sessionId } = by.viewer;
    const count =
      "allOthers" in input ? await endSessions(tx, personId, { except: sessionId }) : (await tx.session.deleteMany({ where: { id: input.sessionKey, personId } })).count;
    if (count > 0) await recordEvent(tx, act, { action: "person.sessions-revoked", subjectKind: "person", subjectId: personId });
    return ok({ count });
  });
}
