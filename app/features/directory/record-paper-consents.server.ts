import { ok, type Result, refuse } from "../../lib/result.ts";
import { transaction } from "../../platform/database/db.server.ts";
import { mayAct } from "../accounts/permissions.ts";
import type { Act } from "../accounts/viewer.ts";
import { recordConsent } from "./record-consent.server.ts";

export type PaperConsents = {
  organisationIds: readonly string[];
  /** Where the owners' signed consents are kept. */
  evidence: string;
};

/** Records consents to a public listing that owners gave on paper, for several organisations at once. Where one holds already, it stays. */
export async function recordPaperConsents(act: Act, input: PaperConsents): Promise<Result<{ recorded: number }, "not-found" | "evidence-missing">> {
  const evidence = input.evidence.trim();
  if (!mayAct(act, "organisations.administer")) return refuse("not-found");
  if (evidence === "") return refuse("evidence-missing");
  return transaction(async (tx) => {
    let recorded = 0;
    // In one order, so that two of these never wait for each other.
    for (const organisationId of [...new Set(input.organisationIds)].sort()) {
      if ((await recordConsent(tx, act, organisationId, evidence)) === "recorded") recorded += 1;
    }
    return ok({ recorded });
  }, 120_000);
}
