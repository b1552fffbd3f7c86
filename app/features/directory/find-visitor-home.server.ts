import { db } from "../../platform/database/db.server.ts";
import { clusterDay } from "../accounts/cluster-day.server.ts";
import { listProjects } from "../projects/list-projects.server.ts";
import { parseProjectsQuery } from "../projects/projects-query.ts";
import { parseDirectoryQuery } from "./directory-query.ts";
import type { FacetOption } from "./facet-view.ts";
import { type DirectoryMap, findDirectoryPage } from "./find-directory-page.server.ts";
import type { DirectoryEntry } from "./list-directory-entries.server.ts";
import { listIntroduced } from "./list-introduced.server.ts";

export type VisitorHome = {
  organisations: number;
  providers: number;
  suppliers: number;
  projects: number;
  map: DirectoryMap | null;
  introduced: DirectoryEntry[];
  /** The headings under which most providers stand. */
  services: { code: string; label: string; count: number }[];
};

const introducedAtOnce = 3;
const servicesNamed = 6;
const noParameters = new URLSearchParams();

/** What the public may see of the cluster at a glance. */
export async function findVisitorHome(now: Date): Promise<VisitorHome> {
  const all = await findDirectoryPage(null, "all", parseDirectoryQuery("all", noParameters), now);
  const providers = await findDirectoryPage(null, "providers", parseDirectoryQuery("providers", noParameters), now);
  const projects = await listProjects(null, parseProjectsQuery(noParameters), now);
  const kinds = all.facets.find(({ facet }) => facet === "kind")?.options ?? [];
  const services = providers.facets.find(({ facet }) => facet === "service")?.options ?? [];
  return {
    organisations: all.total,
    providers: providers.total,
    suppliers: kinds.find(({ value }) => value === "supplier")?.count ?? 0,
    projects: projects.total,
    map: all.map,
    introduced: await listIntroduced(await clusterDay(db(), now), introducedAtOnce),
    services: mostOffered(services),
  };
}

function mostOffered(services: readonly FacetOption[]): VisitorHome["services"] {
  return [...services]
    .sort((one, other) => other.count - one.count)
    .slice(0, servicesNamed)
    .map(({ value, label, count }) => ({ code: value, label, count }));
}
