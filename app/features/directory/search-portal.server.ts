import { db } from "../../platform/database/db.server.ts";
import { type FoundPerson, searchPeople } from "../accounts/people/search-people.server.ts";
import { can } from "../accounts/permissions.ts";
import type { Viewer } from "../accounts/viewer.ts";
import { generalAudienceOf } from "../organisations/field-visibility.ts";
import { type ListedProject, listProjects } from "../projects/list-projects.server.ts";
import { searchOrganisations } from "./search-organisations.server.ts";

export type FoundOrganisation = { organisationId: string; slug: string; name: string; kind: string };
export type PortalSearch = { people: FoundPerson[]; organisations: FoundOrganisation[]; projects: ListedProject[]; seesOffice: { people: boolean; organisations: boolean } };

const mostPerKind = 20;

/** People, organisations and projects within the viewer's rights that fit what was typed. */
export async function searchPortal(viewer: Viewer | null, text: string, now: Date): Promise<PortalSearch> {
  const trimmed = text.trim().slice(0, 100);
  const seesOffice = { people: can(viewer, "people.read"), organisations: can(viewer, "organisations.read-internal") };
  if (trimmed === "") return { people: [], organisations: [], projects: [], seesOffice };
  const [people, organisations, { projects }] = await Promise.all([
    viewer ? searchPeople(viewer, trimmed, mostPerKind) : [],
    findOrganisations(viewer, trimmed),
    listProjects(viewer, { text: trimmed, stage: null, organisationSlug: null, after: null }, now),
  ]);
  return { people, organisations, projects: projects.slice(0, mostPerKind), seesOffice };
}

async function findOrganisations(viewer: Viewer | null, text: string): Promise<FoundOrganisation[]> {
  const audience = generalAudienceOf(viewer);
  const hits = await searchOrganisations({ audience, kind: null }, text);
  const best = [...(hits?.scores ?? [])].sort(([, one], [, other]) => other - one).slice(0, mostPerKind);
  const documents = await db().searchDocument.findMany({
    where: { audience, organisationId: { in: best.map(([organisationId]) => organisationId) } },
    select: { organisationId: true, slug: true, name: true, kind: true, sortKey: true },
  });
  const scoreOf = new Map(best);
  const score = (organisationId: string) => scoreOf.get(organisationId) ?? 0;
  return documents
    .sort((one, other) => score(other.organisationId) - score(one.organisationId) || (one.sortKey < other.sortKey ? -1 : 1))
    .map(({ organisationId, slug, name, kind }) => ({ organisationId, slug, name, kind }));
}
