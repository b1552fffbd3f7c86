import { buildGraph, degreeOf, type Edge, eachNeighbour, type Graph } from "../graph.ts";
import { findComponents } from "../measures/components.ts";
import { leiden } from "../measures/leiden/leiden.ts";
import { seededRandom } from "../measures/seeded-random.ts";
import { type KnownPlaces, knownPlaces } from "./known-places.ts";
import { groupRadius, organisationRadius } from "./mark-radius.ts";
import { type Line, placeNodes } from "./place-nodes.ts";
import type { NetworkLayout, Scene } from "./scene.ts";

/** More organisations than this are not drawn in one picture: nobody could read it. */
const mostInOne = 300;
/** Smaller groups share one mark: thirty specks would hide the picture that the large ones make. */
const leastInGroup = 8;
/** Of a group's ties to other groups, so many pull it: nearly all groups are tied to all others. */
const pullingLines = 4;
const seed = 1;
/** A group's names stand below its mark. */
const roomForName = 24;
const widthOfName = 60;
const hubsNamed = 3;

/** A picture to be made: which of the graph's nodes stand in it, as themselves or in groups. */
type Plan = { members: readonly number[]; groups: Plan[] | null; isRest: boolean };
type Drawing = { graph: Graph; known: KnownPlaces; scenes: Scene[] };

/**
 * Where the organisations of a network stand. Those that an earlier layout has a place for keep it as far as their ties
 * allow, so that people find them where they were. The same input gives the same layout.
 */
export function layOutNetwork(graph: Graph, earlier: NetworkLayout | null): NetworkLayout {
  const tied = graph.ids.flatMap((_, node) => (degreeOf(graph.around, node) > 0 ? [node] : []));
  const drawing: Drawing = { graph, known: knownPlaces(earlier), scenes: [] };
  draw(drawing, { members: tied, groups: groupsOf(graph, tied), isRest: false }, "", null);
  return { scenes: drawing.scenes };
}

/**
 * The groups of a picture that would be too full; null where it is not. Parts and close circles make groups of their own
 * where they are large enough; the small ones fill groups together. Who is so closely tied that nothing tells groups apart
 * stands in pieces, those with the most ties first: nobody is left out.
 */
function groupsOf(graph: Graph, members: readonly number[]): Plan[] | null {
  if (members.length <= mostInOne) return null;
  const circles = closeCircles(graph, members).sort((one, other) => other.length - one.length);
  const isLarge = (group: readonly number[]) => group.length >= leastInGroup;
  const large = circles.filter(isLarge);
  if (large.length === 1 && circles.length === 1) return piecesOf(graph, members).map((piece) => ({ members: piece, groups: null, isRest: false }));
  return [
    ...large.map((group): Plan => ({ members: group, groups: groupsOf(graph, group), isRest: false })),
    ...packed(circles.filter((group) => !isLarge(group))).map((rest): Plan => ({ members: rest, groups: null, isRest: true })),
  ];
}

/** The parts that are tied to no other, the largest one split into its communities. */
function closeCircles(graph: Graph, members: readonly number[]): number[][] {
  const part = partOf(graph, members);
  const [largest = [], ...others] = findComponents(part).members.map((component) => component.map((place) => members[place] as number));
  const communities: number[][] = [];
  leiden(partOf(graph, largest).around, seededRandom(seed)).forEach((community, place) => {
    communities[community] = [...(communities[community] ?? []), largest[place] as number];
  });
  return [...communities.filter((community) => community !== undefined), ...others];
}

/** Small groups together, as many as one picture holds; none is torn apart. */
function packed(groups: readonly (readonly number[])[]): number[][] {
  const packs: number[][] = [];
  for (const group of groups) {
    const last = packs.at(-1);
    if (last && last.length + group.length <= mostInOne) last.push(...group);
    else packs.push([...group]);
  }
  return packs;
}

function piecesOf(graph: Graph, members: readonly number[]): number[][] {
  const ranked = [...members].sort((one, other) => degreeOf(graph.around, other) - degreeOf(graph.around, one) || one - other);
  return Array.from({ length: Math.ceil(ranked.length / mostInOne) }, (_, piece) => ranked.slice(piece * mostInOne, (piece + 1) * mostInOne));
}

