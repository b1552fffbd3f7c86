import type { GroupMeasures } from "../measures/group-mixing.ts";
import type { AllMeasures } from "../measures/measure-network.ts";
import type { NodeMeasures } from "../measures/network-measures.ts";

/** JSON that network scientists' programs read: `whole` and `node`, numbers by the id of the node. */
export type PrintableMeasures = { whole: Record<string, unknown>; node: Record<string, Record<string, number | null>> } & Record<string, unknown>;

/**
 * The measures under the names that known-answer files use. Eigenvectors are told of the largest component alone. What
 * belongs to a way to group nodes stands under `attribute`, its chief numbers in `whole` and `node` too.
 */
export function printableMeasures(ids: readonly string[], measures: AllMeasures, isDirected: boolean): PrintableMeasures {
  const [first] = measures.groups;
  const attributes = measures.groups.map((group) => printableGroup(ids, group, isDirected));
  return {
    whole: {
      ...measures.whole,
      ...(first && { ei_index: first.ei_index, ei_expected_random: first.ei_expected_random, attribute_assortativity: first.assortativity }),
    },
    node: {
      ...nodesById(ids, measures.node),
      ...(first && nodesById(ids, { ei_index: first.node_ei })),
      ...(measures.brokerage && nodesById(ids, brokerageNames(measures.brokerage))),
    },
    communities: { ...measures.communities, membership: byId(ids, measures.communities.membership) },
    core_periphery: measures.core_periphery,
    ...(attributes.length > 0 && { attribute: attributes[0] }),
    ...(attributes.length > 1 && { attributes }),
  };
}

function brokerageNames({ total, ...roles }: NonNullable<AllMeasures["brokerage"]>): NodeMeasures {
  return { ...roles, brokerage_total: total };
}

export function nodesById(ids: readonly string[], node: NodeMeasures): Record<string, Record<string, number | null>> {
  return Object.fromEntries(Object.entries(node).map(([key, values]) => [key, byId(ids, key.startsWith("eigenvector") ? values.map((value) => value ?? undefined) : values)]));
}

function byId<Value>(ids: readonly string[], values: readonly (Value | undefined)[]): Record<string, Value> {
  return Object.fromEntries(ids.flatMap((id, place): [string, Value][] => (values[place] === undefined ? [] : [[id, values[place] as Value]])));
}

function printableGroup(ids: readonly string[], { node_ei, mixing_counts, ...group }: GroupMeasures, isDirected: boolean) {
  return { ...group, node_ei: byId(ids, node_ei), [isDirected ? "mixing_counts_directed" : "mixing_counts_unordered"]: mixing_counts };
}
