/** A block of a newsletter in one language, with everything that it says. */
export type ShownBlock =
  | { kind: "heading" | "text" | "quote"; text: string }
  | { kind: "button"; text: string; url: string }
  | { kind: "list"; title: string; items: { text: string; url: string | null }[] };
