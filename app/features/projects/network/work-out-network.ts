import { type Day, day } from "../../../lib/day.ts";
import type { OrganisationKind } from "../../organisations/full-profile.ts";
import { buildGraph } from "./graph.ts";
import { layOutNetwork } from "./layout/lay-out-network.ts";
import type { NetworkLayout } from "./layout/scene.ts";
import { type AllMeasures, measureNetwork } from "./measures/measure-network.ts";
import { isTieAwake, lastActiveOn, type TieEvent, tieStrength } from "./measures/tie-decay.ts";
import { type TiesInYear, tiesByYear } from "./measures/ties-by-year.ts";
import { measureTwoMode, type TwoMode, type TwoModeMeasures } from "./measures/two-mode.ts";
import { type NetworkMaterial, type SelectedNetwork, selectNetwork, yearsOf } from "./network-material.ts";
import { everyMember, type NetworkView } from "./network-view.ts";
import { type OfficeDependence, officeDependence } from "./office-dependence.ts";
import { type ProjectTies, projectTies } from "./project-ties.ts";
import { tieEvents } from "./tie-events.ts";

/** What is known of one view of the network. Lists of one kind stand beside one another: entry `i` of each belongs together. */
export type NetworkContent = {
  organisationIds: readonly string[];
  kinds: readonly OrganisationKind[];
  /** By organisation: in how many projects it meets another one in view. */
  sharedProjects: readonly number[];
  ties: TieLists;
  projects: {
    /** That tie organisations in view. */
    shared: number;
    /** Left out of the ties because they unite more than half of the organisations in view. */
    assemblyIds: string[];
    /** Whose days nobody gave. */
    undated: number;
  };
  leavesOutAssemblies: boolean;
  measures: AllMeasures;
  /** Of organisations and the projects that they share: how often the same ones meet again. */
  twoMode: TwoModeMeasures["whole"];
  office: OfficeDependence;
  byYear: TiesInYear[];
  /** The day that the age of ties is counted to. */
  asOf: Day;
  /** In which years the group did anything, whatever years are in view. */
  span: { first: number; last: number } | null;
};

/** Source and target are places in the list of organisations. */
type TieLists = {
  source: number[];
  target: number[];
  projects: number[];
  weight: number[];
  /** The last day on which the two worked together, as far as it is known and past. */
  lastOn: (Day | null)[];
  /** Whether that is recent enough, or there was enough of it; null where no day is known. */
  isAwake: (boolean | null)[];
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
  const asOf = lastDayOf(view, today);
  const events = tieEvents(selected.organisationIds, selected.participations, ties);
  return {
    content: {
      organisationIds: selected.organisationIds,
      kinds: selected.kinds,
      sharedProjects: sharedProjects(selected, ties),
      ties: tieLists(ties, events, asOf),
      projects: { shared: ties.projectIds.length, assemblyIds: ties.assemblyIds, undated: selected.undatedProjects },
      leavesOutAssemblies: selected.leavesOutAssemblies,
      measures: measureNetwork(graph, { groups: [{ name: "kind", values: selected.kinds }] }),
      twoMode: measureTwoMode(twoModeOf(selected, ties)).whole,
      office: officeDependence(selected.organisationIds, selected.participations, material.officeProjectIds, selected),
      byYear: tiesByYear(events, asOf).filter(({ year }) => view.fromYear === null || year >= view.fromYear),
      asOf,
      span: yearsOf(material, today),
    },
    layout: layout.isCurrent && layout.known ? layout.known : layOutGroup(material, view, layout.known),
  };
}

/** Today, or the last day of the period where that is past. */
function lastDayOf({ toYear }: NetworkView, today: Day): Day {
  const last = toYear === null ? today : day(`${toYear}-12-31`);
  return last < today ? last : today;
}

function tieLists({ edges, projectCounts }: ProjectTies, events: readonly (readonly TieEvent[])[], asOf: Day): TieLists {
  const lastOn = events.map((own) => lastActiveOn(own, asOf));
  return {
    source: edges.map((edge) => edge.source),
    target: edges.map((edge) => edge.target),
    projects: projectCounts,
    weight: edges.map((edge) => edge.weight),
    lastOn,
    isAwake: events.map((own, index) => (lastOn[index] === null ? null : isTieAwake(tieStrength(own, asOf)))),
  };
}

function twoModeOf({ organisationIds, participations }: SelectedNetwork, { projectIds }: ProjectTies): TwoMode {
  const places = new Map([...organisationIds, ...projectIds].map((id, place) => [id, place]));
  const edges = participations.flatMap(({ organisationId, projectId }) => {
    const [source, target] = [places.get(organisationId), places.get(projectId)];
    return source === undefined || target === undefined ? [] : [{ source, target }];
  });
  return { graph: buildGraph([...places.keys()], edges), firstCount: organisationIds.length };
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
