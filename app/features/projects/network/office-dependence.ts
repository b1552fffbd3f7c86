import { buildGraph, degreeOf, type Edge } from "./graph.ts";
import { findComponents } from "./measures/components.ts";
import { type Participation, projectTies } from "./project-ties.ts";

/** What holds together only through projects in which the cluster's office takes part. */
export type OfficeDependence = {
  /** Whether the portal knows which organisation the office is. */
  isKnown: boolean;
  /** Projects that tie organisations in view and have the office in them. */
  projects: number;
  /** Ties that no other project carries: without the office's projects they would not be there. */
  lostTies: number;
  /** Organisations that would be tied to nobody any more. */
  leftAlone: number;
  /** Into how many parts the network of those who are tied falls, with and without. */
  parts: { with: number; without: number };
};

/** Compares the network with the one that the projects without the office make (the office is a node in neither). Null: nobody said which one it is. */
export function officeDependence(
  organisationIds: readonly string[],
  participations: readonly Participation[],
  officeProjectIds: readonly string[] | null,
  options: { leavesOutAssemblies: boolean },
): OfficeDependence {
  const office = new Set(officeProjectIds ?? []);
  const whole = projectTies(organisationIds, participations, options);
  const others = projectTies(
    organisationIds,
    participations.filter((participation) => !office.has(participation.projectId)),
    options,
  );
  const [before, after] = [shapeOf(organisationIds, whole.edges), shapeOf(organisationIds, others.edges)];
  return {
    isKnown: officeProjectIds !== null,
    projects: whole.projectIds.filter((projectId) => office.has(projectId)).length,
    lostTies: whole.edges.length - others.edges.length,
    leftAlone: before.tied - after.tied,
    parts: { with: before.parts, without: after.parts },
  };
}

function shapeOf(organisationIds: readonly string[], edges: readonly Edge[]): { tied: number; parts: number } {
  const graph = buildGraph(organisationIds, edges);
  return {
    tied: organisationIds.filter((_, node) => degreeOf(graph.around, node) > 0).length,
    parts: findComponents(graph).members.filter((members) => members.length > 1).length,
  };
}
