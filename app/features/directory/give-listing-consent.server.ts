import { ok, type Result, refuse } from "../../lib/result.ts";
import { transaction } from "../../platform/database/db.server.ts";
import { recordEvent } from "../accounts/audit.server.ts";
import { can } from "../accounts/permissions.ts";
import type { Act } from "../accounts/viewer.ts";
import { profileChanged } from "../organisations/profile-changed.server.ts";

export type ListingConsentInput = {
  organisationId: string;
  /** Where the owner's signed consent is kept; the office states it when it records consent given on paper. */
  evidence?: string | null;
};

/** Records the owner's consent to a public listing: by the owner's own admin, or by the office with the evidence at hand. Giving it twice changes nothing. */
export async function giveListingConsent(act: Act, input: ListingConsentInput): Promise<Result<null, "not-found" | "evidence-missing">> {
  const evidence = input.evidence?.trim() || null;
  const viewer = act.by.kind === "person" ? act.by.viewer : null;
  const isOwner = can(viewer, "organisation.consent-listing", input.organisationId);
  if (viewer && !isOwner && !can(viewer, "organisations.administer")) return refuse("not-found");
  if (!isOwner && !evidence) return refuse("evidence-missing");
  return transaction(async (tx) => {
    const [organisation] = await tx.$queryRaw<{ id: string }[]>`select id from "Organisation" where id = ${input.organisationId}::uuid for update`;
    if (!organisation) return refuse("not-found");
    const open = await tx.listingConsent.findFirst({ where: { organisationId: organisation.id, withdrawnAt: null } });
    if (open) return ok(null);
    await tx.listingConsent.create({ data: { organisationId: organisation.id, givenAt: act.now, givenById: viewer?.personId ?? null, evidence } });
    await recordEvent(tx, act, {
      action: "organisation.listing-consent-given",
      subjectKind: "organisation",
      subjectId: organisation.id,
      changes: [{ field: "listingConsent", before: false, after: true }, ...(evidence ? [{ field: "listingConsentEvidence", changed: true as const }] : [])],
    });
    await profileChanged(tx, organisation.id);
    return ok(null);
  });
}
