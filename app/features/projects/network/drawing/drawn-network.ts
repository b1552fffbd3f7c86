import type { OrganisationKind } from "../../../organisations/full-profile.ts";
import { groupRadius, organisationRadius } from "../layout/mark-radius.ts";
import { frame, placeNodes } from "../layout/place-nodes.ts";
import { findScene, type NetworkLayout, organisationsWithin, type Scene } from "../layout/scene.ts";
import type { Neighbour } from "../neighbours.ts";
import type { NetworkContent } from "../work-out-network.ts";

type Spot = { x: number; y: number; r: number };

/** An organisation in a drawing; `place` is its place in the content's lists. */
export type DrawnOrganisation = Spot & { organisationId: string; kind: OrganisationKind; partners: number; projects: number; isCentre: boolean };
/** A group in a drawing, with those of it that are tied to somebody in this view. */
export type DrawnGroup = Spot & { sceneId: string; hubIds: string[]; isRest: boolean; size: number; kinds: { kind: OrganisationKind; count: number }[] };
/** From one mark to another; organisations are counted first, groups behind them. */
export type DrawnLine = { source: number; target: number; weight: number; isQuiet: boolean };

export type DrawnNetwork = {
  width: number;
  height: number;
  organisations: DrawnOrganisation[];
  groups: DrawnGroup[];
  lines: DrawnLine[];
  /** Organisations that belong here and do not fit into one picture. */
  left: number;
};

/** Beyond this many, a shelf of organisations that are tied to nobody says less than their number. */
const mostOnShelf = 140;
const shelf = { step: 26, height: 30, radius: 5 };
const mostAround = 60;

/** A scene of the layout as this view fills it. Below the root stand the organisations that are tied to nobody. */
export function drawScene(content: NetworkContent, layout: NetworkLayout, sceneId: string): DrawnNetwork {
  const scene = findScene(layout, sceneId) ?? { sceneId, parentId: null, organisations: [], groups: [] };
  const places = placesOf(content);
  const organisations = scene.organisations.flatMap((mark) => {
    const place = places.get(mark.organisationId);
    return place === undefined ? [] : [organisationAt(content, place, mark)];
  });
  const { groups, members } = groupsIn(content, layout, scene, places);
  const markOf = new Map(organisations.map((mark, index) => [places.get(mark.organisationId) as number, index]));
  members.forEach((group, index) => {
    for (const place of group) markOf.set(place, organisations.length + index);
  });
  const lines = linesBetween(content, markOf);
  const drawn: DrawnNetwork = { width: frame.width, height: frame.height, organisations, groups, lines, left: 0 };
  return sceneId === "" ? withShelf(content, drawn, new Set(markOf.keys())) : drawn;
}

/** One organisation in the middle of those that it is tied to, the strongest ties first, and the ties among them. */
export function drawAround(content: NetworkContent, centre: number, partners: readonly Neighbour[]): DrawnNetwork {
  const shown = [centre, ...partners.slice(0, mostAround).map((partner) => partner.place)];
  const lines = linesBetween(content, new Map(shown.map((place, index) => [place, index])));
  const radii = shown.map((place) => organisationRadius(content.measures.node.degree?.[place] ?? 0));
  const points = placeNodes(
    radii,
    lines,
    shown.map(() => null),
    { centre: 0, gap: 12 },
  );
  const organisations = points.map((point, index) => ({ ...organisationAt(content, shown[index] as number, point), isCentre: index === 0 }));
  return { width: frame.width, height: frame.height, organisations, groups: [], lines, left: Math.max(0, partners.length - mostAround) };
}

function placesOf(content: NetworkContent): Map<string, number> {
  return new Map(content.organisationIds.map((id, place) => [id, place]));
}

function organisationAt(content: NetworkContent, place: number, { x, y }: { x: number; y: number }): DrawnOrganisation {
  const partners = content.measures.node.degree?.[place] ?? 0;
  const kind = content.kinds[place] as OrganisationKind;
  return {
    x,
    y,
    r: partners > 0 ? organisationRadius(partners) : shelf.radius,
    organisationId: content.organisationIds[place] as string,
    kind,
    partners,
    projects: content.sharedProjects[place] ?? 0,
    isCentre: false,
  };
}

function groupsIn(content: NetworkContent, layout: NetworkLayout, scene: Scene, places: ReadonlyMap<string, number>): { groups: DrawnGroup[]; members: number[][] } {
  const found = scene.groups.map((mark) => ({
    mark,
    members: organisationsWithin(layout, mark.sceneId).flatMap((id) => {
      const place = places.get(id);
      return place !== undefined && (content.measures.node.degree?.[place] ?? 0) > 0 ? [place] : [];
    }),
  }));
  const filled = found.filter(({ members }) => members.length > 0);
  return {
    groups: filled.map(({ mark, members }) => ({ ...mark, r: groupRadius(members.length), size: members.length, kinds: kindsAmong(content, members) })),
    members: filled.map(({ members }) => members),
  };
}

function kindsAmong({ kinds }: NetworkContent, members: readonly number[]): DrawnGroup["kinds"] {
  const counts = new Map<OrganisationKind, number>();
  for (const place of members) counts.set(kinds[place] as OrganisationKind, (counts.get(kinds[place] as OrganisationKind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((one, other) => other.count - one.count || (one.kind < other.kind ? -1 : 1));
}

function linesBetween({ ties }: NetworkContent, markOf: ReadonlyMap<number, number>): DrawnLine[] {
  const lines = new Map<string, DrawnLine>();
  ties.source.forEach((from, index) => {
    const [one, other] = [markOf.get(from), markOf.get(ties.target[index] as number)];
    if (one === undefined || other === undefined || one === other) return;
    const [source, target] = [Math.min(one, other), Math.max(one, other)];
    const line = lines.get(`${source} ${target}`) ?? { source, target, weight: 0, isQuiet: true };
    line.weight += ties.weight[index] as number;
    line.isQuiet &&= ties.isAwake[index] === false;
    lines.set(`${source} ${target}`, line);
  });
  return [...lines.values()];
}

/** Organisations that no mark stands for are in rows below the picture, unless they are too many. */
function withShelf(content: NetworkContent, drawn: DrawnNetwork, marked: ReadonlySet<number>): DrawnNetwork {
  const alone = content.organisationIds.flatMap((_, place) => (marked.has(place) ? [] : [place]));
  if (alone.length > mostOnShelf) return { ...drawn, left: alone.length };
  const columns = Math.floor((frame.width - 2 * frame.margin) / shelf.step);
  const marks = alone.map((place, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    return organisationAt(content, place, { x: frame.margin + (column + 0.5) * shelf.step, y: frame.height + (row + 0.5) * shelf.height });
  });
  const rows = Math.ceil(alone.length / columns);
  const count = drawn.organisations.length;
  const lines = drawn.lines.map((line) => ({ ...line, source: shift(line.source, count, marks.length), target: shift(line.target, count, marks.length) }));
  return { ...drawn, height: frame.height + rows * shelf.height, organisations: [...drawn.organisations, ...marks], lines };
}

function shift(mark: number, organisations: number, added: number): number {
  return mark < organisations ? mark : mark + added;
}
