import { addDays, type Day } from "../../../lib/day.ts";
import { levels } from "../../projects/evidence/ladder.ts";
import { levelOfRecord, type ProjectRecord } from "../../projects/evidence/level-of-record.ts";

/**
 * Joint projects of which growth may be said to fit with them (impact method, section 9.7): they had named this part of the
 * market, and had a verified result deeper than promotion, before the year began. `records` go as far as the day before.
 */
export function namedBefore<Project extends ProjectRecord & { scopeNamedOn: Day | null }>(records: readonly Project[], first: Day): Project[] {
  const hasResult = (record: Project) => levels.indexOf(levelOfRecord(record, addDays(first, -1)).level) >= levels.indexOf("L3");
  return records.filter((record) => record.scopeNamedOn !== null && record.scopeNamedOn < first && hasResult(record));
}
