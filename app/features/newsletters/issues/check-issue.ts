import { type Block, type Heads, issueLocales, liveKinds, localesOf } from "./block.ts";

export type IssueProblem =
  | { kind: "no-subject" | "no-blocks" }
  | { kind: "missing-translation" | "empty-text"; block: number; locale: "en" | "pt" }
  | { kind: "bad-link" | "not-for-the-public"; block: number };

/** What keeps an issue from leaving. Blocks are counted from 1. An unsubscribe link needs no check: every mail has one. */
export function checkIssue({ heads, blocks, isPublic }: { heads: Heads; blocks: readonly Block[]; isPublic: boolean }): IssueProblem[] {
  const written = localesOf(heads);
  const problems: IssueProblem[] = [];
  if (written.length === 0) problems.push({ kind: "no-subject" });
  if (blocks.length === 0) problems.push({ kind: "no-blocks" });
  for (const [place, block] of blocks.entries()) problems.push(...blockProblems(block, place + 1, written, isPublic));
  return problems;
}

function blockProblems(block: Block, place: number, written: readonly ("en" | "pt")[], isPublic: boolean): IssueProblem[] {
  if (isPublic && block.kind === "open-calls") return [{ kind: "not-for-the-public", block: place }];
  if (liveKinds.includes(block.kind)) return [];
  const texts = written.flatMap((locale): IssueProblem[] => {
    if (block.text[locale] !== "") return [];
    const isElsewhere = issueLocales.some((other) => block.text[other] !== "");
    return [{ kind: isElsewhere ? "missing-translation" : "empty-text", block: place, locale }];
  });
  return block.kind === "button" && !isWebAddress(block.url) ? [...texts, { kind: "bad-link", block: place }] : texts;
}

/** A whole https or http address; nothing that runs when it is pressed. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ["https:", "http:"].includes(new URL(text).protocol);
}
