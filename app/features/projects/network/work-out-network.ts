import type { Day } from "../../../lib/day.ts";
import type { OrganisationKind } from "../../organisations/full-profile.ts";
import { buildGraph } from "./graph.ts";
import { layOutNetwork } from "./layout/lay-out-network.ts";
import type { NetworkLayout } from "./layout/scene.ts";
import { measureNetwork, type NetworkMeasures } from "./measures/measure-network.ts";
import { type NetworkMaterial, type SelectedNetwork, selectNetwork, yearsOf } from "./network-material.ts";
import { everyMember, type NetworkView } from "./network-view.ts";
import { type OfficeDependence, officeDependence } from "./office-dependence.ts";
import { projectTies, type ProjectTies } from "./project-ties.ts";

/** What is known of one view of the network. Lists of one kind stand beside one another: entry `i` of each belongs together. */
export type NetworkContent = {
  organisationIds: readonly string[];
  kinds: readonly OrganisationKind[];
  /** By organisation: in how many projects it meets another one in view. */
  sharedProjects: readonly number[];
  /** Source and target are places in the list of organisations. */
  ties: { source: number[]; target: number[]; projects: number[]; weight: number[] };
  projects: {
    /** That tie organisations in view. */
    shared: number;
    /** Left out of the ties because they unite more than half of the organisations in view. */
    assemblyIds: string[];
    /** Whose days nobody gave. */
    undated: number;
  };
  measures: NetworkMeasures;
  office: OfficeDependence;
  /** In which years the group did anything, whatever years are in view. */
  years: { first: number; last: number } | null;
};

export type WorkInput = {
  view: NetworkView;
  material: NetworkMaterial;
  /** The group's drawing as it is; made anew where `material` is not what it was made from. */
  layout: { known: NetworkLayout | null; isCurrent: boolean };
  today: Day;
};

export type WorkedOut = { content: NetworkContent; layout: NetworkLayout };

/** Measures a view of the network and lays out its group. Long arithmetic: it is called in a thread of its own. */
export function workOutNetwork({ view, material, layout, today }: WorkInput): WorkedOut {
  const selected = selectNetwork(material, view);
  const ties = tiesOf(selected);
  const graph = buildGraph(selected.organisationIds, ties.edges);
  return {
    content: {
      organisationIds: selected.organisationIds,
      kinds: selected.kinds,
      sharedProjects: sharedProjects(selected, ties),
      ties: {
        source: ties.edges.map((edge) => edge.source),
        target: ties.edges.map((edge) => edge.target),
        projects: ties.projectCounts,
        weight: ties.edges.map((edge) => edge.weight),
      },
      projects: { shared: ties.projectIds.length, assemblyIds: ties.assemblyIds, undated: selected.undatedProjects },
      measures: measureNetwork(graph),
      office: officeDependence(selected.organisationIds, selected.participations, material.officeProjectIds, selected),
      years: yearsOf(material, today),
    },
    layout: layout.isCurrent && layout.known ? layout.known : layOutGroup(material, view, layout.known),
  };
}

/** A group is laid out over all years and sources, so that its organisations stay in their places when one looks at some of them. */
function layOutGroup(material: NetworkMaterial, { group, kind }: NetworkView, known: NetworkLayout | null): NetworkLayout {
  const all = selectNetwork(material, { ...everyMember, group, kind });
  return layOutNetwork(buildGraph(all.organisationIds, tiesOf(all).edges), known);
}

function tiesOf({ organisationIds, participations, leavesOutAssemblies }: SelectedNetwork): ProjectTies {
  return projectTies(organisationIds, participations, { leavesOutAssemblies });
}

function sharedProjects({ organisationIds, participations }: SelectedNetwork, { projectIds }: ProjectTies): number[] {
  const shared = new Set(projectIds);
  const own = new Map<string, Set<string>>();
  for (const { organisationId, projectId } of participations) {
    if (shared.has(projectId)) own.set(organisationId, (own.get(organisationId) ?? new Set()).add(projectId));
  }
  return organisationIds.map((id) => own.get(id)?.size ?? 0);
}
