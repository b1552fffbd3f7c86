import type { z } from "zod";
import { inPlace, type Result, refuse } from "../../../lib/result.ts";
import type { Act } from "../../accounts/viewer.ts";
import { enterBaseline } from "../baselines/enter-baseline.server.ts";
import { parseBaseline } from "../baselines/parse-baseline.ts";
import { lockPlan } from "../plans/lock-plan.server.ts";
import { releaseVerdict } from "../release/release-verdict.server.ts";
import { closeRound } from "../rounds/close-round.server.ts";
import { openRound } from "../rounds/open-round.server.ts";
import { publishAnswer } from "./publish-answer.server.ts";
import type { scopeActions } from "./scope-forms.ts";

type Done = "opened" | "closed" | "entered" | "planLocked" | "released" | "published" | "withdrawn";
type Problem = "not-found" | "no-quarter" | "no-values" | "too-late" | "rounds-open" | "unjudged";

/** Does what a form on the page of a scope asks for; answers which words tell that it is done. */
export async function answerScopeForm(act: Act, scopeId: string, form: z.output<typeof scopeActions>): Promise<Result<Done, Problem>> {
  switch (form.intent) {
    case "open-round":
      return inPlace(await openRound(act, { scopeId, quarter: form.quarter, closesOn: form.closesOn }), "opened");
    case "close-round":
      return inPlace(await closeRound(act, { roundId: form.roundId }), "closed");
    case "lock":
      return inPlace(await lockPlan(act, { scopeId, year: form.year }), "planLocked");
    case "release":
      return inPlace(await releaseVerdict(act, { planId: form.planId }), "released");
    case "publish":
      return inPlace(await publishAnswer(act, { scopeId, isPublic: form.isPublic === "yes" }), form.isPublic === "yes" ? "published" : "withdrawn");
    case "baseline": {
      const { values: text, intent: _, ...origin } = form;
      const values = parseBaseline(text);
      if (!values) return refuse("no-values");
      return inPlace(await enterBaseline(act, { ...origin, scopeId, values }), "entered");
    }
  }
}
