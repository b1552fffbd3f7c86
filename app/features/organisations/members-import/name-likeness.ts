/** How much a word says about which organisation is meant: rare ones much, those of every second name little. */
export type WordWeight = (word: string) => number;

/** Words are taken for the same from this likeness on, so that a letter may be wrong or missing. Short ones must be equal. */
const sameWord = 0.92;
const longWord = 6;

/** The weight of each word by how many of the names have it (inverse document frequency). */
export function weighWords(names: Iterable<readonly string[]>): WordWeight {
  const counts = new Map<string, number>();
  let total = 0;
  for (const words of names) {
    total += 1;
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word) => Math.log(1 + (total + 1) / ((counts.get(word) ?? 0) + 0.5));
}

/**
 * How alike two names are, from 0 to 1, by their words: the weight of the words that both have, or nearly have, against the
 * weight of all ("soft TF-IDF", Cohen, Ravikumar, Fienberg 2003). Names whose numbers differ ("Clinic 1", "Clinic 2") are not
 * alike.
 */
export function likenessOfWords(one: readonly string[], other: readonly string[], weigh: WordWeight): number {
  if (numbersOf(one) !== numbersOf(other)) return 0;
  const left = [...other];
  let common = 0;
  let total = 0;
  for (const word of one) {
    const [place, likeness] = closest(word, left);
    const weight = weigh(word);
    total += weight;
    if (likeness < sameWord) continue;
    common += 2 * likeness * Math.min(weight, weigh(left[place] as string));
    left.splice(place, 1);
  }
  for (const word of other) total += weigh(word);
  return total === 0 ? 0 : Math.min(1, common / total);
}

function numbersOf(words: readonly string[]): string {
  return words.filter((word) => /^(\d+|[ivx]{1,4})$/.test(word)).join(" ");
}

function closest(word: string, others: readonly string[]): [number, number] {
  const same = others.indexOf(word);
  if (same >= 0) return [same, 1];
  let best: [number, number] = [-1, 0];
  for (const [place, other] of others.entries()) {
    const likeness = mayBeSame(word, other) ? likenessOfLetters(word, other) : 0;
    if (likeness > best[1]) best = [place, likeness];
  }
  return best;
}

function mayBeSame(word: string, other: string): boolean {
  return (
    word.length >= longWord &&
    other.length >= longWord &&
    Math.abs(word.length - other.length) <= 3 &&
    (word.slice(0, 2) === other.slice(0, 2) || word.slice(-3) === other.slice(-3))
  );
}

/** Jaro-Winkler: 1 for the same letters in the same order, less for each that is missing or moved; words that begin alike are closer. */
export function likenessOfLetters(one: string, other: string): number {
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1);
  const taken = new Array<boolean>(other.length).fill(false);
  const matched: string[] = [];
  for (let at = 0; at < one.length; at += 1) {
    const place = findLetter(one.charAt(at), other, taken, Math.max(0, at - reach), Math.min(other.length - 1, at + reach));
    if (place < 0) continue;
    taken[place] = true;
    matched.push(one.charAt(at));
  }
  if (matched.length === 0) return 0;
  const inOther = [...other].filter((_, place) => taken[place]);
  const moved = matched.filter((letter, place) => letter !== inOther[place]).length / 2;
  const jaro = (matched.length / one.length + matched.length / other.length + (matched.length - moved) / matched.length) / 3;
  return jaro + commonStart(one, other) * 0.1 * (1 - jaro);
}

function findLetter(letter: string, text: string, taken: readonly boolean[], from: number, to: number): number {
  for (let place = from; place <= to; place += 1) if (!taken[place] && text.charAt(place) === letter) return place;
  return -1;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < 4 && one.charAt(length) !== "" && one.charAt(length) === other.charAt(length)) length += 1;
  return length;
}
