import { type Interval, wilsonInterval } from "../statistics/intervals.ts";
import { sum } from "../statistics/moments.ts";
import type { PanelData } from "./excess-growth.ts";
import type { Plan } from "./plan.ts";

/** Patients who said where else they would have gone: `local` to another provider here, of all `valid` answers. */
export type Survey = { local: number; valid: number };

export type DisplacementData = {
  survey: Survey | null;
  /** Volume of local non-members in both windows, from a register. */
  nonmembers: readonly [start: number, end: number] | null;
  /** The reference market's end over its start. */
  referenceRatio: number | null;
};

export type Displacement = { reading: "high" | "low" | "unknown"; surveyLocalCi: Interval | null; displacementRatio: number | null };

/**
 * Whether what members gained was taken from local non-members (impact method, section 9.4): by the patients' own answers,
 * and by what the register shows that non-members lack. High where either says so.
 */
export function displacementOf(data: DisplacementData, panel: PanelData, plan: Plan): Displacement {
  const surveyLocalCi = data.survey && data.survey.valid >= plan.surveyMin ? wilsonInterval(data.survey.local, data.survey.valid, 1 - plan.alpha) : null;
  const displacementRatio = ratioOf(data, panel);
  const readings = [surveyReading(surveyLocalCi, plan), registerReading(displacementRatio, plan)];
  return { reading: combined(readings), surveyLocalCi, displacementRatio };
}

function combined(readings: readonly Displacement["reading"][]): Displacement["reading"] {
  if (readings.includes("high")) return "high";
  return readings.includes("low") ? "low" : "unknown";
}

function registerReading(ratio: number | null, plan: Plan): Displacement["reading"] {
  if (ratio === null) return "unknown";
  return ratio >= plan.displacementHigh ? "high" : "low";
}

function surveyReading(interval: Interval | null, plan: Plan): Displacement["reading"] {
  if (!interval) return "unknown";
  if (interval.low > plan.displacementHigh) return "high";
  return interval.high < plan.displacementHigh ? "low" : "unknown";
}

/** The members' gain over the market that non-members lack, 0…1; null without a register or without a gain. */
function ratioOf({ nonmembers, referenceRatio }: DisplacementData, panel: PanelData): number | null {
  if (!nonmembers) return null;
  const tide = referenceRatio ?? panel.baselineRatio;
  const gained = sum(panel.v1) - sum(panel.v0) * tide;
  if (gained <= 0) return null;
  return Math.min(1, Math.max(0, -(nonmembers[1] - nonmembers[0] * tide) / gained));
}
