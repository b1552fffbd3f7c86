/** A mark that would like a label; where there is no room for all, those with more weight come first. */
export type Labelled = { x: number; y: number; r: number; text: string; weight: number };
/** `isChief` where the mark is one of those with the most weight. */
export type Label = { x: number; y: number; anchor: "start" | "middle" | "end"; isShown: boolean; isChief: boolean };

type Box = { left: number; right: number; top: number; bottom: number };

const margin = 3;

/** So many names are shown in any case: a picture in which the largest marks are nameless says nothing. */
const chiefs = 12;

/**
 * Where each mark's name goes: below, right, left or above it, wherever it covers no other name and no mark. The names of
 * those with most weight may cover smaller marks. A name without room is not shown until one points at its mark.
 * `fontSize` and `width` are in the drawing's units.
 */
export function placeLabels(marks: readonly Labelled[], fontSize: number, width: number): Label[] {
  const circles: Box[] = marks.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  const names: Box[] = [];
  const labels = new Array<Label>(marks.length);
  const order = marks.map((_, index) => index).sort((one, other) => (marks[other] as Labelled).weight - (marks[one] as Labelled).weight || one - other);
  order.forEach((index, rank) => {
    const options = candidates(marks[index] as Labelled, fontSize).filter(({ box }) => box.left >= 0 && box.right <= width && box.top >= 0);
    const apart = options.filter(({ box }) => !names.some((name) => overlap(box, name)));
    const covered = apart.map(({ box }) => circles.filter((circle, owner) => owner !== index && overlap(box, circle)).length);
    const best = covered.indexOf(Math.min(...covered));
    const chosen = best >= 0 && (covered[best] === 0 || rank < chiefs) ? apart[best] : undefined;
    const { label } = chosen ?? options[0] ?? (candidates(marks[index] as Labelled, fontSize)[0] as Candidate);
    labels[index] = { ...label, isShown: chosen !== undefined, isChief: rank < chiefs };
    if (chosen) names.push(chosen.box);
  });
  return labels;
}

type Candidate = { label: Omit<Label, "isShown" | "isChief">; box: Box };

function candidates({ x, y, r, text }: Labelled, fontSize: number): Candidate[] {
  const half = textWidth(text, fontSize) / 2;
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

/** About as wide as the portal's font makes it; other fonts differ by a tenth. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width * fontSize;
}

function letterWidth(letter: string): number {
  if (/[ .,'’iljI|:;!()-]/.test(letter)) return 0.32;
  if (/[mwMW]/.test(letter)) return 0.88;
  return /[\p{Lu}&]/u.test(letter) ? 0.7 : 0.57;
}
