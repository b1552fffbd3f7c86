import type { Tx } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../audit.server.ts";
import type { PersonDetails } from "../people/person-details.ts";
import type { Act } from "../viewer.ts";

/** Makes an account whose address is taken as confirmed, within the caller's transaction; null where the address has one. */
export async function openAccount(tx: Tx, act: Act, person: PersonDetails & { passwordHash: string }): Promise<string | null> {
  const [created] = await tx.person.createManyAndReturn({ data: [{ ...person, emailVerifiedAt: act.now, createdAt: act.now }], skipDuplicates: true, select: { id: true } });
  if (!created) return null;
  await recordEvent(tx, act, {
    action: "person.registered",
    subjectKind: "person",
    subjectId: created.id,
    changes: [
      { field: "name", before: null, after: person.name },
      { field: "email", changed: true },
    ],
  });
  return created.id;
}
