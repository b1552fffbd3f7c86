/** What a subject came to in each round. */
export type Series = readonly number[];

/** `npm run bench -- --small`: the smallest size, which only shows that a bench runs. */
export const isSmall = process.argv.includes("--small");
export const rounds = isSmall ? 1 : 5;

/**
 * Measures each subject once a round, all in turns: a slow moment of a shared machine then hits a subject and its floor
 * alike, and their ratio within the round stays right. One round more goes ahead to warm up and is not counted.
 */
export async function inRounds<Name extends string>(subjects: Record<Name, () => Promise<number>>, options: { rounds?: number } = {}): Promise<Record<Name, Series>> {
  const names = Object.keys(subjects) as Name[];
  const series = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= (options.rounds ?? rounds); round += 1) {
    for (const name of names) {
      const value = await subjects[name]();
      if (round > 0) series[name].push(value);
    }
  }
  return series;
}

/** How long each subject takes, in milliseconds; `times` in a row a round, and their mean, for what is over too soon to be timed alone. */
export function timeEach<Name extends string>(subjects: Record<Name, () => unknown>, options: { times?: number; rounds?: number } = {}): Promise<Record<Name, Series>> {
  const times = isSmall ? 1 : (options.times ?? 1);
  const timed = Object.entries<() => unknown>(subjects).map(([name, subject]) => [name, () => meanTime(subject, times)] as const);
  return inRounds(Object.fromEntries(timed) as Record<Name, () => Promise<number>>, options);
}

/** How long the subject takes, in milliseconds: the mean of `times` in a row. */
export async function meanTime(subject: () => unknown, times: number): Promise<number> {
  const startedAt = performance.now();
  for (let time = 0; time < times; time += 1) await subject();
  return (performance.now() - startedAt) / times;
}
