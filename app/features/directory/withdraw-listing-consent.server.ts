import { ok, type Result, refuse } from "../../lib/result.ts";
import { transaction } from "../../platform/database/db.server.ts";
import { recordEvent } from "../accounts/audit.server.ts";
import { can } from "../accounts/permissions.ts";
import type { Act } from "../accounts/viewer.ts";
import { unlist } from "./unlist.server.ts";

/**
 * Ends the owner's consent to a public listing and objects to a listing from a public register: the organisation leaves
 * the public directory with the same commit. Repeating it changes nothing.
 */
export async function withdrawListingConsent(act: Act, input: { organisationId: string; reason?: string | null }): Promise<Result<null, "not-found">> {
  const viewer = act.by.kind === "person" ? act.by.viewer : null;
  if (viewer && !can(viewer, "organisation.consent-listing", input.organisationId) && !can(viewer, "organisations.administer")) return refuse("not-found");
  return transaction(async (tx) => {
    const [organisation] = await tx.$queryRaw<{ id: string }[]>`select id from "Organisation" where id = ${input.organisationId}::uuid for update`;
    if (!organisation) return refuse("not-found");
    const { count } = await tx.listingConsent.updateMany({ where: { organisationId: organisation.id, withdrawnAt: null }, data: { withdrawnAt: act.now } });
    const objected = await tx.registerEntry.updateMany({ where: { organisationId: organisation.id, withdrawnAt: null }, data: { withdrawnAt: act.now } });
    if (count + objected.count === 0) return ok(null);
    await recordEvent(tx, act, {
      action: "organisation.listing-consent-withdrawn",
      subjectKind: "organisation",
      subjectId: organisation.id,
      changes: [{ field: "listingConsent", before: true, after: false }],
      reason: input.reason?.trim() || null,
    });
    await unlist(tx, organisation.id);
    return ok(null);
  });
}
