/** A page that was rendered once; whoever stores it knows under which state of the data. */
export type StoredPage = { byteSize: number; isKept: boolean };

type Slot<Page> = { state: string; page: Promise<Page>; byteSize: number };

/**
 * Pages by address, each good for one state of the data. The least recently asked for go first when there are too many or
 * they take too much room. A page is rendered once, however many ask for it at the same time.
 */
export class PageStore<Page extends StoredPage> {
  readonly #slots = new Map<string, Slot<Page>>();
  #bytes = 0;

  constructor(private readonly most: { pages: number; bytes: number }) {}

  find(key: string, state: string, render: () => Promise<Page>): Promise<Page> {
    const known = this.#slots.get(key);
    if (known?.state === state) {
      this.#slots.delete(key);
      this.#slots.set(key, known);
      return known.page;
    }
    this.#remove(key);
    const slot: Slot<Page> = { state, page: render(), byteSize: 0 };
    this.#slots.set(key, slot);
    slot.page.then(
      (page) => this.#weigh(key, slot, page),
      () => this.#removeIf(key, slot),
    );
    return slot.page;
  }

  get size(): number {
    return this.#slots.size;
  }

  #weigh(key: string, slot: Slot<Page>, page: Page): void {
    if (!page.isKept) this.#removeIf(key, slot);
    if (this.#slots.get(key) !== slot) return;
    slot.byteSize = page.byteSize;
    this.#bytes += page.byteSize;
    for (const oldest of this.#slots.keys()) {
      if (this.#slots.size <= this.most.pages && this.#bytes <= this.most.bytes) break;
      this.#remove(oldest);
    }
  }

  #removeIf(key: string, slot: Slot<Page>): void {
    if (this.#slots.get(key) === slot) this.#remove(key);
  }

  #remove(key: string): void {
    this.#bytes -= this.#slots.get(key)?.byteSize ?? 0;
    this.#slots.delete(key);
  }
}
