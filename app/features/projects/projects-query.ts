import { type Day, parseDay } from "../../lib/day.ts";
import { isUuid } from "../../lib/uuid.ts";
import { type ProjectStage, projectStages } from "./project-stage.ts";

/** Where a page begins: after the project of this first day and id. */
export type ProjectsCursor = { startsOn: Day; projectId: string };

/** What a list of projects is asked for; every part can stand in the page's URL. */
export type ProjectsQuery = { text: string; stage: ProjectStage | null; organisationSlug: string | null; after: ProjectsCursor | null };

const longestText = 100;

/** The query that a URL's parameters ask for. What cannot be understood is left out. */
export function parseProjectsQuery(params: URLSearchParams): ProjectsQuery {
  const stage = params.get("status");
  const [day, projectId] = (params.get("after") ?? "").split("_");
  const startsOn = parseDay(day ?? "");
  return {
    text: (params.get("q") ?? "").trim().slice(0, longestText),
    stage: projectStages.find((known) => known === stage) ?? null,
    organisationSlug: params.get("organisation")?.slice(0, longestText) || null,
    after: startsOn && projectId && isUuid(projectId) ? { startsOn, projectId } : null,
  };
}

/** The URL parameters of a query, "?" included; empty where it asks for everything. */
export function projectsSearch({ text, stage, organisationSlug, after }: ProjectsQuery): string {
  const params = new URLSearchParams();
  if (text) params.set("q", text);
  if (stage) params.set("status", stage);
  if (organisationSlug) params.set("organisation", organisationSlug);
  if (after) params.set("after", `${after.startsOn}_${after.projectId}`);
  return params.size === 0 ? "" : `?${params}`;
}
