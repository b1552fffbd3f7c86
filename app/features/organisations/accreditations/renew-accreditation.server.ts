import { addDays, type Day, dateOfDay, dayOfDate } from "../../../lib/day.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import type { Act } from "../../accounts/viewer.ts";
import { type EditProblem, type EditTarget, editingProfile } from "../editing-profile.server.ts";
import { asAudited, findAccreditationOf, problemWith } from "./add-accreditation.server.ts";

export type Renewal = EditTarget & {
  accreditationId: string;
  /** The new certificate's number; left out where it kept its own. */
  number?: string | null;
  /** The first day of the new period; the day after the old one's last where left out. */
  validFromOn?: Day;
  validToOn?: Day | null;
};

export type RenewalProblem = EditProblem | "unknown-accreditation" | "never-expires" | "ends-before-it-begins" | "already-covered";

/** Renews an accreditation: a period of its own follows the old one, which stays on record. */
export function renewAccreditation(act: Act, input: Renewal): Promise<Result<{ accreditationId: string }, RenewalProblem>> {
  return editingProfile(act, input, "organisation.accreditation-renewed", async (tx, edit): Promise<Result<{ accreditationId: string }, RenewalProblem>> => {
    const organisationId = edit.organisation.id;
    const held = await findAccreditationOf(tx, organisationId, input.accreditationId);
    if (!held) return refuse("unknown-accreditation");
    if (held.validToOn === null) return refuse("never-expires");
    const before = asAudited(held);
    const after = { ...before, ...nextPeriod(input, held.validToOn), number: input.number?.trim() || before.number };
    const problem = await problemWith(tx, organisationId, after);
    if (problem) return refuse(problem === "ends-before-it-begins" ? problem : "already-covered");
    const row = await tx.accreditation.create({
      data: { ...after, organisationId, validFromOn: dateOfDay(after.validFromOn), validToOn: after.validToOn && dateOfDay(after.validToOn) },
    });
    edit.note("accreditations", before, after);
    return ok({ accreditationId: row.id });
  });
}

function nextPeriod(input: Renewal, lastDay: Date): { validFromOn: Day; validToOn: Day | null } {
  return { validFromOn: input.validFromOn ?? addDays(dayOfDate(lastDay), 1), validToOn: input.validToOn ?? null };
}
