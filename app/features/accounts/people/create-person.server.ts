import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../audit.server.ts";
import { mayAct } from "../permissions.ts";
import type { Act } from "../viewer.ts";
import { canonicalDetails, type PersonInput } from "./person-details.ts";

/** Enters a person by hand. They get in by an invitation or by asking for a new password; nothing is sent by this. */
export function createPerson(act: Act, input: PersonInput): Promise<Result<{ personId: string }, "not-found" | "email-taken">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "people.administer")) return refuse("not-found");
    const [person] = await tx.person.createManyAndReturn({
      data: [canonicalDetails(input)],
      skipDuplicates: true,
      select: { id: true, name: true },
    });
    if (!person) return refuse("email-taken");
    await recordEvent(tx, act, {
      action: "person.created",
      subjectKind: "person",
      subjectId: person.id,
      changes: [
        { field: "name", before: null, after: person.name },
        { field: "email", changed: true },
      ],
    });
    return ok({ personId: person.id });
  });
}
