import { eachNeighbour, type Graph } from "../graph.ts";

/** How often each node stands between two that are not tied in that direction, by whose groups they are; in the order of ids. */
export type Brokerage = {
  /** A → A → A: all three of one group. */
  coordinator: number[];
  /** A → B → A: between two of one group that is not the broker's (consultant). */
  itinerant: number[];
  /** A → A → B: passes on from its own group. */
  representative: number[];
  /** A → B → B: lets in to its own group. */
  gatekeeper: number[];
  /** A → B → C: three groups. */
  liaison: number[];
  total: number[];
};

/**
 * Brokerage roles (Gould & Fernandez 1989, "Structures of mediation"): triples i → j → k without i → k, counted for j.
 * Triples with a node without a group (null) are left out. Direction counts: of an undirected graph each triple counts both ways.
 */
export function brokerage(graph: Graph, groupOf: readonly (string | null)[]): Brokerage {
  const zeros = () => new Array<number>(graph.ids.length).fill(0);
  const roles: Brokerage = { coordinator: zeros(), itinerant: zeros(), representative: zeros(), gatekeeper: zeros(), liaison: zeros(), total: zeros() };
  const isTied = new Int32Array(graph.ids.length).fill(-1);
  graph.ids.forEach((_, first) => {
    eachNeighbour(graph.out, first, (neighbour) => {
      isTied[neighbour] = first;
    });
    eachNeighbour(graph.out, first, (broker) => {
      eachNeighbour(graph.out, broker, (last) => {
        if (last === first || isTied[last] === first) return;
        const role = roleOf(groupOf[first] ?? null, groupOf[broker] ?? null, groupOf[last] ?? null);
        if (role === null) return;
        roles[role][broker] = (roles[role][broker] as number) + 1;
        roles.total[broker] = (roles.total[broker] as number) + 1;
      });
    });
  });
  return roles;
}

function roleOf(first: string | null, broker: string | null, last: string | null): Exclude<keyof Brokerage, "total"> | null {
  if (first === null || broker === null || last === null) return null;
  if (first === broker) return broker === last ? "coordinator" : "representative";
  if (broker === last) return "gatekeeper";
  return first === last ? "itinerant" : "liaison";
}
