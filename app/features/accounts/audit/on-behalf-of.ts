import { isOffice } from "../permissions.ts";
import { affiliationWith, type Viewer } from "../viewer.ts";

/**
 * For which organisation a person did something: what concerns an organisation of theirs is done for it, by the rights that
 * they have there; anything else for the organisation that they chose to act for. Whoever works in the office and belongs
 * to a member as well does for it only what they chose to.
 */
export function onBehalfOf(viewer: Viewer, concernedId: string | null): string | null {
  if (concernedId !== null && !isOffice(viewer) && affiliationWith(viewer, concernedId)) return concernedId;
  return viewer.actingForId;
}
