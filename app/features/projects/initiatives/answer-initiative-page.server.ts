import type { z } from "zod";
import { ok, type Result } from "../../../lib/result.ts";
import type { Act } from "../../accounts/viewer.ts";
import { agreeToJoin, declineToJoin } from "./answer-joining.server.ts";
import type { initiativePageForm } from "./initiative-form.ts";
import { inviteToJoin, offerToJoin } from "./join-initiative.server.ts";
import { moveInitiative } from "./move-initiative.server.ts";

type Problem = "not-found" | "not-possible" | "reason-missing" | "no-partner" | "not-open" | "own" | "already" | "not-a-member" | "both-sides";

/** Does what a form on a proposal's page asks for. */
export async function answerInitiativePage(act: Act, initiativeId: string, form: z.output<typeof initiativePageForm>): Promise<Result<null, Problem>> {
  switch (form.intent) {
    case "interest":
      return offerToJoin(act, { initiativeId, ...form });
    case "invite":
      return inviteToJoin(act, { initiativeId, ...form });
    case "agree":
      return agreeToJoin(act, form);
    case "decline":
      return declineToJoin(act, form);
    default: {
      const moved = await moveInitiative(act, { initiativeId, event: form.intent, reason: form.reason });
      return moved.ok ? ok(null) : moved;
    }
  }
}
