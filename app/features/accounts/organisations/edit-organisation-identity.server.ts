import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import type { Organisation } from "../../../platform/database/generated/client.ts";
import { recordEvent } from "../audit.server.ts";
import { lockName, lockOrganisation } from "../lock.server.ts";
import { mayAct } from "../permissions.ts";
import type { Act } from "../viewer.ts";
import { findVatHolder, type VatHolder } from "./find-vat-holder.server.ts";
import { organisationChanged } from "./organisation-changed.server.ts";
import { canonicalIdentity, identityChanges, type OrganisationIdentity } from "./organisation-identity.ts";

type Input = OrganisationIdentity & { organisationId: string; version: number; reason?: string | null };
type Outcome = Result<{ version: number }, "not-found" | "vat-number-invalid" | "changed-meanwhile"> | { ok: false; problem: "vat-number-taken"; holder: VatHolder };

/** Corrects what an organisation is. `version` is what the editor saw: where someone else was faster, nothing is written. */
export function editOrganisationIdentity(act: Act, input: Input): Promise<Outcome> {
  return transaction(async (tx) => {
    if (!mayAct(act, "organisations.administer")) return refuse("not-found");
    const { identity, problem } = canonicalIdentity(input);
    if (problem) return refuse(problem);
    await lockName(tx, "organisation addresses");
    await lockOrganisation(tx, input.organisationId);
    const before = await tx.organisation.findUnique({ where: { id: input.organisationId } });
    if (!before) return refuse("not-found");
    if (before.version !== input.version) return refuse("changed-meanwhile");
    const holder = await findVatHolder(tx, act, identity, before.id);
    if (holder !== undefined) return { ok: false, problem: "vat-number-taken", holder };
    return ok({ version: await write(tx, act, { before, identity, reason: input.reason }) });
  });
}

/** The version after the write; the caller's lock keeps others away in between. */
async function write(tx: Tx, act: Act, { before, identity, reason }: { before: Organisation; identity: OrganisationIdentity; reason?: string | null }): Promise<number> {
  const changes = identityChanges(before, identity);
  if (changes.length === 0) return before.version;
  const isRenamed = changes.some((change) => change.field === "legalName" || change.field === "shortName");
  await tx.organisation.update({ where: { id: before.id }, data: { ...identity, version: { increment: 1 } } });
  await recordEvent(tx, act, {
    action: isRenamed ? "organisation.renamed" : "organisation.identity-edited",
    subjectKind: "organisation",
    subjectId: before.id,
    changes,
    reason,
  });
  await organisationChanged(tx, before.id);
  return before.version + 1;
}
