import { dayOfDate } from "../../../lib/day.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import { asReader, type Reader } from "../rounds/as-reader.server.ts";
import { diversionSchema } from "../rounds/diversion.ts";
import type { Accepted, BaselinePoint } from "./build-panel.ts";

export type StoredNumber = Accepted & { state: "submitted" | "returned" | "accepted"; submittedAt: Date; replacedAt: Date | null };

/** A round's numbers as the database packs them: organisation, kind, persons, diversion, state, sent and replaced (milliseconds). */
type Packed = [string, Accepted["kind"], number | null, unknown, StoredNumber["state"], number, number | null][];

/**
 * All that members ever sent in the rounds, also what was replaced by something later, as far as the reader may see it. The
 * database packs each round into one value: row by row, taking tens of thousands apart costs ten times what reading them does.
 */
export async function loadNumbers(tx: Tx, rounds: readonly { id: string; quarter: string }[], reader: Reader = "steward"): Promise<StoredNumber[]> {
  const quarters = new Map(rounds.map(({ id, quarter }) => [id, quarter]));
  const packed = await asReader(
    tx,
    reader,
    () => tx.$queryRaw<{ roundId: string; numbers: string }[]>`
      select "roundId", json_agg(json_build_array("organisationId", kind, persons, diversion, state,
        round(extract(epoch from "submittedAt") * 1000), round(extract(epoch from "replacedAt") * 1000)) order by "organisationId", id)::text as numbers
      from "MetricSubmission" where "roundId" = any (${[...quarters.keys()]}::uuid[]) group by "roundId" order by "roundId"`,
  );
  return packed.flatMap(({ roundId, numbers }) => {
    const quarter = quarters.get(roundId) as string;
    return (JSON.parse(numbers) as Packed).map(([organisationId, kind, persons, diversion, state, submittedAt, replacedAt]) => ({
      ...{ organisationId, kind, persons, state, quarter },
      submittedAt: new Date(submittedAt),
      replacedAt: replacedAt === null ? null : new Date(replacedAt),
      diversion: diversion === null ? null : diversionSchema.parse(diversion),
    }));
  });
}

/** The accepted numbers as they stood at a time. */
export function acceptedAt(numbers: readonly StoredNumber[], at: Date): StoredNumber[] {
  return numbers.filter(({ state, submittedAt, replacedAt }) => state === "accepted" && submittedAt <= at && (replacedAt === null || replacedAt > at));
}

export async function loadBaseline(tx: Tx, scopeId: string): Promise<BaselinePoint[]> {
  const rows = await tx.baselineValue.findMany({ where: { scopeId }, orderBy: [{ vintageOn: "asc" }, { createdAt: "asc" }, { id: "asc" }] });
  return rows.map(({ period, value, grade, source, vintageOn, holdsMembers }) => ({ period, value: Number(value), grade, source, vintageOn: dayOfDate(vintageOn), holdsMembers }));
}

/** Members whose profile names one of the scope's services. */
export async function loadOffering(tx: Tx, serviceIds: readonly string[]): Promise<string[]> {
  const rows = await tx.organisation.findMany({
    where: { isMember: true, archivedAt: null, kind: "provider", terms: { some: { termId: { in: [...serviceIds] } } } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
