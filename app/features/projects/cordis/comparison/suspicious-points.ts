import { groupBy } from "../../../../lib/group-by.ts";
import { kmBetween } from "../../../../lib/km-between.ts";
import type { OrganisationFacts, Point } from "./cordis-plan.ts";
import { isEqual, spelling } from "./differences.ts";
import type { Finding, Proposal } from "./suspicious-group.ts";

type Place = Proposal<OrganisationFacts>;
type PointFinding = Finding<"point" | "nutsCode">;

/** One point is not in this many cities. */
const citiesAtOnePoint = 3;
/** Nor do this many organisations move so far to the very same point. */
const movedTogether = 3;
const movedKm = 25;
const farKm = 100;
const farMoves = { atLeast: 10, share: 0.05 };

/**
 * Points that organisations cannot all be at: a release once moved ninety-two rows to one point in Berlin, and gives the
 * centre of the country for places it does not know. The region was computed from the point and shares its fate.
 */
export function suspiciousPoints(proposals: readonly Place[]): PointFinding[] {
  const placed = proposals.filter(({ after }) => after.point !== null && after.city !== null);
  const findings: PointFinding[] = [];
  const found = new Set<string>();
  for (const [text, group] of groupBy(placed, ({ after }) => pointText(after.point as Point))) {
    const suspects = suspectsAt(group).filter(({ before, after }) => !isEqual(before?.point ?? null, after.point) || !isEqual(before?.nutsCode ?? null, after.nutsCode));
    if (suspects.length === 0) continue;
    for (const { key } of suspects) found.add(key);
    const hasMoved = suspects.some(({ before }) => before?.point != null);
    findings.push({ ...finding(`point-${text}`, suspects), kind: hasMoved ? "mass-move" : "shared-point" });
  }
  const compared = placed.filter(({ before }) => before?.point != null);
  const far = compared.filter((place) => !found.has(place.key) && kmMoved(place) > farKm);
  if (far.length >= farMoves.atLeast && far.length >= compared.length * farMoves.share) findings.push({ ...finding("far-move", far), kind: "mass-far-move" });
  return findings;
}

function finding(group: string, places: readonly Place[]): Omit<PointFinding, "kind"> {
  return { group, column: "geolocation", keys: places.map(({ key }) => key), fields: ["point", "nutsCode"] };
}

function suspectsAt(group: readonly Place[]): Place[] {
  const jumped = group.filter((place) => kmMoved(place) > movedKm);
  const others = jumped.length >= movedTogether ? jumped : [];
  const areas = new Set(group.map(({ after }) => after.postcode?.slice(0, 2) ?? ""));
  const isOneArea = areas.size === 1 && !areas.has("");
  const byCity = groupBy(group, ({ after }) => spelling(after.city));
  if (isOneArea || byCity.size < citiesAtOnePoint) return others;
  const [largest, members] = [...byCity].reduce((most, entry) => (entry[1].length > most[1].length ? entry : most));
  const isItsCity = members.length * 2 > group.length;
  return group.filter((place) => !isItsCity || spelling(place.after.city) !== largest);
}

/** 0 where nothing was known before. */
function kmMoved({ before, after }: Place): number {
  return before?.point && after.point ? kmBetween(before.point, after.point) : 0;
}

function pointText({ latitude, longitude }: Point): string {
  return `${latitude},${longitude}`;
}