/** The network among some of the nodes, under their places in the list. */
function partOf(graph: Graph, members: readonly number[]): Graph {
  const places = new Map(members.map((node, place) => [node, place]));
  const edges = members.flatMap((node, source) => {
    const own: Edge[] = [];
    eachNeighbour(graph.around, node, (neighbour, weight) => {
      const target = places.get(neighbour);
      if (target !== undefined && source < target) own.push({ source, target, weight });
    });
    return own;
  });
  return buildGraph(
    members.map((node) => graph.ids[node] as string),
    edges,
  );
}

function draw(drawing: Drawing, plan: Plan, sceneId: string, parentId: string | null): void {
  const scene: Scene = { sceneId, parentId, organisations: [], groups: [] };
  drawing.scenes.push(scene);
  if (plan.groups === null) scene.organisations = organisationMarks(drawing, plan.members, sceneId);
  else {
    const named = plan.groups.map((group) => ({ ...group, sceneId: drawing.known.sceneIdFor(group.members.map((node) => drawing.graph.ids[node] as string)) }));
    scene.groups = groupMarks(drawing, named, sceneId);
    for (const group of named) draw(drawing, group, group.sceneId, sceneId);
  }
}

function organisationMarks({ graph, known }: Drawing, members: readonly number[], sceneId: string): Scene["organisations"] {
  const ids = members.map((node) => graph.ids[node] as string);
  const points = placeNodes(
    members.map((node) => organisationRadius(degreeOf(graph.around, node))),
    linesAmong(graph, new Map(members.map((node, place) => [node, place]))),
    ids.map((organisationId) => known.placeOf(sceneId, { organisationId })),
  );
  return points.map((point, place) => ({ ...point, organisationId: ids[place] as string }));
}

function groupMarks({ graph, known }: Drawing, groups: readonly (Plan & { sceneId: string })[], sceneId: string): Scene["groups"] {
  const groupOf = new Map(groups.flatMap((group, place) => group.members.map((node) => [node, place] as const)));
  const points = placeNodes(
    groups.map((group) => Math.max(widthOfName, groupRadius(group.members.length))),
    strongest(linesAmong(graph, groupOf)),
    groups.map((group) => known.placeOf(sceneId, { sceneId: group.sceneId })),
    { gap: roomForName },
  );
  return points.map((point, place) => {
    const group = groups[place] as (typeof groups)[number];
    return { ...point, sceneId: group.sceneId, hubIds: hubsOf(graph, group.members), isRest: group.isRest };
  });
}

/** The ties between the places that the nodes have, those of one pair of places added up. */
function linesAmong(graph: Graph, placeOf: ReadonlyMap<number, number>): Line[] {
  const lines = new Map<string, Line>();
  for (const [node, one] of placeOf) {
    eachNeighbour(graph.around, node, (neighbour, weight) => {
      const other = placeOf.get(neighbour);
      if (other === undefined || one >= other) return;
      const line = lines.get(`${one} ${other}`);
      if (line) line.weight += weight;
      else lines.set(`${one} ${other}`, { source: one, target: other, weight });
    });
  }
  return [...lines.values()];
}

/** The lines that are among the strongest of one of their ends; their weights as shares of the strongest of all. */
function strongest(lines: readonly Line[]): Line[] {
  const most = lines.reduce((weight, line) => Math.max(weight, line.weight), 0);
  const taken = new Map<number, number>();
  const ranked = [...lines].sort((one, other) => other.weight - one.weight);
  const kept = ranked.filter(({ source, target }) => {
    const [one, other] = [taken.get(source) ?? 0, taken.get(target) ?? 0];
    taken.set(source, one + 1);
    taken.set(target, other + 1);
    return one < pullingLines || other < pullingLines;
  });
  return kept.map((line) => ({ ...line, weight: line.weight / most }));
}

/** The nodes with the most ties within the group; of equals the first. */
function hubsOf(graph: Graph, members: readonly number[]): string[] {
  const within = new Set(members);
  const ties = members.map((node) => {
    let count = 0;
    eachNeighbour(graph.around, node, (neighbour) => {
      count += within.has(neighbour) ? 1 : 0;
    });
    return { node, count };
  });
  ties.sort((one, other) => other.count - one.count || one.node - other.node);
  return ties.slice(0, hubsNamed).map(({ node }) => graph.ids[node] as string);
}
