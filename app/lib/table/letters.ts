// Apostrophes stand inside words where something is left out ("D’Ouro", "Women’s"); elsewhere they are letters read wrongly.
const leftOutBefore = /^(d|l|n|s|o|c|j|m|t|qu|un|dell|nell|sull|dall|all|quell|sant|aujourd|jusqu|lorsqu|puisqu)$/i;
const leftOutAfter = /^(s|t|m|d|re|ll|ve)$/i;
const isLetter = (sign: string | undefined) => sign !== undefined && /\p{L}/u.test(sign);

/**
 * How much the signs and capitals of a word speak against the way it was decoded, as natural logarithms: control characters
 * and signs between letters much, signs that stand on their own in many texts little.
 */
export function signCost(word: string): number {
  const signs = [...word];
  const capitals = word.match(/\p{Ll}(?=\p{Lu})[^\p{ASCII}]|\p{Ll}[^\P{Lu}\p{ASCII}]/gu)?.length ?? 0;
  return signs.reduce((sum, sign, at) => sum + (sign < "\u0080" || isLetter(sign) ? 0 : costOf(signs, at)), capitals * 7);
}

/** How many signs of a word stand where none does in any language. */
export function severeSigns(word: string): number {
  const signs = [...word];
  return signs.filter((sign, at) => sign >= "\u0080" && !isLetter(sign) && costOf(signs, at) >= severe).length;
}

const severe = 20;

function costOf(signs: readonly string[], at: number): number {
  const sign = signs[at] as string;
  if (/\p{M}/u.test(sign)) return 0;
  // A no-break space stands between words, not before the rest of one.
  if (sign === "\u00a0") return isLetter(signs[at - 1]) && /\p{Ll}/u.test(signs[at + 1] ?? "") ? 6 : 0;
  if (/[\u0080-\u009f\ufffd]/.test(sign)) return 25;
  const [before, after] = [isLetter(signs[at - 1]), isLetter(signs[at + 1])];
  return before && after ? costInside(sign, signs, at) : costAtEdge(sign, after);
}

function costInside(sign: string, signs: readonly string[], at: number): number {
  // Catalan: "col·legi".
  if (sign === "·" && signs[at - 1] === "l" && signs[at + 1] === "l") return 2;
  if (sign !== "’") return 22;
  return leftOutBefore.test(signs.slice(0, at).join("")) || leftOutAfter.test(signs.slice(at + 1).join("")) ? 2 : 9;
}

function costAtEdge(sign: string, isBeforeLetter: boolean): number {
  if ("“«„".includes(sign)) return 4;
  if ("ªº–—’”»€°·".includes(sign)) return isBeforeLetter ? 10 : 4;
  return "®™©§".includes(sign) && !isBeforeLetter ? 14 : 16;
}

/** Up to a dozen different words with letters beyond ASCII: enough to see whether a text was read right. */
export function oddWords(text: string, limit = 12): string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(/[\p{L}\p{M}'’-]*[^\p{ASCII}\s][\p{L}\p{M}'’-]*/gu)) {
    found.add(match[0]);
    if (found.size === limit) break;
  }
  return [...found];
}

const garbledWestern = /Ã[\u0080-\u00bfƒ„…†‡‰ŠŒŽ‘’“”•–—š›œžŸ€‚]|Â[\u00a0-\u00bf]|â€[\u0080-\u00bf™œ“”˜¢¦]|Ä[\u0080-\u00bf‡]|Å[\u00a0-\u00bf¡¾]/;
const garbledMacintosh = /√[±°¢£§•¶ß®©™´¨≠ÆØ∞≤≥¥µ∂∑∏π∫ªºΩæø]|‚Ä[ìîôúùò¶¢]/;

/** Whether the text holds UTF-8 that was once read as Windows-1252 or as Macintosh text ("FÃ¡tima", "F√°tima", "â€“"). */
export function isGarbled(text: string): boolean {
  return garbledWestern.test(text) || garbledMacintosh.test(text);
}

const bytesOf = new Map<string, Map<string, number>>();

/** The text with letters restored that were garbled as `isGarbled` says; unchanged where that does not make it valid. */
export function restoreGarbled(text: string): string {
  if (!isGarbled(text)) return text;
  const encoding = garbledMacintosh.test(text) ? "macintosh" : "windows-1252";
  const codes = bytesOf.get(encoding) ?? new Map(Array.from({ length: 256 }, (_, code) => [new TextDecoder(encoding).decode(Uint8Array.of(code)), code] as const));
  bytesOf.set(encoding, codes);
  const bytes = [...text].map((letter) => codes.get(letter));
  if (bytes.includes(undefined)) return text;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes as number[]));
  } catch {
    return text;
  }
}

/** Whether letters were lost before the file was written: the replacement character stands for what nobody can restore. */
export function hasLostLetters(text: string): boolean {
  return text.includes("\uFFFD");
}
