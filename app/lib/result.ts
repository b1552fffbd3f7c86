/** An outcome that the user can act on: either a value, or the name of what stands in the way. */
export type Result<Value, Problem extends string> = { ok: true; value: Value } | { ok: false; problem: Problem };

export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** The outcome with a value in place of its own: what the caller goes on with where it went well. */
export function inPlace<Value, Problem extends string>(result: Result<unknown, Problem>, value: Value): Result<Value, Problem> {
  return result.ok ? ok(value) : result;
}

export function refuse<Problem extends string>(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem };
}
