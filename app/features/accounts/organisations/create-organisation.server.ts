import { slugOf } from "../../../lib/fold.ts";
import { ok, type Result, refuse } from "../../../lib/result.ts";
import { type Tx, transaction } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../audit.server.ts";
import { lockName } from "../lock.server.ts";
import { mayAct } from "../permissions.ts";
import type { Act } from "../viewer.ts";
import { findVatHolder, type VatHolder } from "./find-vat-holder.server.ts";
import { freeSlug } from "./free-slug.ts";
import { organisationChanged } from "./organisation-changed.server.ts";
import { canonicalIdentity, identityChanges, type OrganisationIdentity } from "./organisation-identity.ts";

type Outcome = Result<{ organisationId: string; slug: string }, "not-found" | "vat-number-invalid"> | { ok: false; problem: "vat-number-taken"; holder: VatHolder };

/** Enters an organisation by hand. It is not published by this: see the directory's rules. */
export function createOrganisation(act: Act, input: OrganisationIdentity): Promise<Outcome> {
  return transaction((tx) => createOrganisationWithin(tx, act, input));
}

/** The same as a part of something larger, such as the approval of an application. */
export async function createOrganisationWithin(tx: Tx, act: Act, input: OrganisationIdentity): Promise<Outcome> {
  if (!mayAct(act, "organisations.administer")) return refuse("not-found");
  const { identity, problem } = canonicalIdentity(input);
  if (problem) return refuse(problem);
  await lockName(tx, "organisation addresses");
  const holder = await findVatHolder(tx, act, identity, null);
  if (holder !== undefined) return { ok: false, problem: "vat-number-taken", holder };
  const slug = await findFreeSlug(tx, identity.shortName ?? identity.legalName);
  const { id } = await tx.organisation.create({ data: { ...identity, slug }, select: { id: true } });
  await recordEvent(tx, act, { action: "organisation.created", subjectKind: "organisation", subjectId: id, changes: identityChanges(null, identity) });
  await organisationChanged(tx, id);
  return ok({ organisationId: id, slug });
}

async function findFreeSlug(tx: Tx, name: string): Promise<string> {
  const alike = await tx.organisation.findMany({ where: { slug: { startsWith: slugOf(name) } }, select: { slug: true } });
  return freeSlug(name, new Set(alike.map((row) => row.slug)));
}
