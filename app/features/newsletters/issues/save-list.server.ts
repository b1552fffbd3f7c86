import { ok, type Result, refuse } from "../../../lib/result.ts";
import { transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import { mayAct } from "../../accounts/permissions.ts";
import type { Act } from "../../accounts/viewer.ts";

/** A list that people can subscribe to. */
export function saveList(act: Act, { nameEn, namePt, isPublic }: { nameEn: string; namePt?: string; isPublic: boolean }): Promise<Result<{ listId: string }, "not-found">> {
  return transaction(async (tx) => {
    if (!mayAct(act, "newsletters.write")) return refuse("not-found");
    const { id } = await tx.newsletterList.create({ data: { names: { en: nameEn, ...(namePt && { pt: namePt }) }, isPublic, createdAt: act.now } });
    await recordEvent(tx, act, { action: "newsletter-list.saved", subjectKind: "newsletter-list", subjectId: id });
    return ok({ listId: id });
  });
}
