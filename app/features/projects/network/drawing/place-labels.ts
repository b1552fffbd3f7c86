/** A mark that would like a label; where there is no room for all, those with more weight come first. */
export type Labelled = { x: number; y: number; r: number; text: string; weight: number };
export type Label = { x: number; y: number; anchor: "start" | "middle" | "end"; isShown: boolean };

type Box = { left: number; right: number; top: number; bottom: number };

const letterWidth = 0.56;
const margin = 3;

/**
 * Where each mark's name goes: below, above, right or left of it, wherever it covers no other name and no mark. A name
 * without room stands below and is not shown until one points at its mark. `fontSize` and `width` are in the drawing's units.
 */
export function placeLabels(marks: readonly Labelled[], fontSize: number, width: number): Label[] {
  const taken: Box[] = marks.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  const labels = new Array<Label>(marks.length);
  const order = marks.map((_, index) => index).sort((one, other) => (marks[other] as Labelled).weight - (marks[one] as Labelled).weight || one - other);
  for (const index of order) {
    const mark = marks[index] as Labelled;
    const options = candidates(mark, fontSize);
    const free = options.find(({ box }) => box.left >= 0 && box.right <= width && box.top >= 0 && !taken.some((other, owner) => owner !== index && overlap(box, other)));
    const chosen = free ?? (options[0] as (typeof options)[number]);
    labels[index] = { ...chosen.label, isShown: free !== undefined };
    if (free) taken.push(free.box);
  }
  return labels;
}

function candidates({ x, y, r, text }: Labelled, fontSize: number): { label: Omit<Label, "isShown">; box: Box }[] {
  const half = (text.length * fontSize * letterWidth) / 2;
  const near = r + margin;
  const middle = y + fontSize * 0.35;
  const boxAt = (left: number, baseline: number): Box => ({ left, right: left + 2 * half, top: baseline - fontSize * 0.85, bottom: baseline + fontSize * 0.25 });
  const below = y + near + fontSize * 0.8;
  const above = y - near - fontSize * 0.15;
  return [
    { label: { x, y: below, anchor: "middle" }, box: boxAt(x - half, below) },
    { label: { x: x + near, y: middle, anchor: "start" }, box: boxAt(x + near, middle) },
    { label: { x: x - near, y: middle, anchor: "end" }, box: boxAt(x - near - 2 * half, middle) },
    { label: { x, y: above, anchor: "middle" }, box: boxAt(x - half, above) },
  ];
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}
