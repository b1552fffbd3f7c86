import { type Day, dateOfDay, dayOfDate } from "../../../lib/day.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import { isUuid } from "../../../lib/uuid.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import type { Accreditation } from "../../../platform/database/generated/client.ts";
import type { Act } from "../../accounts/viewer.ts";
import { type EditProblem, type EditTarget, editingProfile } from "../editing-profile.server.ts";
import { clashesWith } from "./accreditation.ts";

export type AccreditationInput = EditTarget & {
  scheme: string;
  issuer: string;
  number?: string | null;
  validFromOn: Day;
  /** The last day, still valid; null for one without end. */
  validToOn?: Day | null;
};

export type AccreditationProblem = EditProblem | "scheme-missing" | "issuer-missing" | "ends-before-it-begins" | "already-covered";

/** Adds an accreditation for its period. The same scheme by the same issuer may not cover a day twice. */
export function addAccreditation(act: Act, input: AccreditationInput): Promise<Result<{ accreditationId: string }, AccreditationProblem>> {
  return editingProfile(act, input, "organisation.accreditation-added", async (tx, edit): Promise<Result<{ accreditationId: string }, AccreditationProblem>> => {
    const wanted = {
      scheme: input.scheme.trim(),
      issuer: input.issuer.trim(),
      number: input.number?.trim() || null,
      validFromOn: input.validFromOn,
      validToOn: input.validToOn ?? null,
    };
    const problem = (await problemWith(tx, edit.organisation.id, wanted)) ?? null;
    if (problem) return refuse(problem);
    const row = await tx.accreditation.create({
      data: { ...wanted, organisationId: edit.organisation.id, validFromOn: dateOfDay(wanted.validFromOn), validToOn: wanted.validToOn && dateOfDay(wanted.validToOn) },
    });
    edit.note("accreditations", null, wanted);
    return ok({ accreditationId: row.id });
  });
}

type Wanted = { scheme: string; issuer: string; validFromOn: Day; validToOn: Day | null };

/** What stands against the accreditation beside those that the organisation has; null where nothing does. */
export async function problemWith(tx: Tx, organisationId: string, wanted: Wanted): Promise<Exclude<AccreditationProblem, EditProblem> | null> {
  if (wanted.scheme === "") return "scheme-missing";
  if (wanted.issuer === "") return "issuer-missing";
  if (wanted.validToOn !== null && wanted.validToOn < wanted.validFromOn) return "ends-before-it-begins";
  const held = await tx.accreditation.findMany({ where: { organisationId } });
  return held.some((row) => clashesWith(asAudited(row), wanted)) ? "already-covered" : null;
}

export function asAudited(row: Accreditation) {
  return { scheme: row.scheme, issuer: row.issuer, number: row.number, validFromOn: dayOfDate(row.validFromOn), validToOn: row.validToOn && dayOfDate(row.validToOn) };
}

/** The organisation's accreditation of that id, or null where it is another's. */
export function findAccreditationOf(tx: Tx, organisationId: string, accreditationId: string): Promise<Accreditation | null> {
  return isUuid(accreditationId) ? tx.accreditation.findFirst({ where: { id: accreditationId, organisationId } }) : Promise.resolve(null);
}
