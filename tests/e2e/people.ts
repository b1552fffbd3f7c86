import path from "node:path";
import { type DemoSignIn, demoSignIns } from "../../app/features/accounts/demo-sign-ins.ts";

export type Who = DemoSignIn["who"];

/** The person of the demo cluster in this role, e.g. "office: manager". */
export function demoPerson(who: Who): DemoSignIn {
  const person = demoSignIns.find((one) => one.who === who);
  if (!person) throw new Error(`the demo has no "${who}"; it has ${demoSignIns.map((one) => one.who).join(", ")}`);
  return person;
}

/** Where `sign-in.spec.ts` leaves the session of someone who signed in. */
export function sessionFile(person: DemoSignIn): string {
  return path.join(".cache", "sessions", `${person.email.replace(/\W+/g, "-")}.json`);
}
