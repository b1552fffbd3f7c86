import { insertRows } from "../../../platform/database/bulk-rows.server.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import { recordEvent } from "../../accounts/audit.server.ts";
import type { Act } from "../../accounts/viewer.ts";
import type { Report } from "../../imports/import-kind.ts";
import type { Journal } from "../../imports/journal.server.ts";
import type { MemberPlan } from "../members-import/plan/member-plan.ts";
import { type Placed, unitOf } from "../members-import/write/placed.ts";
import { writeMembers } from "../members-import/write/write-members.server.ts";
import type { ServiceWrite } from "./plan-services.ts";

export type ProvidersPlan = { members: MemberPlan; services: readonly ServiceWrite[] };

/** Under which name the register stands in `RegisterEntry`. */
const register = "gisco";

/** Writes the plan of a list of providers. Rows of one organisation are one unit of the undo. */
export async function writeProviders(tx: Tx, act: Act, { members, services }: ProvidersPlan, journal: Journal, report: Report): Promise<void> {
  const placed = await writeMembers(tx, act, members, journal, report);
  await writeServices(tx, act, services, placed, journal);
  await listFromRegister(tx, act, placed, journal);
}

async function writeServices(tx: Tx, act: Act, services: readonly ServiceWrite[], placed: readonly Placed[], journal: Journal): Promise<void> {
  const ids = new Map(placed.map(({ key, id }) => [key, id]));
  const rows = services.map(({ key, organisationId, termId }) => ({ organisationId: organisationId ?? (ids.get(key) as string), termId }));
  const written = new Set(placed.map(({ id }) => id));
  const others = [...new Set(rows.map(({ organisationId }) => organisationId))].filter((id) => !written.has(id));
  await journal.remember(
    "Organisation",
    others.map((id) => ({ key: id, unit: unitOf(id) })),
  );
  await journal.remember(
    "OrganisationTerm",
    rows.map(({ organisationId, termId }) => ({ key: [organisationId, termId], unit: unitOf(organisationId) })),
  );
  await insertRows(tx, "OrganisationTerm", rows);
  // Whoever edits one of these meanwhile is told that it changed.
  for (const id of others) {
    await tx.organisation.update({ where: { id }, data: { version: { increment: 1 }, updatedAt: act.now } });
    await recordEvent(tx, act, { action: "organisation.updated", subjectKind: "organisation", subjectId: id, changes: [{ field: "services", changed: true }] });
  }
}

/** New organisations with a town are shown as from a public register (decision 0006). */
async function listFromRegister(tx: Tx, act: Act, placed: readonly Placed[], journal: Journal): Promise<void> {
  const listed = placed.filter(({ organisationId, sites }) => organisationId === null && sites.length > 0);
  await journal.remember(
    "RegisterEntry",
    listed.map(({ id }) => ({ key: id, unit: unitOf(id) })),
  );
  await insertRows(
    tx,
    "RegisterEntry",
    listed.map(({ id }) => ({ organisationId: id, register, listedAt: act.now })),
  );
}
