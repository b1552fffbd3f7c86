/** Why a number differs much from a year ago; there is no free text in a round. */
export const changeReasons = [
  "new-service",
  "service-ended",
  "more-capacity",
  "less-capacity",
  "new-market",
  "lost-partner",
  "counting-changed",
  "other-year-odd",
  "earlier-number-wrong",
] as const;
export type ChangeReason = (typeof changeReasons)[number];

/** Why the data steward gives a number back. */
export const returnReasons = ["visits-not-persons", "residents-included", "wrong-quarter", "typing-error", "unclear-change"] as const;
export type ReturnReason = (typeof returnReasons)[number];

export type SubmissionProblem = "change-unexplained" | "correction-unexplained" | "no-number" | "more-answers-than-persons";

/**
 * What keeps a number from being sent: more or less than half of the same quarter a year ago wants a reason. Zero is a
 * number, missing is none, and "not applicable" is an answer of its own. Nobody is asked twice: answers are no more than persons.
 */
export function submissionProblem(
  { kind, persons, changeReason, answers }: { kind: "reported" | "not_applicable"; persons: number | null; changeReason: string | null; answers: number },
  yearAgo: number | null,
): SubmissionProblem | null {
  if (kind === "not_applicable") return null;
  if (persons === null) return "no-number";
  if (answers > persons) return "more-answers-than-persons";
  const isFar = yearAgo !== null && yearAgo > 0 && Math.abs(persons / yearAgo - 1) > 0.5;
  return isFar && changeReason === null ? "change-unexplained" : null;
}
