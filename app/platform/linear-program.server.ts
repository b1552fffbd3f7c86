import loadHighs from "highs";

/** Weights by variable, what they add up to at least and at most. Variables are named by letters, digits and "_" and begin with a letter. */
export type Constraint = { weights: Readonly<Record<string, number>>; atLeast: number; atMost: number };

export type LinearProgram = {
  sense: "minimise" | "maximise";
  weights: Readonly<Record<string, number>>;
  constraints: readonly Constraint[];
  /** Bounds of each variable; a variable that is not named here is 0 or more. */
  bounds: Readonly<Record<string, { atLeast: number; atMost: number }>>;
};

let solver: ReturnType<typeof loadHighs> | null = null;

/** The best value of the objective; "infeasible" where the constraints contradict each other, "unbounded" where it has no end. */
export async function solveLinearProgram(program: LinearProgram): Promise<number | "infeasible" | "unbounded"> {
  solver ??= loadHighs();
  // HiGHS 1.15 calls some unbounded programs infeasible while it presolves them; ours are small enough to do without.
  const solution = (await solver).solve(textOf(program), { presolve: "off" });
  switch (solution.Status) {
    case "Optimal":
      return solution.ObjectiveValue;
    case "Infeasible":
      return "infeasible";
    case "Unbounded":
    case "Primal infeasible or unbounded":
      return "unbounded";
    default:
      throw new Error(`the solver ended with "${solution.Status}"`);
  }
}

/** The program in the CPLEX LP format, which the solver reads. */
function textOf({ sense, weights, constraints, bounds }: LinearProgram): string {
  const rows = constraints.flatMap((constraint, place) => rowsOf(constraint, place));
  const limits = Object.entries(bounds).map(([name, { atLeast, atMost }]) => ` ${limit(atLeast)} <= ${name} <= ${limit(atMost)}`);
  return [sense === "minimise" ? "Minimize" : "Maximize", ` obj: ${terms(weights)}`, "Subject To", ...rows, "Bounds", ...limits, "End"].join("\n");
}

function rowsOf({ weights, atLeast, atMost }: Constraint, place: number): string[] {
  if (atLeast === atMost) return [` c${place}: ${terms(weights)} = ${atLeast}`];
  return [...(Number.isFinite(atLeast) ? [` l${place}: ${terms(weights)} >= ${atLeast}`] : []), ...(Number.isFinite(atMost) ? [` u${place}: ${terms(weights)} <= ${atMost}`] : [])];
}

function terms(weights: Readonly<Record<string, number>>): string {
  return Object.entries(weights)
    .map(([name, weight]) => `${weight < 0 ? "-" : "+"} ${Math.abs(weight)} ${name}`)
    .join(" ");
}

function limit(value: number): string {
  if (Number.isFinite(value)) return String(value);
  return value < 0 ? "-inf" : "+inf";
}
