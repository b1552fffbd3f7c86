/** An element of a bank's file with what stands in it. */
export type Element = { name: string; attributes: Readonly<Record<string, string>>; text: string; children: Element[]; line: number };

export function child(element: Element | undefined, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>((found, name) => found?.children.find((inner) => inner.name === name), element);
}

export function children(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((inner) => inner.name === name) ?? [];
}

/** The text at the path with its white space made plain; null where there is none. */
export function textAt(element: Element | undefined, ...path: string[]): string | null {
  const text = child(element, ...path)
    ?.text.replace(/\s+/g, " ")
    .trim();
  return text ? text : null;
}
