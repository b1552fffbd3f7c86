const special: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ł: "l", þ: "th", ð: "d", ı: "i", ħ: "h" };

/** Text as it is searched and compared: lower case, accents removed (NFKD without marks), runs of other characters one space. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[ßæœøđłþðıħ]/g, (letter) => special[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** A key under which names sort in any database: folded, so that "Águas" stands among the A's. */
export function sortKey(name: string): string {
  return fold(name);
}

/** A name as part of a URL: folded, ASCII letters and digits joined by hyphens, at most 60 characters; "x" where nothing is left. */
export function slugOf(name: string): string {
  const ascii = fold(name)
    .replace(/[^a-z0-9 ]+/g, "")
    .trim()
    .replace(/ +/g, "-")
    .slice(0, 60)
    .replace(/-+$/, "");
  return ascii || "x";
}
