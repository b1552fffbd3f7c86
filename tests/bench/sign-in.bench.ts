// Signing in, on both databases, against what nobody can leave out: checking the password and writing the session's row.
import { randomUUID } from "node:crypto";
import { verify } from "@node-rs/argon2";
import { signIn } from "../../app/features/accounts/sign-in/sign-in.server.ts";
import { hashPassword } from "../../app/platform/password.server.ts";
import { createPerson } from "../factories/person.ts";
import { onBothDatabases } from "./floors/databases.ts";
import { say } from "./floors/report.ts";
import { timeEach } from "./floors/rounds.ts";
import { countStatements } from "./floors/statements.ts";

const email = "bench@example.org";
const password = "correct horse battery staple";
const visitor = { clientAddress: "192.0.2.1", userAgent: null };

await onBothDatabases(async ({ pool }, name) => {
  const passwordHash = await hashPassword(password);
  const { id } = await createPerson({ email, passwordHash });
  const enter = async () => {
    const outcome = await signIn({ by: { kind: "system" }, now: new Date(), requestId: null }, { email, password, ...visitor });
    if (!outcome.ok) throw new Error(`the sign-in was refused: ${outcome.problem}`);
  };
  const statements = await countStatements(enter);
  const { signedIn, floor, check } = await timeEach(
    {
      signedIn: enter,
      floor: async () => {
        if (!(await verify(passwordHash, password))) throw new Error("the password does not fit");
        await pool.query(`insert into "Session" (id, "personId", "expiresAt") values ($1, $2, now() + interval '30 days')`, [randomUUID(), id]);
      },
      check: () => verify(passwordHash, password),
    },
    { times: 20 },
  );
  say({ what: `${name}: statements of a sign-in`, measured: [statements], unit: "" });
  say({ what: `${name}: sign-in, to argon2 and one row`, measured: signedIn, floor, unit: "ms" });
  say({ what: `${name}: argon2 alone`, measured: check, unit: "ms" });
});
