import type { Point } from "./place-nodes.ts";
import { findScene, type NetworkLayout, organisationsWithin } from "./scene.ts";

/** Two groups are the same one at two times if they have this share of all their organisations in common. */
const smallestOverlap = 0.3;

export type KnownPlaces = {
  /** The id of the earlier group that is most like this one, else one that was never used. Each is given once. */
  sceneIdFor(organisationIds: readonly string[]): string;
  /** Where the organisation, or the group of this scene id, stood in the scene; null where it did not. */
  placeOf(sceneId: string, subject: { organisationId: string } | { sceneId: string }): Point | null;
};

/** What an earlier layout knows: which group is which, and where it stood. */
export function knownPlaces(layout: NetworkLayout | null): KnownPlaces {
  const earlier = new Map(
    (layout?.scenes ?? []).filter((scene) => scene.sceneId !== "").map((scene) => [scene.sceneId, new Set(organisationsWithin(layout as NetworkLayout, scene.sceneId))]),
  );
  let last = [...earlier.keys()].reduce((most, id) => Math.max(most, Number(id)), 0);
  return {
    sceneIdFor(organisationIds) {
      const found = mostAlike(earlier, organisationIds);
      if (found !== null) {
        earlier.delete(found);
        return found;
      }
      last += 1;
      return String(last);
    },
    placeOf(sceneId, subject) {
      const scene = layout && findScene(layout, sceneId);
      if (!scene) return null;
      const mark =
        "organisationId" in subject
          ? scene.organisations.find((one) => one.organisationId === subject.organisationId)
          : scene.groups.find((one) => one.sceneId === subject.sceneId);
      return mark ? { x: mark.x, y: mark.y } : null;
    },
  };
}

function mostAlike(earlier: ReadonlyMap<string, ReadonlySet<string>>, organisationIds: readonly string[]): string | null {
  let best: { id: string; share: number } | null = null;
  for (const [id, members] of earlier) {
    const common = organisationIds.filter((organisationId) => members.has(organisationId)).length;
    const share = common / (members.size + organisationIds.length - common);
    if (share >= smallestOverlap && share > (best?.share ?? 0)) best = { id, share };
  }
  return best?.id ?? null;
}
