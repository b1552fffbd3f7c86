import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../audit.server.ts";
import type { Act } from "../viewer.ts";
import { mayInvite } from "./may-invite.server.ts";

/** Takes an invitation back: its link no longer works. Repeating it changes nothing; an accepted one stays accepted. */
export function revokeInvitation(act: Act, input: { invitationId: string; reason?: string | null }): Promise<Result<null, "not-found" | "already-accepted">> {
  return transaction(async (tx) => {
    const invitation = await tx.invitation.findUnique({ where: { id: input.invitationId } });
    if (!invitation || !mayInvite(act, invitation)) return refuse("not-found");
    const { count } = await tx.invitation.updateMany({ where: { id: invitation.id, acceptedAt: null, revokedAt: null }, data: { revokedAt: act.now } });
    if (count === 0) return invitation.acceptedAt ? refuse("already-accepted") : ok(null);
    await recordEvent(tx, act, {
      action: "invitation.revoked",
      subjectKind: "invitation",
      subjectId: invitation.id,
      organisationId: invitation.organisationId,
      reason: input.reason,
    });
    return ok(null);
  });
}
