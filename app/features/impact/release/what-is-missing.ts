import { gateWords, impactPage } from "../../../lib/messages/verdict.ts";
import type { ReleasedVerdict } from "./released-verdict.ts";

/** What stands between "we cannot tell yet" and an answer: each gate that failed, and how much growth it would take to show. */
export function whatIsMissing({ verdict, detectable }: Pick<ReleasedVerdict, "verdict" | "detectable">, points: (log: number) => string): string[] {
  if (verdict.verdict !== "INSUFFICIENT") return [];
  const gates = verdict.gatesFailed.map((gate) => gateWords[gate]);
  return detectable === null ? gates : [...gates, impactPage.wouldShow({ points: points(detectable) })];
}
