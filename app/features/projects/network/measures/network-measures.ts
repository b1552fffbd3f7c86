/** Numbers for the whole network, under the names that network scientists' files use. Null where a number has no meaning. */
export type WholeMeasures = Record<string, number | null | readonly number[] | readonly string[] | readonly (readonly [string, string])[]>;

/** Numbers by node, in the order of the graph's ids. Null where a number has no meaning for the node. */
export type NodeMeasures = Record<string, readonly (number | null)[]>;

export type NetworkMeasures = { whole: WholeMeasures; node: NodeMeasures };
