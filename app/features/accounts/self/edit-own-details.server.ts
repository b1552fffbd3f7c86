import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../audit.server.ts";
import { canonicalDetails, personChanges } from "../people/person-details.ts";
import type { Act, PersonVisibility } from "../viewer.ts";

type Input = { name: string; phone: string | null; locale: string | null; timeZone: string | null; emailVisibleTo: PersonVisibility; phoneVisibleTo: PersonVisibility };

/** Changes what the portal knows of oneself, and who besides the office sees how to reach one. */
export function editOwnDetails(act: Act, input: Input): Promise<Result<{ changed: boolean }, "not-found">> {
  const { by } = act;
  return transaction(async (tx) => {
    if (by.kind !== "person") return refuse("not-found");
    const before = await tx.person.findUnique({ where: { id: by.viewer.personId } });
    if (!before) return refuse("not-found");
    const details = canonicalDetails({ ...input, email: before.email });
    const visibility = { emailVisibleTo: input.emailVisibleTo, phoneVisibleTo: input.phoneVisibleTo };
    const visibilityChanges = (["emailVisibleTo", "phoneVisibleTo"] as const)
      .filter((field) => before[field] !== visibility[field])
      .map((field) => ({ field, before: before[field], after: visibility[field] }));
    const changes = [...personChanges(before, details), ...visibilityChanges];
    if (changes.length === 0) return ok({ changed: false });
    await tx.person.update({ where: { id: before.id }, data: { ...details, ...visibility } });
    await recordEvent(tx, act, { action: "person.edited", subjectKind: "person", subjectId: before.id, changes });
    return ok({ changed: true });
  });
}
