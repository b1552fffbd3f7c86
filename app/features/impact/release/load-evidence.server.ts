import { dayOfDate } from "../../../lib/day.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import { asReader, type Reader } from "../rounds/as-reader.server.ts";
import { diversionSchema } from "../rounds/diversion.ts";
import type { Accepted, BaselinePoint } from "./build-panel.ts";

export type StoredNumber = Accepted & { state: "submitted" | "returned" | "accepted"; submittedAt: Date; replacedAt: Date | null };

/** All that members ever sent in the rounds, also what was replaced by something later, as far as the reader may see it. */
export async function loadNumbers(tx: Tx, rounds: readonly { id: string; quarter: string }[], reader: Reader = "steward"): Promise<StoredNumber[]> {
  const quarters = new Map(rounds.map(({ id, quarter }) => [id, quarter]));
  const rows = await asReader(tx, reader, () =>
    tx.metricSubmission.findMany({ where: { roundId: { in: [...quarters.keys()] } }, orderBy: [{ organisationId: "asc" }, { id: "asc" }] }),
  );
  return rows.map(({ organisationId, roundId, kind, persons, diversion, state, submittedAt, replacedAt }) => ({
    ...{ organisationId, kind, persons, state, submittedAt, replacedAt },
    quarter: quarters.get(roundId) as string,
    diversion: diversion === null ? null : diversionSchema.parse(diversion),
  }));
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
