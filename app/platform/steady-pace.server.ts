import { setTimeout as sleep } from "node:timers/promises";

/**
 * Answers no sooner than `floorMs` after it was asked, also with an error. For acts whose work depends on something
 * that the caller must not learn from how long it took: the floor lies above the longer of the ways.
 */
export async function steadily<Value>(floorMs: number, work: () => Promise<Value>): Promise<Value> {
  const [outcome] = await Promise.allSettled([work(), sleep(floorMs)]);
  if (outcome.status === "rejected") throw outcome.reason;
  return outcome.value;
}
