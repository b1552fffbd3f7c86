import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from "d3-force";

export type Point = { x: number; y: number };
export type Line = { source: number; target: number; weight: number };

/** The drawing's own units; the page scales them. */
export const frame = { width: 1200, height: 760, margin: 36 };

/** `home` is where it stood before. */
type Body = SimulationNodeDatum & { x: number; y: number; radius: number; home: Point | null };

/** `gap` is the least room between two marks; `centre` is a node that stays in the middle. */
export type Placing = { gap?: number; centre?: number | null };

const firstRounds = 280;
const laterRounds = 120;
/** Where everything stands already, it only makes room for what is new: what has a home is held there. */
const laterAlpha = 0.12;
const holding = 0.9;
const gathering = { x: 0.045, y: 0.085 };
const usualGap = 5;

/**
 * Where each node stands, within the frame and without overlaps. Nodes that `known` has a place for start there and
 * hardly move; the others start beside those they are tied to. The same input gives the same places: nothing is drawn
 * by chance.
 */
export function placeNodes(radii: readonly number[], lines: readonly Line[], known: readonly (Point | null)[], { gap = usualGap, centre = null }: Placing = {}): Point[] {
  if (radii.length === 0) return [];
  const isFirst = known.every((place) => place === null);
  const bodies = startingBodies(radii, lines, known);
  const middle = centre === null ? undefined : bodies[centre];
  if (middle) Object.assign(middle, { fx: frame.width / 2, fy: frame.height / 2 });
  const links = lines.map(({ source, target, weight }) => ({ source, target, weight }));
  const degrees = degreesOf(radii.length, lines);
  const crowd = Math.sqrt((frame.width * frame.height) / Math.max(radii.length, 12));
  const simulation = forceSimulation(bodies)
    .force(
      "link",
      forceLink<Body, Link>(links)
        .distance((link) => ends(link).reduce((sum, { radius }) => sum + radius, gap) + crowd * 0.45)
        .strength((link) => strengthOf(link, degrees)),
    )
    .force(
      "charge",
      forceManyBody()
        .strength(-crowd * 5.2)
        .theta(1.1)
        .distanceMax(crowd * 7),
    )
    .force(
      "x",
      forceX<Body>(({ home }) => home?.x ?? frame.width / 2).strength(({ home }) => (home ? holding : gathering.x)),
    )
    .force(
      "y",
      forceY<Body>(({ home }) => home?.y ?? frame.height / 2).strength(({ home }) => (home ? holding : gathering.y)),
    )
    .force(
      "collide",
      forceCollide<Body>((body) => body.radius + gap),
    )
    .alpha(isFirst ? 1 : laterAlpha)
    .alphaDecay(1 - 0.001 ** (1 / (isFirst ? firstRounds : laterRounds)))
    .stop();
  simulation.tick(isFirst ? firstRounds : laterRounds);
  return settle(bodies, gap, isFirst ? mostStretch : 1);
}

type Link = SimulationLinkDatum<Body> & { weight: number };

/** Once the simulation knows the link, its ends are bodies. */
function ends({ source, target }: Link): [Body, Body] {
  return [source as Body, target as Body];
}

/** A tie pulls the harder the more it weighs, and the less the more ties its ends have. */
function strengthOf(link: Link, degrees: readonly number[]): number {
  const fewest = Math.min(...ends(link).map((body) => degrees[body.index as number] as number));
  return Math.min(1, (0.6 + 0.4 * Math.min(link.weight, 1)) / fewest);
}

function degreesOf(size: number, lines: readonly Line[]): number[] {
  const degrees = new Array<number>(size).fill(0);
  for (const { source, target } of lines) {
    degrees[source] = (degrees[source] as number) + 1;
    degrees[target] = (degrees[target] as number) + 1;
  }
  return degrees;
}

function startingBodies(radii: readonly number[], lines: readonly Line[], known: readonly (Point | null)[]): Body[] {
  const spiral = radii.map((_, index): Point => {
    const distance = 14 * Math.sqrt(index + 0.5);
    const angle = index * Math.PI * (3 - Math.sqrt(5));
    return { x: frame.width / 2 + distance * Math.cos(angle), y: frame.height / 2 + distance * Math.sin(angle) };
  });
  const places = known.slice();
  // A newcomer begins beside its first neighbour that has a place.
  for (const { source, target } of lines) {
    const [one, other] = [places[source], places[target]];
    if (one && !other) places[target] = beside(one, target);
    if (other && !one) places[source] = beside(other, source);
  }
  return radii.map((radius, index) => ({ ...(places[index] ?? (spiral[index] as Point)), radius, home: known[index] ?? null }));
}

function beside({ x, y }: Point, index: number): Point {
  return { x: x + 30 * Math.cos(index), y: y + 30 * Math.sin(index) };
}

/** Few nodes are spread over the frame, but not torn apart. */
const mostStretch = 1.7;

/** Fits everything to the frame, then pushes apart what the fitting brought together. */
function settle(bodies: readonly Body[], gap: number, most: number): Point[] {
  const { width, height } = frame;
  const room = frame.margin + gap + bodies.reduce((most, body) => Math.max(most, body.radius), 0);
  const xs = spanOf(bodies.map((body) => body.x));
  const ys = spanOf(bodies.map((body) => body.y));
  const [across, down] = [(width - 2 * room) / Math.max(xs.length, 1), (height - 2 * room) / Math.max(ys.length, 1)];
  const even = Math.min(most, across, down);
  // A frame that is wider than the picture may be filled a little more.
  const uneven = most > 1 ? even * 1.35 : even;
  const scale = { x: Math.min(uneven, across), y: Math.min(uneven, down) };
  for (const body of bodies) {
    Object.assign(body, { x: width / 2 + (body.x - xs.middle) * scale.x, y: height / 2 + (body.y - ys.middle) * scale.y, vx: 0, vy: 0, fx: null, fy: null });
  }
  const collide = forceSimulation(bodies.slice())
    .force("collide", forceCollide<Body>((body) => body.radius + gap).iterations(3))
    .alpha(1)
    .alphaDecay(0)
    .stop();
  for (let round = 0; round < 25; round += 1) {
    collide.tick();
    for (const body of bodies) {
      const edge = frame.margin + body.radius;
      body.x = Math.min(Math.max(body.x, edge), width - edge);
      body.y = Math.min(Math.max(body.y, edge), height - edge);
    }
  }
  return bodies.map(({ x, y }) => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }));
}

function spanOf(values: readonly number[]): { middle: number; length: number } {
  const [least, most] = [values.reduce((one, other) => Math.min(one, other)), values.reduce((one, other) => Math.max(one, other))];
  return { middle: (least + most) / 2, length: most - least };
}
