import type { MarketTable } from "./market-table.ts";

/** How tables name a row that others add up to. */
export const totalWords = /\b(sub-?total|total|totals|grand total|all countries|world|todos|gesamt|insgesamt)\b/i;

/** Sections of NACE Rev. 2 (Regulation (EC) No 1893/2006, annex I) at the end of a heading: "…/G-I", "…_C". */
const sections = /^(.*?)[/_: ]([A-U])(?:-([A-U]))?$/;
/** Codes of NUTS (Regulation (EC) No 1059/2003): a country's two letters, then a sign for each level below it. */
const nuts = /(?:^|[/:])([A-Z]{2}[0-9A-Z]{0,3})$/;

/** Of the chosen measures, two that count the same people; empty where there are none. */
export function overlappingMeasures(chosen: readonly string[], table: MarketTable): string[] {
  const read = chosen.map((name) => ({ name, ...sectionsOf(name) }));
  for (const [place, one] of read.entries())
    for (const other of read.slice(place + 1)) {
      const isTotal = one.name === other.stem || other.name === one.stem;
      const isShared = one.stem !== null && one.stem === other.stem && one.letters.some((letter) => other.letters.includes(letter));
      if (isTotal || isShared) return [one.name, other.name];
    }
  return sumOfTheOthers(chosen, table);
}

function sectionsOf(name: string): { stem: string | null; letters: string[] } {
  const match = sections.exec(name);
  if (!match) return { stem: null, letters: [] };
  const [from, to] = [match[2] as string, match[3] ?? (match[2] as string)].map((letter) => letter.charCodeAt(0)) as [number, number];
  return { stem: match[1] as string, letters: Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => String.fromCharCode(from + step)) };
}

/** A column that is the sum of the others that were chosen, in every row that has them all. */
function sumOfTheOthers(chosen: readonly string[], { rows }: MarketTable): string[] {
  if (chosen.length < 3) return [];
  const whole = rows.filter(({ values }) => chosen.every((name) => (values[name] ?? null) !== null));
  if (whole.length === 0) return [];
  const total = chosen.find((name) =>
    whole.every(({ values }) => {
      const rest = chosen.reduce((all, one) => (one === name ? all : all + (values[one] as number)), 0);
      return rest !== 0 && Math.abs(rest - (values[name] as number)) <= 1e-6 * Math.abs(rest);
    }),
  );
  return total === undefined ? [] : [total, ...chosen.filter((name) => name !== total)];
}

/** A place and one that lies within it, by their NUTS codes; empty where no value holds another. */
export function nestedValues(values: ReadonlySet<string>): string[] {
  const coded = [...values].flatMap((value) => {
    const code = nuts.exec(value)?.[1];
    return code ? [{ value, code }] : [];
  });
  const holder = coded.find(({ code }) => coded.some((other) => other.code !== code && other.code.startsWith(code)));
  const held = coded.find(({ code }) => holder && code !== holder.code && code.startsWith(holder.code));
  return holder && held ? [holder.value, held.value] : [];
}
