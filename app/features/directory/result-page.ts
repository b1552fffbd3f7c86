export const pageSize = 20;

/** One page of an order: whom it shows, and after whom the pages before and after it begin. */
export type ResultPage = {
  shown: number[];
  /** How many matches stand before this page. */
  before: number;
  /** The document after which the previous page begins; "start" for the first page; null where there is no previous page. */
  previousAfter: number | "start" | null;
  nextAfter: number | null;
};

/**
 * Cuts a page out of an order of documents. `after` is a document of the order, also one that does not match (it may
 * have stopped to match since the page before was shown); null or unknown gives the first page.
 */
export function resultPage(order: ArrayLike<number>, matches: Uint8Array, after: number | null, size = pageSize): ResultPage {
  const matching: number[] = [];
  let before = 0;
  for (let place = 0; place < order.length; place += 1) {
    const document = order[place] as number;
    if (matches[document] === 1) matching.push(document);
    if (document === after) before = matching.length;
  }
  const shown = matching.slice(before, before + size);
  return { shown, before, previousAfter: previousAfter(matching.slice(0, before), size), nextAfter: before + size < matching.length ? (shown.at(-1) ?? null) : null };
}

function previousAfter(earlier: readonly number[], size: number): number | "start" | null {
  if (earlier.length === 0) return null;
  return earlier.length <= size ? "start" : (earlier[earlier.length - size - 1] as number);
}
