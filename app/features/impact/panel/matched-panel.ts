import { sum } from "../statistics/moments.ts";

/** What members reported, by member. */
export type Volumes = Readonly<Record<string, number>>;

export type MatchedPanel = { rawGrowth: number | null; matchedGrowth: number | null; matchedChange: number; exit: number; entry: number; rawChange: number };

/** Growth of those who reported in both windows, apart from who came and who left: only the former may feed a verdict. Growth is null from nothing. */
export function matchedPanel(t0: Volumes, t1: Volumes): MatchedPanel {
  const growth = (from: number, to: number) => (from === 0 ? null : to / from - 1);
  const stayed = Object.keys(t0).filter((member) => member in t1);
  const of = (volumes: Volumes, members: readonly string[]) => sum(members.map((member) => volumes[member] as number));
  const [raw0, raw1] = [of(t0, Object.keys(t0)), of(t1, Object.keys(t1))];
  const [matched0, matched1] = [of(t0, stayed), of(t1, stayed)];
  return {
    rawGrowth: growth(raw0, raw1),
    matchedGrowth: growth(matched0, matched1),
    matchedChange: matched1 - matched0,
    exit: matched0 - raw0,
    entry: raw1 - matched1,
    rawChange: raw1 - raw0,
  };
}
