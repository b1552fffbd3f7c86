// Signs that stand between two letters only where the text was read in the wrong encoding. Not among them: apostrophes,
// hyphens, the Catalan dot, and ª º which Portuguese puts after letters.
const signInWord = /\p{L}[\u0080-\u009f¡-©«-³µ¶¸¹»-¿×÷‚„…†‡ˆ‰‹›•˜™€]\p{L}/gu;
const controls = /[\u0080-\u009f]/g;
const capitalInWord = /\p{Ll}(?=\p{Lu})[^\p{ASCII}](?!\p{Lu})/gu;
const words = /\p{L}+/gu;

/**
 * How many places of a text show that it was decoded wrongly: signs and capitals inside words, control characters, words
 * made almost wholly of accented letters, and æ or ð in a text that has none of the other letters of the languages that
 * use them (what Windows-1250's ć and đ become). 0 means that nothing looks odd, not that nothing is.
 */
export function implausibility(text: string): number {
  const counts = [signInWord, controls, capitalInWord].map((pattern) => text.match(pattern)?.length ?? 0);
  const allAccents = (text.match(words) ?? []).filter((word) => word.length >= 4 && isLatinAccents(word)).length;
  const nordic = /[æð]/i.test(text) && !/[øåþ]/i.test(text) ? 1 : 0;
  return counts.reduce((sum, count) => sum + count, allAccents + nordic);
}

function isLatinAccents(word: string): boolean {
  const accented = word.match(/[\u00c0-\u024f]/g)?.length ?? 0;
  return accented > word.length * 0.6;
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
