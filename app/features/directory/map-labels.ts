import { mapSize } from "./map-view.ts";

export type LabelledMark = { x: number; y: number; radius: number; label: string };
export type MapLabel = { x: number; y: number; anchor: "start" | "middle" | "end" };

type Box = { left: number; right: number; top: number; bottom: number };

/** Of an average letter, as parts of the letters' size. */
const letter = { width: 0.56, height: 1.1 };
const gap = 4;

/**
 * Where each mark's name is written: right of it, else left, below or above, wherever it covers neither a mark nor another
 * name nor the map's edge. Earlier marks choose first; null where no place is left. Map units, also for the letters' size.
 */
export function labelPlaces(marks: readonly LabelledMark[], size: number): (MapLabel | null)[] {
  const taken: Box[] = marks.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }));
  return marks.map((mark) => {
    const place = candidates(mark, size).find((candidate) => isOnMap(candidate.box) && !taken.some((other) => touch(candidate.box, other)));
    if (!place) return null;
    taken.push(place.box);
    return place.label;
  });
}

function candidates({ x, y, radius, label }: LabelledMark, size: number): { label: MapLabel; box: Box }[] {
  const width = label.length * size * letter.width;
  const half = (size * letter.height) / 2;
  const beside = { top: y - half, bottom: y + half };
  const right = x + radius + gap;
  const left = x - radius - gap;
  const below = y + radius + gap + half;
  const above = y - radius - gap - half;
  const around = { left: x - width / 2, right: x + width / 2 };
  return [
    { label: { x: right, y, anchor: "start" }, box: { left: right, right: right + width, ...beside } },
    { label: { x: left, y, anchor: "end" }, box: { left: left - width, right: left, ...beside } },
    { label: { x, y: below, anchor: "middle" }, box: { ...around, top: below - half, bottom: below + half } },
    { label: { x, y: above, anchor: "middle" }, box: { ...around, top: above - half, bottom: above + half } },
  ];
}

function isOnMap({ left, right, top, bottom }: Box): boolean {
  return left >= 0 && right <= mapSize.width && top >= 0 && bottom <= mapSize.height;
}

function touch(one: Box, other: Box): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}
