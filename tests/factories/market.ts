import type { Act } from "../../app/features/accounts/viewer.ts";
import { lockPlan } from "../../app/features/impact/plans/lock-plan.server.ts";
import { quartersOf } from "../../app/features/impact/quarters.ts";
import type { ReleasedVerdict } from "../../app/features/impact/release/released-verdict.ts";
import { closeRound } from "../../app/features/impact/rounds/close-round.server.ts";
import type { Diversion } from "../../app/features/impact/rounds/diversion.ts";
import { judgeNumbers } from "../../app/features/impact/rounds/judge-numbers.server.ts";
import { openRound } from "../../app/features/impact/rounds/open-round.server.ts";
import { sendNumbers } from "../../app/features/impact/rounds/send-numbers.server.ts";
import { saveScope } from "../../app/features/impact/scopes/save-scope.server.ts";
import { day } from "../../app/lib/day.ts";
import { db } from "../../app/platform/database/db.server.ts";
import type { OfficeRole, Person } from "../../app/platform/database/generated/client.ts";
import { createCluster } from "./cluster.ts";
import { createOrganisation } from "./organisation.ts";
import { actAs, affiliate, appoint, createPerson } from "./person.ts";
import { noWork, releasedFrom, verdictInput } from "./verdict.ts";

export const now = new Date("2026-06-01T10:00:00Z");
export const must = <Value>(result: { ok: true; value: Value } | { ok: false; problem: string }): Value => {
  if (!result.ok) throw new Error(result.problem);
  return result.value;
};

const actOf = (person: Person) => actAs(person, { secondFactor: true, now });

export async function officer(role: OfficeRole): Promise<Act> {
  const person = await createPerson();
  await appoint(person, role);
  return actOf(person);
}

/** A scope with a locked plan for 2026, and six members who offer what it counts, each with an admin and an editor. */
export async function marketWorld() {
  await createCluster();
  const [manager, steward] = [await officer("manager"), await officer("data_steward")];
  const term = await db().vocabularyTerm.create({ data: { vocabulary: "service", code: "hips", labels: { en: "Hips" } } });
  const { scopeId } = must(await saveScope(manager, { nameEn: "Hips from Germany", namePt: null, serviceIds: [term.id], countryCodes: ["DE"], payerClass: "all" }));
  const members = [];
  for (const size of [400, 320, 260, 180, 150, 120]) {
    const organisation = await createOrganisation();
    await db().organisationTerm.create({ data: { organisationId: organisation.id, termId: term.id } });
    const [admin, editor] = [await createPerson(), await createPerson()];
    await affiliate(admin, organisation, ["admin"]);
    await affiliate(editor, organisation, ["editor"]);
    members.push({ organisationId: organisation.id, size, admin: await actOf(admin), editor: await actOf(editor) });
  }
  const { planId } = must(await lockPlan({ ...manager, now: new Date("2026-01-05T10:00:00Z") }, { scopeId, year: 2026 }));
  return { manager, steward, scopeId, members, planId };
}

export type MarketWorld = Awaited<ReturnType<typeof marketWorld>>;

/** All eight quarters, asked, sent, accepted and closed; in 2026 each member has `factor` times what it had. */
export async function fillYears({ manager, steward, scopeId, members }: MarketWorld, factor: number, tallyOf: (place: number) => Diversion | null = () => null): Promise<string> {
  let last = "";
  for (const quarter of [...quartersOf(2025), ...quartersOf(2026)]) {
    const { roundId } = must(await openRound(manager, { scopeId, quarter, closesOn: day("2026-12-31") }));
    for (const [place, { organisationId, size, admin }] of members.entries()) {
      const persons = quarter.startsWith("2026") ? Math.round(size * factor) : size;
      must(await sendNumbers(admin, { organisationId, roundId, kind: "reported", persons, changeReason: "new-market", diversion: tallyOf(place) }));
      must(await judgeNumbers(steward, { roundId, organisationId, judgement: "accept" }));
    }
    must(await closeRound(manager, { roundId }));
    last = roundId;
  }
  return last;
}

/** What is released where nobody has reported anything. */
export function releasedNothing(year: number): ReleasedVerdict {
  const input = verdictInput({ v0: [], v1: [], baselineGrade: null, historyExcess: [], coverage: null, activity: noWork });
  return releasedFrom(input, { year, detail: "none", baseline: null });
}

export const figures = (factor: number) => [
  ...quartersOf(2025).map((period) => ({ period, value: 100_000n })),
  ...quartersOf(2026).map((period) => ({ period, value: BigInt(Math.round(100_000 * factor)) })),
];
export const contentOf = async (verdictId: string) => (await db().verdict.findUniqueOrThrow({ where: { id: verdictId } })).content as unknown as ReleasedVerdict;
