import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from "d3-force";

export type Point = { x: number; y: number };
export type Line = { source: number; target: number; weight: number };

/** The drawing's own units; the page scales them. */
export const frame = { width: 1200, height: 760, margin: 36 };

type Body = SimulationNodeDatum & { x: number; y: number; radius: number };

const firstRounds = 280;
const laterRounds = 120;
/** Where everything stands already, it only makes room for what is new. */
const laterAlpha = 0.12;
const gap = 5;

/**
 * Where each node stands, within the frame and without overlaps. Nodes that `known` has a place for start there and
 * hardly move; the others start beside those they are tied to. The same input gives the same places: nothing is drawn
 * by chance. The node `centre` stays in the middle.
 */
export function placeNodes(radii: readonly number[], lines: readonly Line[], known: readonly (Point | null)[], centre: number | null = null): Point[] {
  if (radii.length === 0) return [];
  const isFirst = known.every((place) => place === null);
  const bodies = startingBodies(radii, lines, known);
  const middle = centre === null ? undefined : bodies[centre];
  if (middle) Object.assign(middle, { fx: frame.width / 2, fy: frame.height / 2 });
  const links = lines.map(({ source, target, weight }): SimulationLinkDatum<Body> & { weight: number } => ({ source, target, weight }));
  const degrees = degreesOf(radii.length, lines);
  const crowd = Math.sqrt((frame.width * frame.height) / Math.max(radii.length, 12));
  const simulation = forceSimulation(bodies)
    .force(
      "link",
      forceLink(links)
        .distance(crowd * 0.62)
        .strength((link) => strengthOf(link as (typeof links)[number], degrees)),
    )
    .force(
      "charge",
      forceManyBody()
        .strength(-crowd * 5.2)
        .theta(1.1)
        .distanceMax(crowd * 7),
    )
    .force("x", forceX(frame.width / 2).strength(0.045))
    .force("y", forceY(frame.height / 2).strength(0.045 * (frame.width / frame.height) ** 1.4))
    .force(
      "collide",
      forceCollide<Body>((body) => body.radius + gap),
    )
    .alpha(isFirst ? 1 : laterAlpha)
    .alphaDecay(1 - 0.001 ** (1 / (isFirst ? firstRounds : laterRounds)))
    .stop();
  simulation.tick(isFirst ? firstRounds : laterRounds);
  return settle(bodies);
}

/** A tie pulls the harder the more it weighs, and the less the more ties its ends have. */
function strengthOf({ source, target, weight }: { source: unknown; target: unknown; weight: number }, degrees: readonly number[]): number {
  const fewest = Math.min(degrees[(source as Body).index as number] as number, degrees[(target as Body).index as number] as number);
  return Math.min(1, (0.6 + 0.4 * Math.min(weight, 1)) / fewest);
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
  return radii.map((radius, index) => ({ ...(places[index] ?? (spiral[index] as Point)), radius }));
}

function beside({ x, y }: Point, index: number): Point {
  return { x: x + 30 * Math.cos(index), y: y + 30 * Math.sin(index) };
}

/** Fits everything into the frame, then pushes apart what the fitting brought together. */
function settle(bodies: readonly Body[]): Point[] {
  const { width, height, margin } = frame;
  const xs = bodies.map((body) => body.x);
  const ys = bodies.map((body) => body.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(1, (width - 2 * margin) / Math.max(right - left, 1), (height - 2 * margin) / Math.max(bottom - top, 1));
  for (const body of bodies) {
    body.x = width / 2 + (body.x - (left + right) / 2) * scale;
    body.y = height / 2 + (body.y - (top + bottom) / 2) * scale;
    body.vx = 0;
    body.vy = 0;
  }
  const collide = forceSimulation(bodies.slice())
    .force("collide", forceCollide<Body>((body) => body.radius + gap).iterations(3))
    .alpha(1)
    .alphaDecay(0)
    .stop();
  for (let round = 0; round < 25; round += 1) {
    collide.tick();
    for (const body of bodies) {
      body.x = Math.min(Math.max(body.x, margin), width - margin);
      body.y = Math.min(Math.max(body.y, margin), height - margin);
    }
  }
  return bodies.map(({ x, y }) => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }));
}
