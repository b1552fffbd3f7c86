import type { Tx } from "../../platform/database/db.server.ts";
import { recordEvent } from "../accounts/audit.server.ts";
import { actorId } from "../accounts/permissions.ts";
import type { Act } from "../accounts/viewer.ts";
import { profileChanged } from "../organisations/profile-changed.server.ts";

/** Writes the consent in the caller's transaction, which has asked whether the act is allowed. One that holds stays the one that holds. */
export async function recordConsent(tx: Tx, act: Act, organisationId: string, evidence: string | null): Promise<"recorded" | "held-already" | "not-there"> {
  const [organisation] = await tx.$queryRaw<{ id: string }[]>`select id from "Organisation" where id = ${organisationId}::uuid for update`;
  if (!organisation) return "not-there";
  const open = await tx.listingConsent.findFirst({ where: { organisationId, withdrawnAt: null } });
  if (open) return "held-already";
  await tx.listingConsent.create({ data: { organisationId, givenAt: act.now, givenById: actorId(act), evidence } });
  await recordEvent(tx, act, {
    action: "organisation.listing-consent-given",
    subjectKind: "organisation",
    subjectId: organisationId,
    changes: [{ field: "listingConsent", before: false, after: true }, ...(evidence ? [{ field: "listingConsentEvidence", changed: true as const }] : [])],
  });
  await profileChanged(tx, organisationId);
  return "recorded";
}
