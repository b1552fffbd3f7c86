import type { OrganisationKind } from "../../organisations/full-profile.ts";
import { kindsInOrder } from "./kinds-in-order.ts";
import type { TiesInYear } from "./measures/ties-by-year.ts";
import type { OfficeDependence } from "./office-dependence.ts";
import type { NetworkContent } from "./work-out-network.ts";

/** What is told of a network as a whole: numbers without a name. Null where a number has no meaning. */
export type NetworkNumbers = {
  organisations: number;
  /** Pairs that share a project, and how many of them share more than one. */
  ties: number;
  repeatedTies: number;
  /** Pairs whose last common day is long ago, of those of whom a day is known. */
  asleep: number;
  /** Organisations that are tied to nobody. */
  alone: number;
  /** How many organisations hang together in the largest part, and how many smaller parts of two or more there are. */
  largest: number;
  otherParts: number;
  meanPartners: number;
  /** So many organisations have half of all ends of ties. */
  halfOfTies: number;
  density: number;
  meanDistance: number | null;
  diameter: number | null;
  transitivity: number | null;
  betweennessCentralisation: number | null;
  /** So many organisations hold half of all eigenvector centrality. */
  halfOfEigenvector: number | null;
  /** Of those with three partners or more: how many have partners that mostly do not work with one another. */
  spanning: number;
  withThreePartners: number;
  degreeAssortativity: number | null;
  core: { r: number | null; size: number | null };
  communities: { count: number; modularity: number | null; agreement: number; isStable: boolean };
  kinds: {
    eiIndex: number | null;
    eiExpected: number | null;
    eiP: number | null;
    assortativity: number | null;
    /** Ties between two kinds; within a kind each once. */
    mixing: { kind: OrganisationKind; organisations: number; ties: { kind: OrganisationKind; count: number }[] }[];
  };
  /** Of pairs that met in a project, how often pairs meet again (Robins & Alexander). */
  repeatedMeetings: number;
  /** Organisations without which others would be cut off. */
  onlyLinks: number;
  sharedProjects: number;
  assemblies: number;
  undatedProjects: number;
  office: OfficeDependence;
  byYear: TiesInYear[];
};

export function networkNumbers(content: NetworkContent): NetworkNumbers {
  const { measures, ties, projects, office, twoMode, byYear } = content;
  const { whole, communities } = measures;
  const number = (name: string) => (whole[name] ?? null) as number | null;
  const count = (name: string) => (whole[name] as readonly unknown[]).length;
  const parts = (whole.components as readonly number[]).filter((size) => size > 1);
  return {
    organisations: whole.n as number,
    ties: whole.m as number,
    repeatedTies: ties.projects.filter((shared) => shared > 1).length,
    asleep: ties.isAwake.filter((isAwake) => isAwake === false).length,
    alone: count("isolates"),
    largest: parts[0] ?? 0,
    otherParts: Math.max(0, parts.length - 1),
    meanPartners: whole.mean_degree as number,
    halfOfTies: fewestWithHalf(measures.node.degree ?? []),
    density: whole.density as number,
    meanDistance: number("avg_shortest_path_lcc"),
    diameter: number("diameter_lcc"),
    transitivity: number("transitivity"),
    betweennessCentralisation: number("betweenness_centralization"),
    halfOfEigenvector: parts.length > 0 ? fewestWithHalf(measures.node.eigenvector ?? []) : null,
    ...spanningOf(content),
    degreeAssortativity: number("degree_assortativity"),
    core: { r: measures.core_periphery.r, size: measures.core_periphery.optimal_cores[0]?.length ?? null },
    communities: { count: communitiesOfSome(content), modularity: communities.modularity, agreement: communities.agreement, isStable: communities.is_stable },
    kinds: kindNumbers(content),
    repeatedMeetings: twoMode.robins_alexander ?? 0,
    onlyLinks: count("articulation_points"),
    sharedProjects: projects.shared,
    assemblies: projects.assemblyIds.length,
    undatedProjects: projects.undated,
    office,
    byYear,
  };
}

function fewestWithHalf(values: readonly (number | null)[]): number {
  const sorted = values.map((value) => value ?? 0).sort((one, other) => other - one);
  const half = sorted.reduce((sum, value) => sum + value, 0) / 2;
  let [sum, count] = [0, 0];
  while (sum < half - 1e-9) {
    sum += sorted[count] as number;
    count += 1;
  }
  return count;
}

/** An organisation spans where more than half of its partners count: effective size over partners (Burt's efficiency). */
function spanningOf({ measures: { node } }: NetworkContent): { spanning: number; withThreePartners: number } {
  const some = (node.degree ?? []).flatMap((degree, place) => ((degree ?? 0) >= 3 ? [place] : []));
  return { withThreePartners: some.length, spanning: some.filter((place) => (node.efficiency?.[place] ?? 0) > 0.5).length };
}

function communitiesOfSome({ measures: { communities } }: NetworkContent): number {
  const sizes = new Map<number, number>();
  for (const community of communities.membership) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  return [...sizes.values()].filter((size) => size > 1).length;
}

function kindNumbers({ measures: { groups }, kinds }: NetworkContent): NetworkNumbers["kinds"] {
  const byKind = groups[0];
  const shown = kindsInOrder.filter((kind) => kinds.includes(kind));
  return {
    eiIndex: byKind?.ei_index ?? null,
    eiExpected: byKind?.ei_null?.mean ?? null,
    eiP: byKind?.ei_null?.p_two_sided ?? null,
    assortativity: byKind?.assortativity ?? null,
    mixing: shown.map((kind) => ({
      kind,
      organisations: byKind?.sizes[kind] ?? 0,
      ties: shown.map((other) => ({ kind: other, count: byKind?.mixing_counts[kind]?.[other] ?? 0 })),
    })),
  };
}
