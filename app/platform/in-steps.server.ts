/** Does work that is written in steps, and lets the other requests of this process have their turn between two. */
export async function inSteps<Outcome>(steps: Generator<undefined, Outcome>): Promise<Outcome> {
  let step = steps.next();
  while (step.done !== true) {
    await new Promise((resolve) => setImmediate(resolve));
    step = steps.next();
  }
  return step.value;
}
