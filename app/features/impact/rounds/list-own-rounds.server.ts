import { type Day, dayOfDate } from "../../../lib/day.ts";
import { nameIn } from "../../../lib/name-in.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { can } from "../../accounts/permissions.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { asReader } from "./as-reader.server.ts";
import { type Diversion, diversionSchema } from "./diversion.ts";

export type OwnRound = {
  roundId: string;
  scope: string;
  quarter: string;
  closesOn: Day;
  isOpen: boolean;
  own: {
    kind: "reported" | "not_applicable";
    persons: number | null;
    changeReason: string | null;
    diversion: Diversion | null;
    state: "submitted" | "returned" | "accepted";
    returnReason: string | null;
    isAttested: boolean;
    isSentByMe: boolean;
  } | null;
};

const most = 240;

/** The rounds that an organisation is asked in now, and those that it answered, the open ones first, with what it sent; null for who may not report for it. */
export async function listOwnRounds(viewer: Viewer, organisationId: string): Promise<OwnRound[] | null> {
  if (!can(viewer, "organisation.report-numbers", organisationId)) return null;
  return transaction(async (tx) => {
    const rounds = await tx.metricRound.findMany({ include: { scope: { select: { names: true } } }, orderBy: [{ state: "asc" }, { quarter: "desc" }], take: most });
    const sent = await asReader(tx, { organisationId }, () =>
      tx.metricSubmission.findMany({ where: { organisationId, replacedAt: null, roundId: { in: rounds.map(({ id }) => id) } } }),
    );
    const byRound = new Map(sent.map((one) => [one.roundId, one]));
    const shown = rounds.filter(({ id, state }) => state === "open" || byRound.has(id));
    return shown.map(({ id, scope, quarter, closesOn, state }) => {
      const one = byRound.get(id);
      return {
        roundId: id,
        scope: nameIn(scope.names, viewer.locale),
        quarter,
        closesOn: dayOfDate(closesOn),
        isOpen: state === "open",
        own: one
          ? {
              ...{ kind: one.kind, persons: one.persons, changeReason: one.changeReason, state: one.state, returnReason: one.returnReason },
              diversion: one.diversion === null ? null : diversionSchema.parse(one.diversion),
              isAttested: one.attestedAt !== null,
              isSentByMe: one.submittedById === viewer.personId,
            }
          : null,
      };
    });
  });
}
