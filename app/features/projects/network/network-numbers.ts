import type { OfficeDependence } from "./office-dependence.ts";
import type { NetworkContent } from "./work-out-network.ts";

/** What is told of a network as a whole: numbers without a name. Null where a number has no meaning. */
export type NetworkNumbers = {
  organisations: number;
  /** Pairs that share a project, and how many of them share more than one. */
  ties: number;
  repeatedTies: number;
  /** Organisations that are tied to nobody. */
  alone: number;
  /** How many organisations hang together in the largest part, and how many smaller parts of two or more there are. */
  largest: number;
  otherParts: number;
  meanPartners: number;
  density: number;
  meanDistance: number | null;
  diameter: number | null;
  transitivity: number | null;
  efficiency: number | null;
  centralisation: number | null;
  degreeAssortativity: number | null;
  maxCore: number;
  /** Organisations, and ties, without which others would be cut off. */
  onlyLinks: number;
  onlyTies: number;
  sharedProjects: number;
  assemblies: number;
  undatedProjects: number;
  office: OfficeDependence;
};

export function networkNumbers({ measures: { whole }, ties, projects, office }: NetworkContent): NetworkNumbers {
  const components = whole.components as readonly number[];
  const number = (name: string) => (whole[name] ?? null) as number | null;
  const count = (name: string) => (whole[name] as readonly unknown[]).length;
  return {
    organisations: whole.n as number,
    ties: whole.m as number,
    repeatedTies: ties.projects.filter((shared) => shared > 1).length,
    alone: count("isolates"),
    largest: (components[0] ?? 0) > 1 ? (components[0] as number) : 0,
    otherParts: components.slice(1).filter((size) => size > 1).length,
    meanPartners: whole.mean_degree as number,
    density: whole.density as number,
    meanDistance: number("avg_shortest_path_lcc"),
    diameter: number("diameter_lcc"),
    transitivity: number("transitivity"),
    efficiency: number("global_efficiency"),
    centralisation: number("betweenness_centralization"),
    degreeAssortativity: number("degree_assortativity"),
    maxCore: whole.max_core as number,
    onlyLinks: count("articulation_points"),
    onlyTies: count("bridges"),
    sharedProjects: projects.shared,
    assemblies: projects.assemblyIds.length,
    undatedProjects: projects.undated,
    office,
  };
}
