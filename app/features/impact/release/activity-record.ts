import type { Day } from "../../../lib/day.ts";
import { levels } from "../../projects/evidence/ladder.ts";
import { levelOfRecord, type ProjectRecord, shareOfPromotion } from "../../projects/evidence/level-of-record.ts";
import type { ActivityRecord } from "../verdict/activity.ts";

/**
 * What members did together in a window (impact method, section 9.5), from the records of the joint projects that ran then:
 * effort of the window, and levels as they stood at its end. A verified output is a confirmed claim that holds the level.
 */
export function activityRecord(records: readonly ProjectRecord[], first: Day, last: Day): ActivityRecord {
  const effortsIn = records.map(({ efforts }) => efforts.filter(({ spentOn }) => spentOn >= first && spentOn <= last));
  const places = records.map((record) => levels.indexOf(levelOfRecord(record, last).level));
  const count = (from: (typeof levels)[number]) => places.filter((place) => place >= levels.indexOf(from)).length;
  return {
    initiatives: records.length,
    effortRecordedShare: records.length === 0 ? 0 : effortsIn.filter((efforts) => efforts.length > 0).length / records.length,
    promoShare: shareOfPromotion(effortsIn.flat()),
    deepWithVerifiedOutput: count("L3"),
    innovationWithVerifiedOutput: count("L5"),
  };
}
