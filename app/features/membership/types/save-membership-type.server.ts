import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";
import { typedMinor } from "../typed-amount.ts";
import { type MembershipTypeInput, parseBands } from "./membership-type.ts";

type Problem = "not-found" | "no-bands" | "not-from-zero" | "not-ascending" | "too-fine";

/** Adds a kind of membership, or changes one: what is covered or billed already stays as it is. */
export function saveMembershipType(act: Act, typeId: string | null, input: MembershipTypeInput): Promise<Result<{ typeId: string }, Problem>> {
  return transaction(async (tx) => {
    if (!mayAct(act, "membership.administer")) return refuse("not-found");
    const { currency } = await tx.cluster.findUniqueOrThrow({ where: { id: 1 }, select: { currency: true } });
    const { bands, problem } = parseBands(input.bands, currency);
    const joiningFeeMinor = typedMinor(input.joiningFee, currency);
    if (problem) return refuse(problem);
    if (joiningFeeMinor === null) return refuse("too-fine");
    const data = { ...storedOf(input), bands, joiningFeeMinor };
    if (typeId !== null && (await tx.membershipType.count({ where: { id: typeId } })) === 0) return refuse("not-found");
    const { id } = typeId ? await tx.membershipType.update({ where: { id: typeId }, data }) : await tx.membershipType.create({ data: { ...data, createdAt: act.now } });
    await recordEvent(tx, act, { action: "membership-type.saved", subjectKind: "membership-type", subjectId: id, changes: [{ field: "rules", changed: true }] });
    return ok({ typeId: id });
  });
}

function storedOf({ nameEn, namePt, joiningFee: _fee, bands: _bands, question, ...rest }: MembershipTypeInput) {
  return { ...rest, names: { en: nameEn, ...(namePt && { pt: namePt }) }, question: question || null };
}
