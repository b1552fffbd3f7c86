import { type Constraint, solveLinearProgram } from "../../../platform/linear-program.server.ts";

/** A table with its totals in the last row and the last column. A name stands for a cell that was withheld; the same name is the same cell. */
export type WithheldTable = readonly (readonly (number | string)[])[];

export type Feasible = { cell: string; low: number; high: number };

/**
 * What anyone can work out of the withheld cells: the least and the most that each may be, given the published ones and that
 * none is negative (Geurts 1992; Handbook on Statistical Disclosure Control, chapter 4). "contradicts" where no table fits.
 */
export async function feasibleIntervals(table: WithheldTable): Promise<Feasible[] | "contradicts"> {
  const cells = [...new Set(table.flat().filter((cell): cell is string => typeof cell === "string"))];
  // The solver's names are our own, since a cell's may hold anything.
  const nameOf = new Map(cells.map((cell, place) => [cell, `x${place}`]));
  const bounds = Object.fromEntries([...nameOf.values()].map((name) => [name, { atLeast: 0, atMost: Number.POSITIVE_INFINITY }]));
  const constraints = equations(table, nameOf);
  if (!constraints) return "contradicts";
  const found: Feasible[] = [];
  for (const [cell, name] of nameOf) {
    const [low, high] = [
      await solveLinearProgram({ sense: "minimise", weights: { [name]: 1 }, constraints, bounds }),
      await solveLinearProgram({ sense: "maximise", weights: { [name]: 1 }, constraints, bounds }),
    ];
    if (low === "infeasible" || high === "infeasible") return "contradicts";
    found.push({ cell, low: low === "unbounded" ? 0 : low, high: high === "unbounded" ? Number.POSITIVE_INFINITY : high });
  }
  return found;
}

/** Each row and each column adds up to its last cell; null where numbers alone don't. */
function equations(table: WithheldTable, nameOf: ReadonlyMap<string, string>): Constraint[] | null {
  const width = table[0]?.length ?? 0;
  const lines = [...table, ...Array.from({ length: width }, (_, column) => table.map((row) => row[column] as number | string))];
  const constraints: Constraint[] = [];
  for (const line of lines) {
    const weights: Record<string, number> = {};
    let known = 0;
    line.forEach((cell, place) => {
      const sign = place === line.length - 1 ? -1 : 1;
      if (typeof cell === "number") known += sign * cell;
      else weights[nameOf.get(cell) as string] = (weights[nameOf.get(cell) as string] ?? 0) + sign;
    });
    if (Object.values(weights).some((weight) => weight !== 0)) constraints.push({ weights, atLeast: -known, atMost: -known });
    else if (Math.abs(known) > 1e-9) return null;
  }
  return constraints;
}
