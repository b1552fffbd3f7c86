/**
 * SQL LIKE patterns for typed words, one per word: a row fits where all of them do, in any order. What LIKE gives a
 * meaning to (`%`, `_`, `\`) is taken literally.
 */
export function searchPatterns(text: string): string[] {
  const words = text.trim().split(/\s+/).filter(Boolean).slice(0, 8);
  return words.map((word) => `%${word.slice(0, 100).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
}
