import { groupBy } from "../../../lib/group-by.ts";
import { type Constraint, solveLinearProgram } from "../../../platform/linear-program.server.ts";
import { sum } from "../statistics/moments.ts";

/** A member's value that was never published by itself. */
export type Hidden = { member: string; value: number };

/** What a release tells of hidden values, by their keys: that their weighted sum lies between two bounds. */
export type Told = { weights: ReadonlyMap<string, number>; atLeast: number; atMost: number };

/** Hidden values that everything told treats alike, the largest first: nobody can tell one of them from another. */
type Alike = { name: string; members: string[]; values: number[]; weights: number[] };

const colluders = 2;

/**
 * Members of whom somebody could work out a value to within p %, given all that was told so far and that no value is
 * negative (Handbook on Statistical Disclosure Control, chapter 4; impact method, section 6). The attacker is two members
 * who put their own values together. Values that all releases treat alike are taken as one sum, of which the two largest
 * beside the target are known, and the two largest of every other sum as well: whoever knows less can tell less. So the
 * answer may name a member too many, never one too few.
 */
export async function exposedMembers(hidden: ReadonlyMap<string, Hidden>, told: readonly Told[], p: number): Promise<string[]> {
  const groups = alikeGroups(hidden, told);
  const exposed: string[] = [];
  const largest = new Set(groups.flatMap(({ members }) => members.slice(0, 1 + colluders)));
  for (const group of groups) {
    for (const place of targetsIn(group, largest)) {
      const target = group.values[place] as number;
      const { low, high } = await boundsOf(group, place, groups, told);
      const distance = Math.max(1, (p / 100) * target);
      if (high < target + distance || (target > 0 && low > target - distance)) exposed.push(group.members[place] as string);
    }
  }
  return [...new Set(exposed)].sort();
}

/** Whose value is asked about: whoever is among the largest anywhere, since what is known of the others changes with them; of all the rest, the largest stands for those below. */
function targetsIn({ members }: Alike, largest: ReadonlySet<string>): number[] {
  const places = [...members.keys()];
  const isLarge = (place: number) => largest.has(members[place] as string);
  return [...places.filter(isLarge), ...places.filter((place) => !isLarge(place)).slice(0, 1)];
}

function alikeGroups(hidden: ReadonlyMap<string, Hidden>, told: readonly Told[]): Alike[] {
  const weightsOf = (key: string) => told.map(({ weights }) => weights.get(key) ?? 0);
  const groups = groupBy(hidden, ([key]) => weightsOf(key).join(" "));
  return [...groups.values()].map((entries, place) => {
    const falling = [...entries].sort(([, one], [, other]) => other.value - one.value);
    const [[key]] = falling as [[string, Hidden]];
    return { name: `x${place}`, members: falling.map(([, { member }]) => member), values: falling.map(([, { value }]) => value), weights: weightsOf(key) };
  });
}

/** The least and the most that one value of a sum may be, the one at `place`. */
async function boundsOf(target: Alike, place: number, groups: readonly Alike[], told: readonly Told[]): Promise<{ low: number; high: number }> {
  // Whoever is asked about does not help to find it out.
  const member = target.members[place];
  const othersIn = ({ members, values }: Alike) => values.filter((_, other) => members[other] !== member);
  const knownOf = (group: Alike) => sum(othersIn(group).slice(0, colluders));
  const isAllKnown = (group: Alike) => !group.members.includes(member as string) && group.values.length <= colluders;
  const bounds = Object.fromEntries(groups.filter(isAllKnown).map(({ name }) => [name, { atLeast: 0, atMost: 0 }]));
  const constraints = told.map(({ atLeast, atMost }, line): Constraint => {
    const some = groups.filter(({ weights }) => weights[line] !== 0);
    const known = sum(some.map((group) => (group.weights[line] as number) * knownOf(group)));
    return { weights: Object.fromEntries(some.map(({ name, weights }) => [name, weights[line] as number])), atLeast: atLeast - known, atMost: atMost - known };
  });
  const ask = async (sense: "minimise" | "maximise") => numberOf(await solveLinearProgram({ sense, weights: { [target.name]: 1 }, constraints, bounds }));
  // Where others of the sum are unknown as well, all of it may be theirs.
  const isAlone = target.values.length <= 1 + colluders;
  return { low: isAlone ? await ask("minimise") : 0, high: await ask("maximise") };
}

function numberOf(answer: Awaited<ReturnType<typeof solveLinearProgram>>): number {
  // What was told is true of the hidden values, so something fits it.
  if (answer === "infeasible") throw new Error("what was released contradicts the values that it was made of");
  return answer === "unbounded" ? Number.POSITIVE_INFINITY : answer;
}
