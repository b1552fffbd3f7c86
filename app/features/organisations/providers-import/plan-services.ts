import type { PlannedMembers } from "../members-import/plan/plan-members.ts";
import type { Provider } from "./provider.ts";

/** A service that an organisation gains: one that is stored, or the new one of a row's key. */
export type ServiceWrite = { key: string; organisationId: string | null; termId: string };

export type PlannedServices = {
  services: readonly ServiceWrite[];
  /** Specialities without a term, and how many organisations of the list have them; the most frequent first. */
  unknown: readonly { speciality: string; count: number }[];
};

type Stored = { termOf(speciality: string): string | null /** "organisation term". */; held: ReadonlySet<string> };

/** Which services the organisations of a plan gain. Terms are never invented, and none is taken away. */
export function planServices(providers: readonly Provider[], { rows }: PlannedMembers, { termOf, held }: Stored): PlannedServices {
  const all = rows.map(({ decided, outcome, key }) => ({ specialities: (providers[decided.place] as Provider).specialities, decision: decided.decision, outcome, key }));
  const wanted = all
    .filter(({ outcome }) => outcome !== "skip" && outcome !== "undecided")
    .flatMap(({ specialities, decision, key }) => {
      const organisationId = decision.kind === "stored" ? decision.organisationId : null;
      return specialities.flatMap((speciality): ServiceWrite[] => asList(termOf(speciality)).map((termId) => ({ key, organisationId, termId })));
    });
  const missing = wanted.filter((write) => !held.has(nameOf(write)));
  return { services: [...new Map(missing.map((write) => [nameOf(write), write])).values()], unknown: countUnknown(all, termOf) };
}

function asList<Item>(item: Item | null): Item[] {
  return item === null ? [] : [item];
}

function nameOf({ key, organisationId, termId }: ServiceWrite): string {
  return `${organisationId ?? key} ${termId}`;
}

function countUnknown(rows: readonly { specialities: readonly string[] }[], termOf: Stored["termOf"]): PlannedServices["unknown"] {
  const counts = new Map<string, number>();
  for (const speciality of rows.flatMap(({ specialities }) => specialities)) if (termOf(speciality) === null) counts.set(speciality, (counts.get(speciality) ?? 0) + 1);
  return [...counts].map(([speciality, count]) => ({ speciality, count })).sort((one, other) => other.count - one.count || (one.speciality < other.speciality ? -1 : 1));
}

/** Stored organisations that a plan is about, so that their services can be read. */
export function storedOrganisations({ rows }: PlannedMembers): string[] {
  return [...new Set(rows.flatMap(({ decided }) => (decided.decision.kind === "stored" ? [decided.decision.organisationId] : [])))];
}
