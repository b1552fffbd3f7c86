import { type Day, dateOfDay, dayOfDate } from "../../../lib/day.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import { clusterDay } from "../../accounts/cluster-day.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import { type EditProblem, type EditTarget, editingProfile } from "../editing-profile.server.ts";
import { declarationOn, headcountBands, revenueBands } from "./declaration.ts";

/** States a band as of a day that is not to come. A later statement as of the same day corrects the earlier, which stays on record. */
export type DeclarationInput = EditTarget & { kind: "headcount" | "revenue_band"; band: string; asOfOn: Day };

export type DeclarationProblem = EditProblem | "unknown-band" | "in-the-future";

export function declare(act: Act, input: DeclarationInput): Promise<Result<null, DeclarationProblem>> {
  return editingProfile(act, input, `organisation.${input.kind === "headcount" ? "headcount" : "revenue"}-declared`, async (tx, edit) => {
    const bands: readonly string[] = input.kind === "headcount" ? headcountBands : revenueBands;
    if (!bands.includes(input.band)) return refuse("unknown-band");
    if (input.asOfOn > (await clusterDay(tx, act.now))) return refuse("in-the-future");
    const rows = await tx.declaration.findMany({
      where: { organisationId: edit.organisation.id, kind: input.kind },
      orderBy: [{ asOfOn: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    });
    const before = declarationOn(
      rows.map((row) => ({ kind: row.kind, band: row.band, asOfOn: dayOfDate(row.asOfOn) })),
      input.kind,
      input.asOfOn,
    );
    if (before?.asOfOn === input.asOfOn && before.band === input.band) return ok(null);
    await tx.declaration.create({ data: { organisationId: edit.organisation.id, kind: input.kind, band: input.band, asOfOn: dateOfDay(input.asOfOn), createdAt: act.now } });
    edit.note(input.kind === "headcount" ? "headcount" : "revenueBand", before && { band: before.band, asOfOn: before.asOfOn }, { band: input.band, asOfOn: input.asOfOn });
    return ok(null);
  });
}
