import { activitySentences, outcomeSentences, verdictNames, withheldSentences } from "../../../lib/messages/verdict.ts";
import { defaultPlan } from "../verdict/plan.ts";
import type { ReleasedVerdict } from "./released-verdict.ts";

type Told = Pick<ReleasedVerdict, "verdict" | "outcome" | "qualifiers">;
/** Writes a number of percentage points, such as 0.081 as "8.1". */
type ShowPoints = (logGrowth: number) => string;

/** The verdict's word. Growth of which half or more are gains and losses that cancel out is never called plain growth. */
export function verdictName({ verdict: { verdict }, qualifiers }: Told): string {
  const isUneven = verdict === "GROWING" && qualifiers.includes("uneven");
  return isUneven ? verdictNames.UNEVEN : verdictNames[verdict];
}

/** What the numbers say by themselves, whatever members did together. */
export function outcomeSentence({ verdict: { outcomeReading }, outcome }: Told, show: ShowPoints): string {
  const [reading, reason] = outcomeReading;
  const key = `${reading} ${reason}` as keyof typeof outcomeSentences;
  // Where the numbers themselves may not be told, the reading still is.
  if (!outcome && key in withheldSentences) return withheldSentences[key as keyof typeof withheldSentences];
  const [low, high] = [show(outcome?.lo95 ?? 0), show(outcome?.hi95 ?? 0)];
  switch (key) {
    case "GROWING displacement_low":
    case "GROWING displacement_unknown":
    case "INSUFFICIENT imprecise":
      return outcomeSentences[key]({ low, high });
    case "REDISTRIBUTING among_members":
      return outcome?.rho == null ? withheldSentences[key] : outcomeSentences[key]({ swapped: swappedOf(outcome.rho) });
    case "NO_GROWTH losing_ground":
    case "NO_GROWTH with_the_market":
      return outcomeSentences[key]({ delta: show(defaultPlan.delta) });
    default:
      return outcomeSentences[key]();
  }
}

/** Of ten that moved one way, how many moved the other: rho is 1 − |net| ÷ gross, so the smaller is rho ÷ (2 − rho) of the larger. */
function swappedOf(rho: number): string {
  return String(Math.round((10 * rho) / (2 - rho)));
}

/** The answer in one or two sentences: by the activity where that decides, else by the numbers. */
export function verdictSentence(told: Told, show: ShowPoints): string {
  const { verdict, activityCause } = told.verdict;
  const isByActivity = verdict === "CO_MARKETING_ONLY" || told.verdict.reason === "activity_none" || told.verdict.reason === "activity_unknown";
  return isByActivity ? activitySentences[activityCause] : outcomeSentence(told, show);
}
