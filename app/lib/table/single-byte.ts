import { decodeDos, isDosEncoding } from "./dos-letters.ts";
import { likelihoods } from "./letter-model.ts";
import { severeSigns, signCost } from "./letters.ts";

/** Encodings of one byte a letter, with how much likelier one is than another before anything is read. */
const priors = {
  "windows-1252": 1,
  "iso-8859-15": 0,
  "windows-1250": 0,
  macintosh: -1,
  "iso-8859-2": -1,
  cp850: -2,
  "windows-1251": -2,
  "windows-1253": -2,
  "windows-1254": -3,
  cp852: -4,
  "windows-1257": -6,
} as const;

export type SingleByteEncoding = keyof typeof priors;

export type SingleByteGuess = {
  encoding: SingleByteEncoding;
  /** Whether every other reading is far less likely. */
  isCertain: boolean;
  /** Whether even the best reading leaves signs inside words. */
  looksOdd: boolean;
  /** The likeliest encodings that read the words otherwise, best first. */
  alternatives: SingleByteEncoding[];
};

const maxWords = 200;
/** A factor of about 400 between the best reading and the next. */
const neededMargin = 6;
/** How much less likely a word of another language is than one of the text's own. */
const foreignWord = 4;

/**
 * The single-byte encoding in which the words with letters beyond ASCII are likeliest in one language, words of other
 * languages among them allowed. Encodings that read all words alike count as one.
 */
export function guessSingleByte(bytes: Uint8Array): SingleByteGuess {
  const words = wordsBeyondAscii(bytes);
  const readings = (Object.keys(priors) as SingleByteEncoding[]).map((encoding) => readingOf(words, encoding)).sort((one, other) => other.score - one.score);
  const best = readings[0] as Reading;
  const others = readings.filter((reading) => reading.text !== best.text);
  const odd = best.words.reduce((sum, word) => sum + severeSigns(word), 0);
  return {
    encoding: best.encoding,
    isCertain: (others[0] === undefined || best.score - others[0].score >= neededMargin) && odd <= best.words.length * 0.05,
    looksOdd: odd > best.words.length * 0.05,
    alternatives: others
      .filter((other, place) => others.findIndex((earlier) => earlier.text === other.text) === place && best.score - other.score < neededMargin * 3)
      .map(({ encoding }) => encoding),
  };
}

export function decodeSingleByte(bytes: Uint8Array, encoding: string): string {
  return isDosEncoding(encoding) ? decodeDos(bytes, encoding) : new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

type Reading = { encoding: SingleByteEncoding; words: string[]; text: string; score: number };

function readingOf(chunks: readonly Uint8Array[], encoding: SingleByteEncoding): Reading {
  const words = chunks.map((chunk) => decodeSingleByte(chunk, encoding));
  const byLanguage = words.map(likelihoods);
  const signs = words.reduce((sum, word) => sum - signCost(word), Number(priors[encoding]));
  const languages = byLanguage[0]?.length ?? 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let language = 0; language < languages; language += 1) {
    best = Math.max(
      best,
      byLanguage.reduce((sum, word) => sum + Math.max(word[language] as number, Math.max(...word) - foreignWord), 0),
    );
  }
  return { encoding, words, text: words.join("\n"), score: signs + best };
}

/** Different words with bytes beyond ASCII, from all over the text. */
function wordsBeyondAscii(bytes: Uint8Array): Uint8Array[] {
  const text = new TextDecoder("windows-1252").decode(bytes);
  const found = new Map<string, number>();
  for (const match of text.matchAll(/[A-Za-z]*[^\p{ASCII}](?:[A-Za-z]|[^\p{ASCII}])*/gu)) {
    if (!found.has(match[0])) found.set(match[0], match.index);
    if (found.size >= maxWords * 20) break;
  }
  const all = [...found].map(([word, at]) => bytes.subarray(at, at + word.length));
  const step = Math.max(1, all.length / maxWords);
  return Array.from({ length: Math.min(maxWords, all.length) }, (_, place) => all[Math.floor(place * step)] as Uint8Array);
}
