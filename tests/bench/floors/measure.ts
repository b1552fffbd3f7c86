/** The middle of the values; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

export const rounds = 5;

/** How long each subject takes, in milliseconds: medians of rounds in which all take their turn, so that a slow moment of the machine hits all. */
export async function timeEach<Name extends string>(subjects: Record<Name, () => Promise<unknown> | unknown>, options: { times: number }): Promise<Record<Name, number>> {
  const names = Object.keys(subjects) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (const name of names) await subjects[name]();
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const startedAt = performance.now();
      for (let time = 0; time < options.times; time += 1) await subjects[name]();
      taken[name].push((performance.now() - startedAt) / options.times);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(taken[name])])) as Record<Name, number>;
}

/** One line: what was measured, its ratio to the floor, and the target. It informs and never fails. */
export function say(what: string, ratio: number, target: { atLeast?: number; atMost?: number }, detail = ""): void {
  const { atLeast, atMost } = target;
  const isMet = (atLeast === undefined || ratio >= atLeast) && (atMost === undefined || ratio <= atMost);
  const wish = atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`;
  process.stdout.write(`${what.padEnd(58)} ${`${ratio.toFixed(2)}×`.padStart(9)}   ${`${wish}×`.padEnd(16)} ${isMet ? "met" : "NOT MET"}${detail ? `   ${detail}` : ""}\n`);
}

export function note(text: string): void {
  process.stdout.write(`${text}\n`);
}
