/** How many letters may be wrong, missing, too many or swapped with their neighbour: one in four, none in words of three. */
export function errorsAllowed(word: string): number {
  return Math.floor(word.length / 4);
}

/** Fewer letters are taken for a whole word: as a beginning with an error in it they would fit too many. */
const shortestUnfinished = 6;

/**
 * The word of the texts that was most likely meant: the fewest errors, then the most frequent, then by the alphabet. Null
 * where none is within the errors allowed. Texts are folded, their words separated by spaces.
 */
export function wordMeant(typed: string, texts: readonly string[]): string | null {
  const frequencies = new Map<string, number>();
  for (const text of texts) for (const word of new Set(text.split(" "))) if (word !== "") frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const allowed = errorsAllowed(typed);
  const near = [...frequencies].flatMap(([word, frequency]) => {
    const errors = typed.length >= shortestUnfinished ? errorsInBeginning(typed, word) : errorsInWord(typed, word);
    return errors <= allowed ? [{ word, frequency, errors }] : [];
  });
  near.sort((one, other) => one.errors - other.errors || other.frequency - one.frequency || (one.word < other.word ? -1 : 1));
  return near[0]?.word ?? null;
}

/** The fewest errors that turn the typed letters into a beginning of the word: who types is not always done. */
export function errorsInBeginning(typed: string, word: string): number {
  return Math.min(...errorsByLength(typed, word));
}

/** The fewest errors that turn the typed letters into the word. */
export function errorsInWord(typed: string, word: string): number {
  return errorsByLength(typed, word).at(-1) ?? 0;
}

/**
 * The fewest single errors (insertion, deletion, substitution, swap of neighbours: optimal string alignment, Boytsov 2011)
 * that turn the typed letters into the first 0, 1, 2 … letters of the word.
 */
function errorsByLength(typed: string, word: string): number[] {
  let beforeLast: number[] = [];
  let last = Array.from({ length: word.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= word.length; column += 1) current.push(cheapest(typed, word, row, column, beforeLast, last, current));
    beforeLast = last;
    last = current;
  }
  return last;
}

function cheapest(typed: string, word: string, row: number, column: number, beforeLast: readonly number[], last: readonly number[], current: readonly number[]): number {
  const isSame = typed[row - 1] === word[column - 1];
  const edits = [(last[column] as number) + 1, (current[column - 1] as number) + 1, (last[column - 1] as number) + (isSame ? 0 : 1)];
  const isSwap = row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
  if (isSwap) edits.push((beforeLast[column - 2] as number) + 1);
  return Math.min(...edits);
}
