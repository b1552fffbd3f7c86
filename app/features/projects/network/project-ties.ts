import { groupBy } from "../../../lib/group-by.ts";
import type { Edge } from "./graph.ts";

/** An organisation takes part in a project; the same pair may stand several times. */
export type Participation = { organisationId: string; projectId: string };

export type ProjectTies = {
  /** Between places in the given list of organisations. */
  edges: Required<Edge>[];
  /** Beside `edges`: how many projects each pair shares. */
  projectCounts: number[];
  /** Projects that made ties: those with two organisations in view or more, without the assemblies. */
  projectIds: string[];
  /** Projects that were left out because more than half of the organisations in view take part. */
  assemblyIds: string[];
};

/**
 * The ties between the organisations in view: who shares a project with whom. A project in which n of them take part adds
 * 1 / (n − 1) to the weight of each pair (Newman 2001, "Scientific collaboration networks II"), so that an
 * organisation's weights add up to the number of its shared projects. An organisation counts once a project. With
 * `leavesOutAssemblies`, a project that unites more than half of the organisations in view ties nobody.
 */
export function projectTies(organisationIds: readonly string[], participations: Iterable<Participation>, { leavesOutAssemblies = false } = {}): ProjectTies {
  const places = new Map(organisationIds.map((id, place) => [id, place]));
  const pairs = new Map<number, Required<Edge> & { projectCount: number }>();
  const ties: ProjectTies = { edges: [], projectCounts: [], projectIds: [], assemblyIds: [] };
  for (const [projectId, group] of groupBy(participations, (participation) => participation.projectId)) {
    const members = [...new Set(group.flatMap(({ organisationId }) => places.get(organisationId) ?? []))].sort((one, other) => one - other);
    if (members.length < 2) continue;
    if (leavesOutAssemblies && members.length > organisationIds.length / 2) {
      ties.assemblyIds.push(projectId);
      continue;
    }
    ties.projectIds.push(projectId);
    addPairs(pairs, members, organisationIds.length);
  }
  for (const { projectCount, ...edge } of pairs.values()) {
    ties.edges.push(edge);
    ties.projectCounts.push(projectCount);
  }
  return ties;
}

function addPairs(pairs: Map<number, Required<Edge> & { projectCount: number }>, members: readonly number[], size: number): void {
  const share = 1 / (members.length - 1);
  members.forEach((source, place) => {
    for (const target of members.slice(place + 1)) {
      const key = source * size + target;
      const pair = pairs.get(key);
      if (pair) {
        pair.weight += share;
        pair.projectCount += 1;
      } else pairs.set(key, { source, target, weight: share, projectCount: 1 });
    }
  });
}
