import type { Day } from "../../../lib/day.ts";
import { addDays } from "../../../lib/day.ts";
import type { EvidenceFlag } from "./evidence-flags.ts";
import { type Level, ladderLevel, levels } from "./ladder.ts";

export type RecordedEffort = { organisationId: string; hours: number; isPromotion: boolean; spentOn: Day };
export type RecordedClaim = { organisationId: string; flag: EvidenceFlag; happenedOn: Day; isConfirmed: boolean; isWithdrawn: boolean };
export type ProjectRecord = { efforts: readonly RecordedEffort[]; claims: readonly RecordedClaim[] };

export type CollaborationClass = "connect" | "promote" | "build" | "innovate";
export type LevelOfRecord = {
  level: Level;
  class: CollaborationClass;
  /** Confirmed flags that hold the level. */
  holds: EvidenceFlag[];
  /** Claimed and not confirmed yet: each would count once somebody of another partner confirms it. */
  waiting: EvidenceFlag[];
  /** Share of all hours; null where none is recorded. */
  promotionShare: number | null;
  isHeldByPromotion: boolean;
  /** Nothing verified for 180 days: the level stands, and does not rise, until something is. */
  isDormant: boolean;
};

const dormantAfterDays = 180;

/**
 * The level that a project's record proves on a day (impact method, section 7): only what was confirmed counts, and what is
 * withdrawn counts no more. Never what somebody thinks of it.
 */
export function levelOfRecord({ efforts, claims }: ProjectRecord, today: Day): LevelOfRecord {
  const standing = claims.filter(({ isWithdrawn }) => !isWithdrawn);
  const confirmed = standing.filter(({ isConfirmed }) => isConfirmed);
  const has = (flag: EvidenceFlag) => confirmed.some((claim) => claim.flag === flag);
  const promotionShare = shareOfPromotion(efforts);
  const workers = (some: readonly { organisationId: string }[]) => new Set(some.map(({ organisationId }) => organisationId)).size;
  const facts = {
    activeOrganisations: workers([...efforts, ...standing]),
    isContractOnly: false,
    hasEvidence: confirmed.length > 0,
    promotionShare,
    exchangedInformation: workers(efforts) > 1,
    promotedTogether: has("promoted_together") || workers(efforts.filter(({ isPromotion }) => isPromotion)) > 1,
    changedOperation: has("changed_operation"),
    pooledResources: has("pooled_resources"),
    builtCapability: has("built_capability"),
    newOffering: has("new_offering_in_use"),
    isImplemented: has("new_offering_in_use"),
    jointResearch: has("joint_research"),
    jointEntity: false,
  };
  const level = ladderLevel(facts);
  return {
    level,
    class: classOf(level),
    holds: [...new Set(confirmed.map(({ flag }) => flag))],
    waiting: [...new Set(standing.filter(({ isConfirmed }) => !isConfirmed).map(({ flag }) => flag))],
    promotionShare,
    isHeldByPromotion: ladderLevel({ ...facts, promotionShare: 0 }) !== level,
    isDormant: isDormant(efforts, confirmed, today),
  };
}

/** The four words that people read for the seven levels. */
export function classOf(level: Level): CollaborationClass {
  const place = levels.indexOf(level);
  if (place < 2) return "connect";
  if (place < 3) return "promote";
  return place < 5 ? "build" : "innovate";
}

/** Promotional over all recorded hours, 0…1; null where none is recorded. */
export function shareOfPromotion(efforts: readonly { hours: number; isPromotion: boolean }[]): number | null {
  const total = efforts.reduce((sum, { hours }) => sum + hours, 0);
  if (total === 0) return null;
  return efforts.reduce((sum, { hours, isPromotion }) => (isPromotion ? sum + hours : sum), 0) / total;
}

function isDormant(efforts: readonly RecordedEffort[], confirmed: readonly RecordedClaim[], today: Day): boolean {
  const days = [...efforts.map(({ spentOn }) => spentOn), ...confirmed.map(({ happenedOn }) => happenedOn)].sort();
  const last = days.at(-1);
  return last !== undefined && addDays(last, dormantAfterDays) < today;
}
