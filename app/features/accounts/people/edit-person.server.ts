import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../audit.server.ts";
import { mayAct } from "../permissions.ts";
import type { Act } from "../viewer.ts";
import { canonicalDetails, type PersonDetails, type PersonInput, personChanges } from "./person-details.ts";

type Input = PersonInput & { personId: string; reason?: string | null };

/**
 * The office corrects a person's details. An address that its owner uses to sign in changes only by its owner's hand:
 * whoever could redirect it could take the account.
 */
export function editPerson(act: Act, input: Input): Promise<Result<{ changed: boolean }, "not-found" | "email-taken" | "email-is-in-use">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "people.administer")) return refuse("not-found");
    const before = await tx.person.findUnique({ where: { id: input.personId } });
    if (!before) return refuse("not-found");
    const after = canonicalDetails(input);
    const changes = personChanges(before, after);
    if (changes.length === 0) return ok({ changed: false });
    const problem = await whyNotThisEmail(tx, before, after);
    if (problem) return refuse(problem);
    await tx.person.update({ where: { id: before.id }, data: after });
    if (after.email !== before.email) await tx.emailToken.deleteMany({ where: { personId: before.id } });
    await recordEvent(tx, act, { action: "person.edited", subjectKind: "person", subjectId: before.id, changes, reason: input.reason });
    return ok({ changed: true });
  });
}

async function whyNotThisEmail(tx: Tx, before: PersonDetails & { passwordHash: string | null; emailVerifiedAt: Date | null }, after: PersonDetails) {
  if (after.email === before.email) return null;
  if (before.passwordHash || before.emailVerifiedAt) return "email-is-in-use";
  return (await tx.person.findUnique({ where: { email: after.email }, select: { id: true } })) ? "email-taken" : null;
}
