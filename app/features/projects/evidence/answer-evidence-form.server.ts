import type { z } from "zod";
import type { Result } from "../../../lib/result.ts";
import type { Act } from "../../accounts/viewer.ts";
import { claimEvidence } from "./claim-evidence.server.ts";
import { confirmEvidence } from "./confirm-evidence.server.ts";
import type { evidenceForm } from "./evidence-forms.ts";
import type { ConfirmProblem } from "./may-confirm.ts";
import { recordEffort } from "./record-effort.server.ts";
import { withdrawEvidence } from "./withdraw-evidence.server.ts";

type Problem = "not-found" | "in-future" | "claimed-already" | ConfirmProblem;

/** Does what a form on a project's record asks for. */
export function answerEvidenceForm(act: Act, projectId: string, form: z.output<typeof evidenceForm>): Promise<Result<unknown, Problem>> {
  switch (form.intent) {
    case "hours":
      return recordEffort(act, { projectId, hours: form.hours, isPromotion: form.isPromotion, spentOn: form.spentOn });
    case "claim":
      return claimEvidence(act, { projectId, flag: form.flag, sentence: form.sentence, link: form.link ?? null, happenedOn: form.happenedOn });
    case "confirm":
      return confirmEvidence(act, { claimId: form.claimId });
    case "withdraw":
      return withdrawEvidence(act, { claimId: form.claimId });
  }
}
