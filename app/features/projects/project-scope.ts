import type { Viewer } from "../accounts/viewer.ts";
import { generalAudienceOf } from "../organisations/field-visibility.ts";

/** Which portal projects a viewer may see. What a public register publishes everybody may. */
export type ProjectScope = { seesAll: boolean; organisationIds: readonly string[] };

/** Members and the office see every joint project; anyone else those of the organisations they belong to. */
export function projectScope(viewer: Viewer | null): ProjectScope {
  const audience = generalAudienceOf(viewer);
  const organisationIds = (viewer?.affiliations ?? []).filter((affiliation) => affiliation.rights.length > 0).map((affiliation) => affiliation.organisationId);
  return { seesAll: audience === "office" || audience === "members", organisationIds };
}
