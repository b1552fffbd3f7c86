import type { Point } from "./place-nodes.ts";

/** A group of organisations that can be entered: a scene of its own. Its hubs are the three with the most ties in it. */
export type GroupMark = Point & {
  sceneId: string;
  hubIds: string[];
  /** Groups that are too small for a mark of their own, together. */
  isRest: boolean;
};
export type OrganisationMark = Point & { organisationId: string };

/**
 * One drawing of a network. The root has the id "". A network that is too large for one drawing shows its groups there;
 * each group is a scene, which may hold groups again. Groups serve the drawing alone: they say where to look.
 */
export type Scene = { sceneId: string; parentId: string | null; organisations: OrganisationMark[]; groups: GroupMark[] };

/** Where everything stands. Organisations that are tied to nobody stand nowhere. */
export type NetworkLayout = { scenes: Scene[] };

export function findScene({ scenes }: NetworkLayout, sceneId: string): Scene | null {
  return scenes.find((scene) => scene.sceneId === sceneId) ?? null;
}

/** The organisations in a scene and in all scenes within it. */
export function organisationsWithin(layout: NetworkLayout, sceneId: string): string[] {
  const scene = findScene(layout, sceneId);
  if (!scene) return [];
  return [...scene.organisations.map((mark) => mark.organisationId), ...scene.groups.flatMap((group) => organisationsWithin(layout, group.sceneId))];
}

/** The scene and those around it, the root first; empty where there is no such scene. */
export function pathTo(layout: NetworkLayout, sceneId: string): Scene[] {
  const scene = findScene(layout, sceneId);
  if (!scene) return [];
  return scene.parentId === null ? [scene] : [...pathTo(layout, scene.parentId), scene];
}
