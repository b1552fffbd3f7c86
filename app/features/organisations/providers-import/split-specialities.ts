import { fold } from "../../../lib/fold.ts";

/**
 * The specialities of one cell. Commas part them (semicolons, bars or lines where the cell has those), except within brackets.
 * A part that goes on in small letters after a capitalised one belongs to it: "Imaging - X-ray, ultrasound" is one. Each stands once.
 */
export function splitSpecialities(cell: string): string[] {
  const parts = cutOutside(cell, /[;|\n]/.test(cell) ? /[;|\n]/ : /,/).map((part) => part.trim().replace(/\s+/g, " "));
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before !== undefined && /^\p{Ll}/u.test(part) && /^\p{Lu}/u.test(before)) joined[joined.length - 1] = `${before}, ${part}`;
    else if (fold(part) !== "") joined.push(part);
  }
  return [...new Map([...joined].reverse().map((part) => [fold(part), part])).values()].reverse();
}

/** Cuts where the mark stands outside of brackets; where brackets do not pair, they count as letters. */
function cutOutside(text: string, mark: RegExp): string[] {
  const parts = [""];
  let depth = 0;
  for (const letter of text) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (depth < 0) return text.split(mark);
    if (depth === 0 && mark.test(letter)) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return depth === 0 ? parts : text.split(mark);
}
