import { degreeOf, eachNeighbour, type Graph } from "../graph.ts";

/**
 * The largest k for which the node belongs to a group in which each has k ties or more (Seidman 1983), whichever way ties
 * point: nodes are taken away by ascending degree (Batagelj & Zaveršnik 2003).
 */
export function coreNumbers({ ids, around }: Graph): Int32Array {
  const core = Int32Array.from(ids, (_, node) => degreeOf(around, node));
  const { order, place, first } = sortByDegree(core);
  for (let at = 0; at < order.length; at += 1) {
    const node = order[at] as number;
    eachNeighbour(around, node, (neighbour) => {
      const degree = core[neighbour] as number;
      if (degree <= (core[node] as number)) return;
      // The neighbour changes places with the first of its degree, whose range then begins one later.
      const head = first[degree] as number;
      const other = order[head] as number;
      order[place[neighbour] as number] = other;
      place[other] = place[neighbour] as number;
      order[head] = neighbour;
      place[neighbour] = head;
      first[degree] = head + 1;
      core[neighbour] = degree - 1;
    });
  }
  return core;
}

function sortByDegree(degrees: Int32Array): { order: Int32Array; place: Int32Array; first: Int32Array } {
  const highest = degrees.reduce((most, degree) => Math.max(most, degree), 0);
  const first = new Int32Array(highest + 2);
  for (const degree of degrees) first[degree + 1] = (first[degree + 1] as number) + 1;
  for (let degree = 0; degree <= highest; degree += 1) first[degree + 1] = (first[degree + 1] as number) + (first[degree] as number);
  const next = first.slice();
  const order = new Int32Array(degrees.length);
  const place = new Int32Array(degrees.length);
  degrees.forEach((degree, node) => {
    const at = next[degree] as number;
    next[degree] = at + 1;
    order[at] = node;
    place[node] = at;
  });
  return { order, place, first };
}
