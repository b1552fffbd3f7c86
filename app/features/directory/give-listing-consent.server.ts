import { ok, type Result, refuse } from "../../lib/result.ts";
import { transaction } from "../../platform/database/db.server.ts";
import { can } from "../accounts/permissions.ts";
import type { Act } from "../accounts/viewer.ts";
import { recordConsent } from "./record-consent.server.ts";

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
  return transaction(async (tx) => ((await recordConsent(tx, act, input.organisationId, evidence)) === "not-there" ? refuse("not-found") : ok(null)));
}
