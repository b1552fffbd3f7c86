import { dateOfDay, day } from "../../app/lib/day.ts";
import { db } from "../../app/platform/database/db.server.ts";
import type { Project } from "../../app/platform/database/generated/client.ts";

type Overrides = Partial<Omit<Project, "startsOn" | "endsOn">> & { startsOn?: string | null; endsOn?: string | null };

/** A project with its partners, each an organisation and its role. */
export function createProject({ startsOn, endsOn, ...overrides }: Overrides = {}, partners: readonly [{ id: string }, string][] = []): Promise<Project> {
  const days = { startsOn: startsOn ? dateOfDay(day(startsOn)) : null, endsOn: endsOn ? dateOfDay(day(endsOn)) : null };
  const rows = partners.map(([organisation, role], index) => ({ organisationId: organisation.id, role, position: index + 1, ...days }));
  return db().project.create({ data: { source: "portal", title: "A joint project", status: "unknown", ...days, ...overrides, partners: { create: rows } } });
}
