import { type BrokerBand, brokerBands, brokersOf } from "./brokers.ts";
import type { Neighbour } from "./neighbours.ts";
import type { NetworkContent } from "./work-out-network.ts";

/** What the network says of one organisation, in bands: numbers would be compared, and they are not made for that. */
export type AboutOne = {
  partners: number;
  projects: number;
  /** Against the organisations that are tied to anybody: the upper quarter, the lower quarter, or in between. */
  standing: "many" | "usual" | "few";
  broker: BrokerBand | null;
  /** Whether its partners mostly work with one another too; null below three partners. */
  circle: "closed" | "mixed" | "open" | null;
  /** Partners of another kind than its own. */
  otherKind: number;
  quiet: number;
};

export function aboutOne(content: NetworkContent, place: number, partners: readonly Neighbour[]): AboutOne {
  const { measures, kinds, sharedProjects } = content;
  const degrees = (measures.node.degree ?? []).filter((degree) => degree !== null && degree > 0) as number[];
  const brokers = brokersOf(content);
  return {
    partners: partners.length,
    projects: sharedProjects[place] ?? 0,
    standing: standingAmong(degrees, partners.length),
    broker: brokerBands.find((band) => brokers[band].includes(place)) ?? null,
    circle: partners.length < 3 ? null : circleOf(measures.node.local_clustering?.[place] ?? 0),
    otherKind: partners.filter((partner) => kinds[partner.place] !== kinds[place]).length,
    quiet: partners.filter((partner) => partner.isAwake === false).length,
  };
}

function standingAmong(degrees: readonly number[], own: number): AboutOne["standing"] {
  const below = degrees.filter((degree) => degree < own).length;
  const above = degrees.filter((degree) => degree > own).length;
  if (below >= 0.75 * degrees.length) return "many";
  return above >= 0.75 * degrees.length ? "few" : "usual";
}

function circleOf(clustering: number): AboutOne["circle"] {
  if (clustering >= 0.75) return "closed";
  return clustering < 0.4 ? "open" : "mixed";
}
